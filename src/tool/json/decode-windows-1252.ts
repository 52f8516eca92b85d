/** What the bytes 0x80 to 0x9f are in Windows-1252, by the table of the Encoding Standard; five of them are no letters. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Windows-1252 as text. Node 20 takes these bytes for ISO 8859-1: dashes, quotation marks and € became characters that nobody sees. */
export const decodeWindows1252 = (bytes: Uint8Array): string =>
  new TextDecoder('windows-1252').decode(bytes).replace(/[\u0080-\u009f]/g, (byte) => HIGH[byte.charCodeAt(0) - 0x80]);
