import type {} from 'coalition-widgets/react';
import 'coalition-widgets/elements/coalition-feed.define.js';
import 'coalition-widgets/elements/coalition-members.define.js';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';

function Members() {
  const [count, setCount] = useState<number>();
  return (
    <>
      <coalition-feed src="./coalition.json" oncoalition-feed-loaded={({ feed }) => setCount(feed.members.length)}>
        <coalition-members className="members" headingLevel={4} no-people>
          The members.
        </coalition-members>
      </coalition-feed>
      <output id="heard">{count === undefined ? '' : `${count} members`}</output>
    </>
  );
}

// @ts-expect-error: no layout has this name.
export const wrong = <coalition-members layout="rows" />;

createRoot(document.querySelector('#app')!).render(
  <StrictMode>
    <Members />
  </StrictMode>,
);
