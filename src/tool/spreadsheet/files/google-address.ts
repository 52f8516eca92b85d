/**
 * Where a published Google Sheets document is found as a workbook: from the address that "Publish to web" gives, that
 * of its pages (`…/pubhtml`), or that of a browser's bar (`…/edit#gid=0`), which works where anyone with the link may see
 * it. Other addresses stay as they are.
 */
export function downloadAddress(address: string): string {
  const url = new URL(address);
  const [, document] = /^\/spreadsheets\/(?:u\/\d+\/)?d\/(e\/[\w-]+|[\w-]+)/.exec(url.pathname) ?? [];
  if (url.hostname !== 'docs.google.com' || document === undefined) return address;
  // One sheet of several was published as CSV: that is what was meant.
  if (url.searchParams.get('output') === 'csv') return address;
  const ending = document.startsWith('e/') ? 'pub?output=xlsx' : 'export?format=xlsx';
  return `https://docs.google.com/spreadsheets/d/${document}/${ending}`;
}
