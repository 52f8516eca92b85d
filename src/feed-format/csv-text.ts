/** Rows as CSV that spreadsheet programs open right: a byte order mark, and CR LF (RFC 4180). */
export function csvText(rows: readonly (readonly string[])[], separator = ','): string {
  const lines = rows.map((cells) => cells.map((cell) => quoted(cell, separator)).join(separator));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

const quoted = (cell: string, separator: string): string =>
  /["\r\n]/.test(cell) || cell.includes(separator) ? `"${cell.replaceAll('"', '""')}"` : cell;
