import { page } from '../page/unclobbered.js';

/**
 * Offers a text that was made in the browser as a download: no server is asked.
 *
 * @param name browsers themselves replace what a file name must not have
 */
export function saveFile(text: string, type: string, name: string): void {
  const link = page.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // Some phones first ask whether to save, and read the file only then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
