import type { Contribution } from './contribution.js';
import { isOwnWords, type ContributionEdit } from './steps.js';

/**
 * What a page shows in place of the words of somebody who has not agreed to be published, by the language they used. It may have
 * been a form, a letter, a meeting or the telephone.
 */
const WITHHELD = new Map([
  ['en', 'Somebody contacted the coalition. Their words are not published.'],
  ['es', 'Alguien se puso en contacto con la coalición. Sus palabras no se publican.'],
  ['pt', 'Alguém entrou em contato com a coalizão. As suas palavras não são publicadas.'],
  ['fr', 'Quelqu’un a contacté la coalition. Ses mots ne sont pas publiés.'],
  ['eu', 'Norbait koalizioarekin harremanetan jarri da. Haren hitzak ez dira argitaratzen.'],
  ['ar', 'تواصل أحدهم مع التحالف. لا تُنشر كلماته.'],
]);

/**
 * What is proposed for the page while nobody has written a text: the sentence that leaves out the words of who has not agreed to be
 * published; else nothing, and theirs stand. `standard`: the feed's language, which holds where none was told.
 */
export function withholding(
  contribution: Contribution,
  standard: string | undefined,
): Pick<ContributionEdit, 'publicText'> {
  const { language, publication, publicText } = contribution;
  if (publication || !isOwnWords(contribution, publicText)) return {};
  const sentence = WITHHELD.get((language ?? standard ?? '').split('-')[0]);
  return sentence === undefined ? {} : { publicText: sentence };
}
