import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Library } from '../../snippets/library.js';
import { checkLibrary, type LibraryStanding } from './check-library.js';

/** Milliseconds: while someone types. */
const PAUSE = 400;

/** Keeps the files of the library checked, where the snippets say that they are. */
export class LibraryCheckController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #standing: LibraryStanding = { status: 'checking' };
  #base?: string;
  #timer?: ReturnType<typeof setTimeout>;
  #abort?: AbortController;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#abort?.abort();
  }

  get standing(): LibraryStanding {
    return this.#standing;
  }

  /** Once for each address, after a pause. @param library absent where what was typed is no address */
  look(library: Library | undefined): void {
    const base = library?.base ?? '';
    if (base === this.#base) return;
    const isFirst = this.#base === undefined;
    this.#base = base;
    this.hostDisconnected();
    this.#standing = { status: library ? 'checking' : 'wrong-address' };
    if (library) this.#timer = setTimeout(() => void this.#check(library), isFirst ? 0 : PAUSE);
  }

  async #check(library: Library): Promise<void> {
    const { signal } = (this.#abort = new AbortController());
    const standing = await checkLibrary(library, signal);
    if (signal.aborted) return;
    this.#standing = standing;
    this.#host.requestUpdate();
  }
}
