import type { Feed, Text } from '../../feed-format/types.js';
import { isDay, timeZoneOf } from '../calendar.js';
import type { Contribution, Decision } from '../store/contribution.js';
import type { MailFor } from '../store/tell-authors.js';

/** The languages that mail is written in. */
type MailLanguage = 'en' | 'es';

interface AnswerWords {
  readonly subject: (reference: string) => string;
  readonly greeting: string;
  readonly about: (date: string, reference: string) => string;
  /** The same where the answer was written to another who said the same. */
  readonly aboutAlike: (date: string, reference: string) => string;
  readonly decision: string;
  readonly decisions: Record<Decision, string>;
  readonly response: string;
  readonly answeredBy: (name: string) => string;
  readonly closing: string;
}

const WORDS: Record<MailLanguage, AnswerWords> = {
  en: {
    subject: (reference) => `Your contribution ${reference} has an answer`,
    greeting: 'Hello,',
    about: (date, reference) => `You wrote to us on ${date}. Your reference is ${reference}. This is our answer.`,
    aboutAlike: (date, reference) =>
      `You wrote to us on ${date}. Your reference is ${reference}. Others said the same; this is our answer to all of you.`,
    decision: 'What we decided',
    decisions: {
      adopted: 'We are doing what you proposed.',
      'partly-adopted': 'We are doing part of what you proposed.',
      'not-adopted': 'We are not doing what you proposed.',
      noted: 'We have taken note of it.',
    },
    response: 'Why',
    answeredBy: (name) => `Answered by: ${name}`,
    closing: 'Thank you for taking part.',
  },
  es: {
    subject: (reference) => `Su aportación ${reference} tiene respuesta`,
    greeting: 'Hola:',
    about: (date, reference) => `Usted nos escribió el ${date}. Su folio es ${reference}. Esta es nuestra respuesta.`,
    aboutAlike: (date, reference) =>
      `Usted nos escribió el ${date}. Su folio es ${reference}. Otras personas dijeron lo mismo; esta es nuestra respuesta para todas.`,
    decision: 'Lo que decidimos',
    decisions: {
      adopted: 'Haremos lo que usted propuso.',
      'partly-adopted': 'Haremos una parte de lo que usted propuso.',
      'not-adopted': 'No haremos lo que usted propuso.',
      noted: 'Tomamos nota.',
    },
    response: 'Por qué',
    answeredBy: (name) => `Responde: ${name}`,
    closing: 'Gracias por participar.',
  },
};

/**
 * Makes the mail that tells an author of the answer, with its reason: their own, or the one to somebody who said the same. It
 * goes out once, with the first answer, and holds neither what the author wrote nor the name of anybody on the staff: the body
 * answers.
 *
 * @param feed the coalition's feed as last read, for the names of members and its clock
 */
export function createAnswerMail(feed: () => Feed | undefined): MailFor {
  return (contribution, before, { mailGreeting, mailClosing }, shared) => {
    const { email } = contribution;
    const { decision, response, answeredBy } = shared ?? contribution;
    if (!email || before.answeredAt !== null) return undefined;
    if (!shared && contribution.answeredAt === null) return undefined;
    // Answered by telephone, with nothing written: there is nothing to send.
    if (decision === null && response === null) return undefined;
    const language = languageOf(contribution);
    const words = WORDS[language];
    const timeZone = isDay(contribution.since) ? 'UTC' : timeZoneOf(feed());
    const date = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone }).format(
      new Date(contribution.since),
    );
    const parts = [
      mailGreeting[language] || words.greeting,
      (shared ? words.aboutAlike : words.about)(date, contribution.reference),
      decision && `${words.decision}\n${words.decisions[decision]}`,
      response && `${words.response}\n${response}`,
      answeredBy && words.answeredBy(nameOf(feed(), answeredBy, language)),
      mailClosing[language] || words.closing,
    ];
    return {
      recipient: email,
      subject: words.subject(contribution.reference),
      text: `${parts.filter(Boolean).join('\n\n')}\n`,
    };
  };
}

function languageOf({ language }: Contribution): MailLanguage {
  return language?.toLowerCase().split('-')[0] === 'es' ? 'es' : 'en';
}

function nameOf(feed: Feed | undefined, id: string, language: string): string {
  const name: Text | undefined = feed?.members.find((member) => member.id === id)?.name;
  if (name === undefined) return id;
  if (typeof name === 'string') return name;
  const texts = Object.entries(name);
  return (texts.find(([tag]) => tag.toLowerCase().split('-')[0] === language) ?? texts[0])?.[1] ?? id;
}
