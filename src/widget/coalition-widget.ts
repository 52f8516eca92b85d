import { LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { FeedController } from '../feed/feed-controller.js';
import { LocaleController } from '../i18n/locale-controller.js';
import type { FeedInput } from '../feed-format/types.js';
import { tellUnknownValues } from './tell-values.js';

/** Ends when the widgets that wait to draw have drawn. */
let turn = Promise.resolve();
const nextTask = (): Promise<void> => new Promise((done) => setTimeout(done));

/**
 * What every widget takes and has: a feed, from its own `src` or `feed` or from the `<coalition-feed>` around it, and the
 * language that it speaks. What this block says is part of the documentation of each widget.
 *
 * @attr {string} lang - Language of the widget, as BCP 47 tag. Without it: that of the nearest element around it that has one, else the feed's.
 * @slot - Shown before the feed has loaded and when it does not load.
 * @csspart base - All that the widget shows.
 * @csspart notice - The notice of failed or stale data.
 * @csspart button - A button.
 * @cssprop [--coalition-accent=#1d4f91] - The one colour; everything else is derived from it.
 * @cssprop [--coalition-surface=transparent] - Background of the widget.
 * @cssprop [--coalition-radius=0.25em] - Rounding of buttons.
 * @fires {CoalitionFeedLoadedEvent} coalition-feed-loaded - With its own `src` or `feed`: the feed was loaded.
 * @fires {CoalitionFeedFailedEvent} coalition-feed-failed - With its own `src` or `feed`: the feed could not be loaded.
 */
export abstract class CoalitionWidget extends LitElement {
  /** URL of the feed. A surrounding `<coalition-feed>` serves where it is absent. */
  @property() src?: string;
  /** A feed object in place of `src`. */
  @property({ attribute: false }) feed?: FeedInput;
  /** Keep the last good feed in this browser and show it, dated, when the feed cannot be reached. */
  @property({ type: Boolean }) offline = false;
  /** Show every entry, opened, and no control: for a page on which no script will run. */
  @property({ attribute: false }) whole = false;

  protected readonly feedController = new FeedController(this, { isProvider: false });
  protected readonly locale = new LocaleController(this, () => this.feedController.feed?.language);

  /** Lit asks controllers after this; what a widget derives here comes from a new feed and in a new language already. */
  protected override willUpdate(_changed: PropertyValues<this>): void {
    this.feedController.hostUpdate();
    this.locale.hostUpdate();
  }

  protected override updated(_changed: PropertyValues<this>): void {
    tellUnknownValues(this, this.feedController.feed);
  }

  /** Where the page keeps the room that a widget will need, each draws its first data in a task of its own: none is long. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    const draw = (): void | Promise<unknown> => super.scheduleUpdate();
    const isFirst = this.feedController.feed && this.matches('[data-loading][data-reserve]');
    return isFirst ? (turn = turn.then(nextTask)).then(draw) : draw();
  }

  /** For what cannot wait for the next microtask, as printing. */
  protected drawNow(): void {
    this.requestUpdate();
    this.performUpdate();
  }

  /** Asks for the feed again. Resolves when the answer is there, good or bad. */
  reload(): Promise<void> {
    return this.feedController.reload();
  }
}
