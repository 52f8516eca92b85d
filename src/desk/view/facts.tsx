import type { FC } from 'hono/jsx';

/** Facts in one line, as far as there are any. Each stands for itself: its direction of writing turns round none of the others. */
export const Facts: FC<{ facts: readonly (string | null | false)[] }> = ({ facts }) => (
  <p class="facts">
    {facts.filter(Boolean).map((fact, index) => (
      <>
        {index > 0 && ' · '}
        <bdi>{fact}</bdi>
      </>
    ))}
  </p>
);
