import type { FC } from 'hono/jsx';

/** What can turn round the writing beside it: letters of other scripts than Latin, and the characters that are made for it. */
const TURNS =
  /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/**
 * A fact among others: its direction of writing turns round none of them. One that cannot is plain text, so that a screen reader
 * reads a line of them without a stop at each.
 */
export const Fact: FC<{ text: string }> = ({ text }) => (TURNS.test(text) ? <bdi>{text}</bdi> : <>{text}</>);

/** Facts in one line, as far as there are any. */
export const Facts: FC<{ facts: readonly (string | null | false)[] }> = ({ facts }) => (
  <p class="facts">
    {facts
      .filter((fact): fact is string => Boolean(fact))
      .map((text, index) => (
        <>
          {index > 0 && ' · '}
          <Fact text={text} />
        </>
      ))}
  </p>
);
