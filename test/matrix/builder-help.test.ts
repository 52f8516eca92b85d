/* The builder for every widget at every width: nothing lies over what somebody needs. */
import assert from 'node:assert/strict';

import { test } from '../e2e/support/test.ts';

const WIDGETS: readonly Record<string, string>[] = [
  { widget: 'summary' },
  { widget: 'commitments' },
  { widget: 'commitment', commitment: 'water-cuts' },
  { widget: 'progress', commitment: 'water-cuts' },
  { widget: 'members' },
  { widget: 'contributions' },
  { widget: 'timeline' },
  { widget: 'feedback', endpoint: 'https://feedback.town.example/contributions' },
];

test.describe('nothing lies over the section with the snippet', () => {
  for (const [width, height] of [
    [1280, 900],
    [1024, 768],
    [320, 640],
  ] as const) {
    for (const state of WIDGETS) {
      test(`${state['widget']} at ${width} px`, async ({ openBuilder }) => {
        const { page } = await openBuilder(
          { ...state, accent: '#7a1d3a', cms: 'wordpress' },
          { context: { context: { viewport: { width, height } } } },
        );
        const section = page.getByRole('region', { name: 'Copy it to your site' });
        await section
          .getByRole('button', { name: /^Copy: / })
          .first()
          .waitFor();
        const covered = await section.evaluate((element) => {
          const found: string[] = [];
          const controls = element.querySelectorAll<HTMLElement>('label, button, a, summary, input, pre, h3');
          for (const control of controls) {
            if (!control.checkVisibility()) continue;
            control.scrollIntoView({ block: 'center' });
            const { left, top, width: wide, height: high } = control.getBoundingClientRect();
            const hit = document.elementFromPoint(
              left + wide / 2,
              Math.min(Math.max(top + high / 2, 1), innerHeight - 1),
            );
            if (!hit || !(control.contains(hit) || (hit.contains(control) && element.contains(hit))))
              found.push(
                `${control.localName} ${control.textContent.trim().slice(0, 40)}: ${hit?.localName} ${hit?.className}`,
              );
          }
          return [controls.length > 25 ? '' : `only ${controls.length} controls`, ...found].filter(Boolean);
        });
        assert.deepEqual(covered, []);
      });
    }
  }
});
