import { executeServerCommand } from '@web/test-runner-commands';

/** What somebody has asked of their device. What is left out is as the device has it. */
export interface Media {
  readonly media?: 'print' | 'screen';
  readonly colorScheme?: 'dark' | 'light';
  readonly reducedMotion?: 'reduce' | 'no-preference';
  readonly forcedColors?: 'active' | 'none';
}

/** The runner's own command of this name leaves out forced colours without a word (scripts/engines/media-command.mjs). */
export const emulateMedia = (media: Media): Promise<unknown> => executeServerCommand('media', media);
