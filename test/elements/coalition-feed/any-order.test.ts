/* Whatever happens to a widget in whatever order: what was said last is what it shows, and nothing is thrown. */
import { expect, fixture } from '@open-wc/testing';
import fc from 'fast-check';
import '../../../src/elements/coalition-progress/coalition-progress.define.js';
import { feedOf } from '../../support/build-feed.js';
import { useFakeNetwork } from '../../support/fake-network.js';
import { textOf } from '../../support/queries.js';
import { useQuietConsole } from '../../support/quiet-console.js';
import { settle } from '../../support/until.js';

const network = useFakeNetwork();
useQuietConsole();
type Progress = HTMLElementTagNameMap['coalition-progress'];

/** What one can do to a widget; `figure` is the percentage of a feed, 0 stands for a feed that cannot be had. */
const step = fc.oneof(
  fc.record({ does: fc.constant('src' as const), figure: fc.nat(3) }),
  fc.record({ does: fc.constant('feed' as const), figure: fc.nat(3) }),
  fc.record({ does: fc.constantFrom('remove', 'append', 'reload', 'wait') }),
  fc.record({ does: fc.constant('lang' as const), value: fc.constantFrom('en', 'es', 'ar', 'xx-', '', '💧') }),
  fc.record({
    does: fc.constant('junk' as const),
    name: fc.constantFrom('heading-level', 'offline', 'class', 'dir', 'style'),
    value: fc.string(),
  }),
);

describe('any sequence of what can happen to a widget', () => {
  it('ends in what was said last, without an error', async () => {
    const errors: string[] = [];
    const onError = (event: ErrorEvent | PromiseRejectionEvent) =>
      errors.push(String(event instanceof ErrorEvent ? event.message : event.reason));
    window.addEventListener('error', onError);
    window.addEventListener('unhandledrejection', onError);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const urls = [
          network.serve(new Error('away')),
          ...[1, 2, 3].map((progress) => network.serve(feedOf({ progress }))),
        ];
        const place = await fixture<HTMLElement>('<div></div>');
        const widget: Progress = document.createElement('coalition-progress');
        widget.setAttribute('commitment', 'c1');
        place.append(widget);
        let src: number | undefined;
        let feed: number | undefined;
        for (const each of steps) {
          if ('figure' in each && each.does === 'src') widget.setAttribute('src', urls[(src = each.figure)]!);
          else if ('figure' in each) {
            feed = each.figure || undefined;
            widget.feed = feed ? feedOf({ progress: feed }) : undefined;
          } else if ('name' in each) widget.setAttribute(each.name, each.value);
          else if ('value' in each) widget.setAttribute('lang', each.value);
          else if (each.does === 'remove') widget.remove();
          else if (each.does === 'append') place.append(widget);
          else if (each.does === 'reload') widget.reload();
          else await settle();
        }
        place.append(widget);
        widget.setAttribute('lang', 'en');
        await settle();
        const last = feed ?? src;
        const expected = last === undefined ? '' : last === 0 ? 'could not be reached' : `${last}%`;
        expect(textOf(widget)).to.contain(expected);
        widget.remove();
      }),
      { numRuns: 60 },
    );
    window.removeEventListener('error', onError);
    window.removeEventListener('unhandledrejection', onError);
    expect(errors).to.deep.equal([]);
  });
});
