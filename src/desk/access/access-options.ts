import type { DeskContext, DeskOptions } from '../desk-options.js';
import type { Provider } from './provider.js';

/** What signing in needs beside the desk's options. */
export interface AccessOptions extends DeskOptions {
  readonly provider: Provider | undefined;
  /** Whom an address belongs to, as far as proxies that are trusted say. */
  readonly addressOf: (context: DeskContext) => string;
}
