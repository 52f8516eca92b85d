import type { Feed, Text } from '../../feed-format/types.js';
import { calendarDays, timeZoneOf } from '../calendar.js';
import type { Store } from '../store/store.js';
import type { WaitingGroup } from '../store/figures.js';

/** The languages of the digest. */
export type DigestLanguage = 'en' | 'es';

/** What a digest is made of. */
export interface DigestOptions {
  readonly store: Store;
  readonly feed: Feed | undefined;
  readonly language: DigestLanguage;
  /** Address of the desk, with a slash at the end; undefined where the receiver was not told how people reach it. */
  readonly desk: string | undefined;
  /** Only what is this member's or nobody's; null for all. */
  readonly member: string | null;
  readonly now: number;
}

interface DigestWords {
  readonly subject: (count: number) => string;
  readonly none: string;
  readonly waiting: (count: number, days: number) => string;
  readonly late: (count: number, days: number) => string;
  readonly suspected: (count: number) => string;
  readonly by: { readonly commitment: string; readonly kind: string; readonly member: string };
  readonly line: (count: number, days: number, late: number) => string;
  /** What is about no commitment, of no kind and of no body, as the desk calls it. */
  readonly without: { readonly commitment: string; readonly kind: string; readonly member: string };
  /** `days`: undefined where it is the same day. */
  readonly answered: (count: number, days: string | undefined) => string;
  readonly share: (percent: string, days: number) => string;
  readonly weeks: string;
  readonly week: (week: string, came: number, answered: number) => string;
  readonly open: (url: string | undefined) => string;
  readonly kinds: Readonly<Record<string, string>>;
}

const WORDS: Record<DigestLanguage, DigestWords> = {
  en: {
    subject: (count) =>
      count === 1 ? '1 contribution is waiting for an answer' : `${count} contributions are waiting for an answer`,
    none: 'Nothing is waiting for an answer.',
    waiting: (count, days) =>
      `${count === 1 ? '1 contribution is' : `${count} contributions are`} waiting. The oldest came ${daysAgo(days)}.`,
    late: (count, days) =>
      `${count} of them ${count === 1 ? 'is' : 'are'} older than the ${days} days that were promised.`,
    suspected: (count) =>
      `${count} may hold somebody's personal data: look at ${count === 1 ? 'it' : 'them'} before anything is published.`,
    by: { commitment: 'By commitment', kind: 'By kind', member: 'By body' },
    line: (count, days, late) =>
      `${count} waiting, the oldest ${days} ${days === 1 ? 'day' : 'days'}${late ? `, ${late} late` : ''}`,
    without: { commitment: 'The coalition in general', kind: 'None', member: 'Nobody' },
    answered: (count, days) =>
      `Answered in the last year: ${count}. Half of the answers came ${
        days === undefined ? 'on the same day' : days === '1' ? 'within 1 day' : `within ${days} days`
      }.`,
    share: (percent, days) => `Kept the promise of ${days} days: ${percent}.`,
    weeks: 'Week by week',
    week: (week, came, answered) => `${week}: ${came} came, ${answered} answered`,
    open: (url) => `Open the desk: ${url ?? '/desk/ at the address of your receiver (PUBLIC_URL names it here)'}`,
    kinds: {
      question: 'Questions',
      suggestion: 'Suggestions',
      concern: 'Concerns',
      demand: 'Demands',
      praise: 'Praise',
    },
  },
  es: {
    subject: (count) => (count === 1 ? '1 aportación espera respuesta' : `${count} aportaciones esperan respuesta`),
    none: 'Nada espera respuesta.',
    waiting: (count, days) =>
      `${count === 1 ? '1 aportación espera' : `${count} aportaciones esperan`} respuesta. La más antigua llegó ${haceDias(days)}.`,
    late: (count, days) => `${count} ${count === 1 ? 'pasa' : 'pasan'} ya de los ${days} días prometidos.`,
    suspected: (count) =>
      `${count} ${count === 1 ? 'puede' : 'pueden'} tener datos personales de alguien: revísalas antes de publicar.`,
    by: { commitment: 'Por compromiso', kind: 'Por tipo', member: 'Por institución' },
    line: (count, days, late) =>
      `${count} en espera, la más antigua ${days} ${days === 1 ? 'día' : 'días'}${late ? `, ${late} con retraso` : ''}`,
    without: { commitment: 'La coalición en general', kind: 'Ninguno', member: 'Nadie' },
    answered: (count, days) =>
      `Respondidas en el último año: ${count}. La mitad se respondió ${
        days === undefined ? 'el mismo día' : days === '1' ? 'en 1 día o menos' : `en ${days} días o menos`
      }.`,
    share: (percent, days) => `Dentro de los ${days} días prometidos: ${percent}.`,
    weeks: 'Semana por semana',
    week: (week, came, answered) => `${week}: llegaron ${came}, se respondieron ${answered}`,
    open: (url) => `Abre la mesa: ${url ?? '/desk/ en la dirección de tu receptor (PUBLIC_URL la pone aquí)'}`,
    kinds: {
      question: 'Preguntas',
      suggestion: 'Sugerencias',
      concern: 'Preocupaciones',
      demand: 'Demandas',
      praise: 'Reconocimientos',
    },
  },
};

const daysAgo = (days: number): string => (days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`);
const haceDias = (days: number): string => (days === 0 ? 'hoy' : days === 1 ? 'ayer' : `hace ${days} días`);

const WEEKS = 8;

/** What waits and for how long: counts, ages and links, never a text, a name or an e-mail. */
export async function digest(options: DigestOptions): Promise<{ subject: string; text: string; waiting: number }> {
  const { store, feed, language, desk, member, now } = options;
  const words = WORDS[language];
  const promise = feed?.answerWithinDays ?? null;
  const timeZone = timeZoneOf(feed);
  const all = await store.figures.waitingGroups(promise, timeZone);
  const groups = member === null ? all : all.filter((group) => group.member === null || group.member === member);
  const waiting = sum(groups, ({ count }) => count);
  const late = sum(groups, (group) => group.late);
  const { suspected } = await store.contributions.waiting({ account: null, member, lateBefore: null });
  const figures = await store.figures.promise(promise, timeZone);
  const weeks = await store.figures.weeks(WEEKS, timeZone);
  const daysOf = calendarDays(timeZone);
  const ageOf = ({ oldestSince }: WaitingGroup) => daysOf(oldestSince, now);
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const oldest = Math.max(0, ...groups.map(ageOf));

  const section = (title: string, of: (group: WaitingGroup) => string): string =>
    [title, ...table(groups, of, ageOf).map(([name, facts]) => `  ${name}: ${words.line(...facts)}`)].join('\n');
  const parts = [
    waiting === 0 ? words.none : words.waiting(waiting, oldest),
    late > 0 && promise !== null && words.late(late, promise),
    suspected > 0 && words.suspected(suspected),
    words.open(desk),
    waiting > 0 &&
      section(words.by.commitment, ({ commitment }) =>
        commitment === null ? words.without.commitment : titleOf(feed, commitment, language),
      ),
    waiting > 0 &&
      section(words.by.kind, ({ kind }) => (kind === null ? words.without.kind : (words.kinds[kind] ?? kind))),
    waiting > 0 &&
      section(words.by.member, (group) =>
        group.member === null ? words.without.member : nameOf(feed, group.member, language),
      ),
    figures.medianAnswerDays !== null &&
      words.answered(
        figures.answered,
        figures.medianAnswerDays < 1 ? undefined : number.format(figures.medianAnswerDays),
      ),
    figures.shareWithin !== null && promise !== null && words.share(percentOf(figures.shareWithin, language), promise),
    [words.weeks, ...weeks.map(({ week, came, answered }) => `  ${words.week(week, came, answered)}`)].join('\n'),
  ];
  return { subject: words.subject(waiting), text: `${parts.filter(Boolean).join('\n\n')}\n`, waiting };
}

/** A part (0–1) as a percentage, never rounded to none or to all. */
export function percentOf(share: number, language: string): string {
  const percent = share > 0 && share < 1 ? Math.min(99, Math.max(1, Math.round(share * 100))) : share * 100;
  return new Intl.NumberFormat(language, { style: 'percent' }).format(percent / 100);
}

/** Counts by name, those with the most first. */
function table(
  groups: readonly WaitingGroup[],
  nameOf: (group: WaitingGroup) => string,
  ageOf: (group: WaitingGroup) => number,
): [string, [count: number, days: number, late: number]][] {
  const byName = new Map<string, [number, number, number]>();
  for (const group of groups) {
    const [count, days, late] = byName.get(nameOf(group)) ?? [0, 0, 0];
    byName.set(nameOf(group), [count + group.count, Math.max(days, ageOf(group)), late + group.late]);
  }
  return [...byName].sort(([, [a]], [, [b]]) => b - a);
}

const sum = (groups: readonly WaitingGroup[], of: (group: WaitingGroup) => number): number =>
  groups.reduce((total, group) => total + of(group), 0);

function titleOf(feed: Feed | undefined, id: string, language: string): string {
  const commitment = feed?.commitments.find((one) => one.id === id);
  return commitment ? inLanguage(commitment.shortTitle ?? commitment.title, language) : id;
}

function nameOf(feed: Feed | undefined, id: string, language: string): string {
  const member = feed?.members.find((one) => one.id === id);
  return member ? inLanguage(member.name, language) : id;
}

function inLanguage(text: Text, language: string): string {
  if (typeof text === 'string') return text;
  const texts = Object.entries(text);
  return (texts.find(([tag]) => tag.toLowerCase().split('-')[0] === language) ?? texts[0])?.[1] ?? '';
}
