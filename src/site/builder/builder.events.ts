import type { Contrasts } from './contrast.js';
import type { BuilderState } from './state.js';

abstract class BuilderEvent extends Event {
  constructor(type: string) {
    super(type, { bubbles: true, composed: true });
  }
}

/** Something was chosen or typed. */
export class BuilderChangeEvent extends BuilderEvent {
  constructor(readonly part: Partial<BuilderState>) {
    super('builder-change');
  }
}

/** An option of the widget was given a value; an empty one takes it back. */
export class BuilderOptionEvent extends BuilderEvent {
  constructor(
    readonly option: string,
    readonly value: string,
  ) {
    super('builder-option');
  }
}

/** The widgets of the page change. */
export class BuilderPageEvent extends BuilderEvent {
  /** @param place which of them it is about */
  constructor(
    readonly act: 'add' | 'change' | 'remove' | 'up' | 'down',
    readonly place: number,
  ) {
    super('builder-page');
  }
}

/** A file of the visitor's was chosen, or taken back. */
export class BuilderFileEvent extends BuilderEvent {
  constructor(readonly file: File | undefined) {
    super('builder-file');
  }
}

/** The feed is to be checked now. */
export class BuilderCheckEvent extends BuilderEvent {
  constructor() {
    super('builder-check');
  }
}

/** Somebody goes to a control, also into what is folded. */
export class BuilderGoToEvent extends BuilderEvent {
  /** @param control its id */
  constructor(readonly control: string) {
    super('builder-go-to');
  }
}

/** Something has to be said to whoever does not see it. */
export class BuilderSayEvent extends BuilderEvent {
  constructor(readonly text: string) {
    super('builder-say');
  }
}

/** The contrasts of the live widget were measured anew. */
export class BuilderContrastsEvent extends BuilderEvent {
  constructor(readonly contrasts: Contrasts) {
    super('builder-contrasts');
  }
}

/** The live widget was drawn anew, and maybe is of another height. */
export class BuilderReserveEvent extends BuilderEvent {
  /** @param reserve for `data-reserve`; `undefined` while it is not known */
  constructor(
    readonly tag: string,
    readonly reserve: string | undefined,
  ) {
    super('builder-reserve');
  }
}

declare global {
  interface HTMLElementEventMap {
    'builder-change': BuilderChangeEvent;
    'builder-option': BuilderOptionEvent;
    'builder-page': BuilderPageEvent;
    'builder-file': BuilderFileEvent;
    'builder-check': BuilderCheckEvent;
    'builder-go-to': BuilderGoToEvent;
    'builder-say': BuilderSayEvent;
    'builder-contrasts': BuilderContrastsEvent;
    'builder-reserve': BuilderReserveEvent;
  }
}
