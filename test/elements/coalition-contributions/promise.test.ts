import { expect } from '@open-wc/testing';
import { expectAccessible } from '../../support/accessibility.js';
import { useToday } from '../../support/fake-clock.js';
import { textOf } from '../../support/queries.js';
import { feedWith, show, type ContributionInput } from './kit.js';

const answered = (date: string, answeredOn: string): Partial<ContributionInput> => ({
  date,
  status: 'answered',
  response: 'Yes.',
  answeredOn,
});
/** Days taken: 2, 10, 40; and one that waits, longer than was promised. Today is in November 2026. */
const SOME = [
  answered('2026-03-01', '2026-03-03'),
  answered('2026-04-01', '2026-04-11'),
  answered('2026-05-01', '2026-06-10'),
  { date: '2026-07-01' },
  // Neither tells anything of days.
  answered('2026', '2026-06-10'),
  answered('2026-06-10', '2026-06-01'),
];

const promiseOf = async (
  parts: Partial<ContributionInput>[],
  days: number | null = 15,
  lang = 'en',
): Promise<string | undefined> => {
  const feed = { ...feedWith(...parts), ...(days !== null && { answerWithinDays: days }) };
  const element = await show(feed, { lang, 'show-promise': '' });
  const shown = element.shadowRoot!.querySelector<HTMLElement>('[part=promise]');
  return shown ? textOf(shown) : undefined;
};

describe('the promise to answer, when asked for', () => {
  useToday();

  it('says within how many days, how often it was kept, and how long half of the answers took', async () => {
    expect(await promiseOf(SOME)).to.equal(
      'An answer is promised within 15 days. Promise kept: 2 of 4. Half of the answers took 10 days or less.',
    );
    expect(await promiseOf(SOME, 15, 'es')).to.equal(
      'Se promete respuesta en un plazo de 15 días. Promesa cumplida: 2 de 4. La mitad de las respuestas tardó 10 días o menos.',
    );
  });

  it('says no more than the promise where nothing was answered yet', async () => {
    expect(await promiseOf([{ date: '2026-10-30' }])).to.equal('An answer is promised within 15 days.');
  });

  it('says nothing where nothing was promised, or where it is not asked for', async () => {
    expect(await promiseOf(SOME, null)).to.equal(undefined);
    const element = await show({ ...feedWith(...SOME), answerWithinDays: 15 });
    expect(element.shadowRoot!.querySelector('[part=promise]')).to.equal(null);
  });

  it('is accessible', async () => {
    await expectAccessible(await show({ ...feedWith(...SOME), answerWithinDays: 15 }, { 'show-promise': '' }));
  });
});
