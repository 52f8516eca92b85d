/** The largest number that both databases have for the id of a row: PostgreSQL refuses a query that asks for more. */
const MOST = 2_147_483_647;

/** The id of a row, as an address or a form says it; undefined for what can be none. */
export function readRowId(text: string | undefined): number | undefined {
  if (text === undefined || !/^\d{1,10}$/.test(text)) return undefined;
  const id = Number(text);
  return id >= 1 && id <= MOST ? id : undefined;
}
