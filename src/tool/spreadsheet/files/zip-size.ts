/** Megabytes: more than any table of commitments, unpacked; also what keeps a zip bomb from filling the memory. */
export const MOST_UNPACKED_MEGABYTES = 200;
const MOST_UNPACKED = MOST_UNPACKED_MEGABYTES * 1024 * 1024;

const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
/** The longest comment that may follow the end of the directory. */
const LONGEST_COMMENT = 0xffff;

/**
 * Whether a zip file says that it unpacks to more than a workbook may. Who unpacks it must stop where an entry is
 * longer than it says.
 */
export function isTooLargeUnpacked(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === undefined) return false;
  let total = 0;
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count -= 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) return false;
    const packed = view.getUint32(at + 20, true);
    const unpacked = view.getUint32(at + 24, true);
    // An entry that says to be empty and is not has something to hide.
    if (!unpacked && packed > 64) return true;
    total += unpacked;
    if (total > MOST_UNPACKED) return true;
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return false;
}

function endOfDirectory(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - 22 - LONGEST_COMMENT);
  for (let at = view.byteLength - 22; at >= first; at -= 1)
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  return undefined;
}
