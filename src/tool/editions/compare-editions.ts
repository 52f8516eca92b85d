import type { Fields } from '../../feed-format/own.js';
import { addTo } from '../add-to.js';
import { isDate } from '../../feed-format/patterns.js';
import { COMMITMENT_STATES, COMPLETIONS, MILESTONE_STATUSES } from '../../feed-format/vocabularies.js';
import { MESSAGE_LANGUAGES, type MessageLanguage } from '../messages/words-of.js';
import { plainSpelling } from '../names/similar.js';
import { earlyRevisions, otherPasts } from './doubtful-revisions.js';
import { questionsBetween, type Question } from './questions.js';
import { recordsById, recordsIn } from './records.js';
import { Speaker, type TermGroup } from './speaker.js';
import { sameWords, Telling, type Sentence, type Tellable, type Told } from './telling.js';
import type { Changed } from './words.js';

/** One thing that moved between two editions. */
export interface Change {
  /** Below which record of the new edition its revision belongs, and where that stands. */
  readonly list: 'plans' | 'commitments';
  readonly index: number;
  readonly id: string;
  /** What moved, as `end` or `milestones[2].end`, by the path below that record. */
  readonly path: string;
  readonly told: Told;
  /** Whether it went forward, as a completion that rose: nobody asks why. */
  readonly isForward: boolean;
  readonly say: (language: MessageLanguage) => Sentence;
  /** Of a date, as the two editions have it. */
  readonly values?: Tellable['values'];
  /** The tag of `was` and `now`, where only a text in another language than the feed's changed. */
  readonly language?: string;
  /** Texts of the feed in its further languages, by their tags. */
  readonly translations?: Translations;
}

/** `was` and `now` in further languages, as far as the feed has them. */
export type Translations = ReadonlyMap<string, { readonly was?: string; readonly now?: string }>;

export interface Comparison {
  readonly changes: readonly Change[];
  readonly questions: readonly Question[];
}

/** Compares two editions of a feed, by the ids of plans and commitments. Values that no widget can use are passed over. */
export function compareEditions(before: Fields, after: Fields): Comparison {
  const questions = questionsBetween(before, after);
  const { changes: all } = new EditionComparison(before, after, questions);
  const changes = all.filter((each) => !isAsked(each, questions));
  if (questions.some(({ kind }) => kind === 'order')) return { questions, changes };
  const { updated } = after;
  const isOneDay = changes.length > 0 && typeof updated === 'string' && updated === before['updated'];
  return {
    questions: [
      ...questions,
      ...(isOneDay ? [{ kind: 'same-day', date: updated } as const] : []),
      ...earlyRevisions(before, after, changes),
      ...otherPasts(after, changes),
    ],
    changes,
  };
}

/** Of records whose values went from one to another nothing is compared, and of a column that is gone, or exchanged with another, not each value. */
const isAsked = ({ list, path }: Change, questions: readonly Question[]): boolean => {
  // `milestones[2].end` is of the milestones.
  const [, below, field] = /^(\w+)\[\d+\](?:\.(.+))?$/.exec(path) ?? [];
  return questions.some(
    (each) =>
      (each.kind === 'crosswise' || each.kind === 'exchanged' || each.kind === 'column-gone') &&
      each.columns.some(
        ({ values: [value] }) =>
          value.list === (below ?? list) && (each.kind === 'crosswise' || value.field === (below ? field : path)),
      ),
  );
};

/** A change of one record, before it is known who tells it. */
type Move = Tellable & Pick<Change, 'language' | 'translations'>;

/** Says one value in a language. */
type Say = (speaker: Speaker, value: unknown) => string;

const COMPLETION_STEPS: readonly unknown[] = COMPLETIONS;
/** Milestones that are delayed or withdrawn did not go forward. */
const MILESTONE_STEPS: readonly unknown[] = ['not-started', 'in-progress', 'complete'];

class EditionComparison {
  readonly changes: Change[] = [];
  readonly #speakers: readonly Speaker[];

  constructor(before: Fields, after: Fields, questions: readonly Question[]) {
    const language = after['language'];
    const names = new Map(
      [...recordsById(before, 'members'), ...recordsById(after, 'members')].map(([id, { name }]) => [id, name]),
    );
    this.#speakers = MESSAGE_LANGUAGES.map(
      (each) => new Speaker(each, typeof language === 'string' ? language : each, names),
    );
    this.#comparePlans(before, after, questions);
    const old = recordsById(before, 'commitments');
    for (const record of recordsById(after, 'commitments').values()) {
      const was = old.get(record['id']);
      if (was) this.#add('commitments', after, record, was, this.#movesOfCommitment(was, record));
    }
  }

  /** Of plans also which commitments came and left. */
  #comparePlans(before: Fields, after: Fields, questions: readonly Question[]): void {
    const old = recordsById(before, 'plans');
    const commitments = { before: recordsById(before, 'commitments'), after: recordsById(after, 'commitments') };
    const renamed = new Set(questions.flatMap((each) => (each.kind === 'renamed' ? [each.come, each.id] : [])));
    // One that said of no plan may have been of this one.
    const isOf = (commitment: Fields | undefined, plan: unknown): boolean =>
      commitment !== undefined && (commitment['plan'] ?? plan) === plan;
    const unknownIn = (
      known: ReadonlyMap<unknown, Fields>,
      all: ReadonlyMap<unknown, Fields>,
      plan: unknown,
    ): Fields[] =>
      [...all.values()].filter(
        (each) => each['plan'] === plan && !isOf(known.get(each['id']), plan) && !renamed.has(String(each['id'])),
      );
    for (const record of recordsById(after, 'plans').values()) {
      const was = old.get(record['id']);
      // Of a plan that is new nothing changed.
      if (!was) continue;
      const moves = [
        ...this.#movesOfBoth(was, record),
        ...unknownIn(commitments.before, commitments.after, record['id']).map(({ title }) =>
          this.#came('commitment-new', title),
        ),
        ...unknownIn(commitments.after, commitments.before, record['id']).map(({ title }) =>
          this.#left('commitment-gone', title),
        ),
      ];
      this.#add('plans', after, record, was, moves);
    }
  }

  #movesOfBoth(was: Fields, now: Fields): Move[] {
    return [
      ...this.#words('title', 'title', was, now, inText),
      ...this.#words('summary', 'summary', was, now, inText),
      ...this.#date('start', 'start', was, now),
      ...this.#date('end', 'end', was, now),
    ];
  }

  #movesOfCommitment(was: Fields, now: Fields): Move[] {
    return [
      ...this.#movesOfBoth(was, now),
      ...this.#words('leads', 'leads', was, now, inParties),
      ...this.#words('partners', 'partners', was, now, inParties),
      ...this.#term('completion', 'completion', COMPLETIONS, was, now, COMPLETION_STEPS),
      ...this.#percent(was, now),
      ...this.#term('state', 'state', COMMITMENT_STATES, was, now, []),
      ...this.#movesOfMilestones(was, now),
    ];
  }

  /** Milestones are the same by their id, else by their title. */
  #movesOfMilestones(before: Fields, after: Fields): Move[] {
    const left = new Set(recordsIn(before, 'milestones'));
    const byId = recordsById(before, 'milestones');
    const byTitle = new Map<string, Fields[]>();
    for (const each of left) {
      const title = plainSpelling(this.#speakers[0].text(each['title']));
      addTo(byTitle, title, each);
    }
    const moves = recordsIn(after, 'milestones').flatMap((now, index) => {
      const titled = byTitle.get(plainSpelling(this.#speakers[0].text(now['title']))) ?? [];
      const was = [...(now['id'] === undefined ? [] : [byId.get(now['id'])]), ...titled].find(
        (each) => each && left.has(each),
      );
      const path = `milestones[${index}]`;
      if (!was) return [this.#came('milestone-new', now['title'], path)];
      left.delete(was);
      const { title } = now;
      return [
        ...this.#words('milestone-title', `${path}.title`, was, now, inText),
        ...this.#date('milestone-start', `${path}.start`, was, now, title),
        ...this.#date('milestone-end', `${path}.end`, was, now, title),
        // One that is done and says on which day tells it itself.
        ...(isDoneOnDay(now) && was['status'] !== 'withdrawn'
          ? []
          : this.#term('milestone-status', `${path}.status`, MILESTONE_STATUSES, was, now, MILESTONE_STEPS, title)),
      ];
    });
    return [...moves, ...[...left].map(({ title }) => this.#left('milestone-gone', title, 'milestones'))];
  }

  #words(changed: Changed, path: string, was: Fields, now: Fields, say: Say): Move[] {
    return this.#move(changed, path, was, now, { say, kind: 'words', isText: say === inText });
  }

  #date(changed: Changed, path: string, was: Fields, now: Fields, milestone?: unknown): Move[] {
    const isRight = (value: unknown): boolean => typeof value === 'string' && isDate(value);
    return this.#move(changed, path, was, now, {
      say: (speaker, value) => speaker.date(value),
      kind: 'date',
      isRight,
      milestone,
    });
  }

  #percent(was: Fields, now: Fields): Move[] {
    return this.#move('progress', 'progress', was, now, {
      say: (speaker, value) => speaker.percent(value),
      kind: 'percent',
      isRight: (value) => typeof value === 'number' && value >= 0 && value <= 100,
      isProgress: true,
      isForward: (one, other) => Number(other) > Number(one ?? 0),
    });
  }

  /** @param steps the words of the list that have an order: a later one is further */
  #term(
    changed: 'completion' | 'state' | 'milestone-status',
    path: string,
    choices: readonly unknown[],
    was: Fields,
    now: Fields,
    steps: readonly unknown[],
    milestone?: unknown,
  ): Move[] {
    const group: TermGroup = changed === 'milestone-status' ? 'milestoneStatus' : changed;
    return this.#move(changed, path, was, now, {
      say: (speaker, value) => speaker.term(group, value),
      // A commitment of which nobody says a state goes on, as pages show it.
      isSame: (one, other) => changed === 'state' && (one ?? 'active') === (other ?? 'active'),
      kind: 'term',
      isRight: (value) => choices.includes(value),
      isProgress: changed !== 'state',
      isForward: (one, other) => steps.indexOf(other) > steps.indexOf(one),
      milestone,
    });
  }

  #move(
    changed: Changed,
    path: string,
    was: Fields,
    now: Fields,
    how: {
      readonly say: Say;
      readonly kind: Tellable['kind'];
      /** A value that is not right `validate` tells: nothing is known to have changed. */
      readonly isRight?: (value: unknown) => boolean;
      /** Whether two values say the same, of which one may be none. */
      readonly isSame?: (one: unknown, other: unknown) => boolean;
      readonly isProgress?: boolean;
      /** Whether it may be said in several languages. */
      readonly isText?: boolean;
      readonly isForward?: (one: unknown, other: unknown) => boolean;
      readonly milestone?: unknown;
    },
  ): Move[] {
    const field = path.slice(path.lastIndexOf('.') + 1);
    const [one, other] = [was[field], now[field]].map((value) => value ?? undefined);
    const { say, kind, isRight = () => true } = how;
    if (![one, other].every((value) => value === undefined || isRight(value))) return [];
    if (how.isSame?.(one, other)) return [];
    const [first] = this.#speakers;
    const translations = how.isText ? translationsOf(first, one, other) : undefined;
    if (sameWords(say(first, one), say(first, other)))
      return translations ? this.#translated(changed, path, translations, how.milestone) : [];
    const said = this.#say(changed, (speaker) => [say(speaker, one), say(speaker, other)], how.milestone);
    const isForward = how.isForward?.(one, other) ?? false;
    const isProgress = how.isProgress ?? false;
    return [{ changed, said, kind, path, isProgress, isForward, values: [one, other], translations }];
  }

  /** A text that is the same in the feed's language, and another in a further one. A translation that came is no change. */
  #translated(changed: Changed, path: string, all: Translations, milestone?: unknown): Move[] {
    const translations = new Map(
      [...all].filter(
        ([, { was, now }]) => was !== undefined && now !== undefined && !sameWords(was.trim(), now.trim()),
      ),
    );
    const [language] = translations.keys();
    if (language === undefined) return [];
    const { was = '', now = '' } = translations.get(language)!;
    const said = this.#say(changed, () => [was.trim(), now.trim()], milestone);
    return [{ changed, said, kind: 'words', path, isProgress: false, isForward: false, language, translations }];
  }

  #came(changed: Changed, title: unknown, path = ''): Move {
    const said = this.#say(changed, (speaker) => ['', speaker.text(title)]);
    const translations = translationsOf(this.#speakers[0], undefined, title);
    return { changed, said, kind: 'words', path, isProgress: false, isForward: false, translations };
  }

  #left(changed: Changed, title: unknown, path = ''): Move {
    const said = this.#say(changed, (speaker) => [speaker.text(title), '']);
    const translations = translationsOf(this.#speakers[0], title, undefined);
    return { changed, said, kind: 'words', path, isProgress: false, isForward: false, translations };
  }

  #say(changed: Changed, values: (speaker: Speaker) => [string, string], milestone?: unknown): Sentence[] {
    return this.#speakers.map((speaker) => {
      const [was, now] = values(speaker);
      const sentence = speaker.words.changed[changed];
      const summary = milestone === undefined ? sentence : `${sentence.replace(/\.$/, '')}: ${speaker.text(milestone)}`;
      return { summary, was, now };
    });
  }

  #add(list: Change['list'], feed: Fields, record: Fields, was: Fields, moves: readonly Move[]): void {
    if (!moves.length) return;
    const telling = new Telling(was, record, moves, this.#speakers);
    const index = (feed[list] as unknown[]).indexOf(record);
    for (const move of moves)
      this.changes.push({
        list,
        index,
        id: String(record['id']),
        path: move.path,
        told: telling.told(move),
        isForward: move.isForward,
        ...(move.kind === 'date' && { values: move.values }),
        say: (language) => move.said[MESSAGE_LANGUAGES.indexOf(language)],
        ...(move.language !== undefined && { language: move.language }),
        ...(move.translations && { translations: move.translations }),
      });
  }
}

const isDoneOnDay = ({ status, completedOn }: Fields): boolean =>
  status === 'complete' && typeof completedOn === 'string' && isDate(completedOn);

/** What a text says in each language but that in which it is read. */
function translationsOf(speaker: Speaker, was: unknown, now: unknown): Translations {
  const [before, after] = [was, now].map((value) => speaker.translations(value));
  const tags = new Set([...before.keys(), ...after.keys()]);
  return new Map([...tags].map((tag) => [tag, { was: before.get(tag), now: after.get(tag) }]));
}

const inText: Say = (speaker, value) => speaker.text(value);
const inParties: Say = (speaker, value) => speaker.parties(value);
