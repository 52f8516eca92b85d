import { expect, fixture } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import { define } from '../../src/internal/define.js';
import { CoalitionWidget } from '../../src/widget/coalition-widget.js';
import { StateView } from '../../src/widget/state-view.js';
import { feedOf } from '../support/build-feed.js';
import { allByRole, textOf } from '../support/queries.js';

/** A list of which some records cannot be drawn. */
class FragileList extends CoalitionWidget {
  broken: readonly string[] = [];
  readonly #view = new StateView(this, this.feedController, this.locale);

  override render(): TemplateResult {
    const { feed } = this.feedController;
    return this.#view.render(
      () =>
        html`<ul>
          ${this.#view.each(feed!.commitments, ({ id, title }) => {
            if (this.broken.includes(id)) throw new TypeError(`${id} has no shape`);
            return html`<li>${this.locale.text(title)}</li>`;
          })}
        </ul>`,
    );
  }
}
define('test-fragile-list', FragileList);

describe('a record that cannot be drawn', () => {
  const { error } = console;
  let told: unknown[][] = [];
  beforeEach(() => {
    told = [];
    console.error = (...parts: unknown[]) => void told.push(parts);
  });
  afterEach(() => Object.assign(console, { error }));

  const show = (broken: readonly string[]): Promise<FragileList> =>
    fixture(html`<test-fragile-list lang="en" .feed=${feedOf({}, {}, {}, {})} .broken=${broken}></test-fragile-list>`);
  const items = (element: Element): string[] => allByRole(element, 'listitem').map(textOf);

  it('is lost alone, and the reader is told how many are missing', async () => {
    const element = await show(['c2']);
    expect(items(element)).to.deep.equal(['Commitment 1', 'Commitment 3', 'Commitment 4']);
    expect(textOf(element)).to.contain('1 entry could not be shown.');
  });

  it('is counted anew each time', async () => {
    const element = await show(['c2', 'c3']);
    expect(textOf(element)).to.contain('2 entries could not be shown.');
    element.broken = [];
    element.requestUpdate();
    await element.updateComplete;
    expect(items(element)).to.have.length(4);
    expect(textOf(element)).to.not.contain('could not be shown');
  });

  it('is told in the console with the reason, once', async () => {
    const element = await show(['c2']);
    element.requestUpdate();
    await element.updateComplete;
    expect(told).to.have.length(1);
    const [message, record, reason] = told[0]!;
    expect(message).to.equal('coalition-widgets: a record could not be shown:');
    expect(record).to.include({ id: 'c2' });
    expect(String(reason)).to.equal('TypeError: c2 has no shape');
  });
});
