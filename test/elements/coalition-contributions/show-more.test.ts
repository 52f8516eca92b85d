import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { expectAccessible } from '../../support/accessibility.js';
import { emulateMedia } from '../../support/emulate-media.js';
import { allByRole, byRole, focused } from '../../support/queries.js';
import { until } from '../../support/until.js';
import { entries, feedWith, saidIn, show } from './kit.js';

const many = (count: number): ReturnType<typeof feedWith> =>
  feedWith(...Array.from({ length: count }, (_, index) => ({ date: `2026-01-${String(index + 1).padStart(2, '0')}` })));

describe('a long list', () => {
  it('shows ten at first and says how many more there are', async () => {
    const element = await show(many(13));
    expect(entries(element)).to.have.length(10);
    byRole(element, 'button', 'Show 3 more');
  });

  it('says it in Spanish', async () => {
    byRole(await show(many(13), { lang: 'es' }), 'button', 'Mostrar 3 más');
  });

  it('has no button where all are shown', async () => {
    expect(allByRole(await show(many(10)), 'button')).to.be.empty;
  });

  it('shows as many as asked for', async () => {
    const element = await show(many(9), { limit: 4 });
    expect(entries(element)).to.have.length(4);
    byRole(element, 'button', 'Show 4 more');
  });

  it('is whole while the page looks as it would be printed, also one that comes then', async () => {
    const element = await show(many(9), { limit: 4 });
    try {
      await emulateMedia({ media: 'print' });
      await until(() => entries(element).length === 9);
      expect(entries(await show(many(9), { limit: 4 }))).to.have.length(9);
    } finally {
      await emulateMedia({ media: 'screen' });
    }
    await until(() => entries(element).length === 4);
  });

  for (const limit of [0, -3, NaN]) {
    it(`takes ten for a limit of ${limit}`, async () =>
      expect(entries(await show(many(12), { limit }))).to.have.length(10));
  }

  it('takes ten where the limit is taken away again', async () => {
    const element = await show(many(12), { limit: 4 });
    element.removeAttribute('limit');
    await element.updateComplete;
    expect(entries(element)).to.have.length(10);
  });

  it('shows more with the keyboard, and goes on reading at the first new entry', async () => {
    const element = await show(many(9), { limit: 4 });
    byRole(element, 'button').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => entries(element).length === 8);
    await until(() => focused() === entries(element)[4]);
    byRole(element, 'button', 'Show 1 more').focus();
    await sendKeys({ press: ' ' });
    await until(() => focused() === entries(element)[8]);
    expect(allByRole(element, 'button')).to.be.empty;
    expect(saidIn(element).at(-1)).to.equal('Message 9');
  });

  it('starts again at the first page when the filter changes', async () => {
    const element = await show(many(9), { limit: 4 });
    byRole(element, 'button').click();
    await until(() => entries(element).length === 8);
    element.status = 'received';
    await element.updateComplete;
    expect(entries(element)).to.have.length(4);
  });

  it('has no accessibility fault axe can find', async () => expectAccessible(await show(many(13))));
});
