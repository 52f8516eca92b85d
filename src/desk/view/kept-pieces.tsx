import type { FC } from 'hono/jsx';
import { CheckField } from './fields.js';

/** What looks like personal data and would be published: each piece is ticked that may be public all the same. */
export const KeptPieces: FC<{
  /** Of the field at which a refusal is shown. */
  name: string;
  legend: string;
  pieces: readonly string[];
  kept: readonly string[];
  error?: string | undefined;
}> = ({ name, legend, pieces, kept, error }) =>
  pieces.length === 0 ? (
    <></>
  ) : (
    <fieldset class={error ? 'wrong' : undefined} id={`field-${name}`} tabindex={-1}>
      <legend>{legend}</legend>
      {error && <p class="error">{error}</p>}
      {pieces.map((piece) => (
        <CheckField name="kept" value={piece} label={piece} checked={kept.includes(piece)} />
      ))}
    </fieldset>
  );
