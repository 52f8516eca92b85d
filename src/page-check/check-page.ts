import { WIDGETS } from '../embed/placeholder-names.js';
import { placeholderIn } from '../snippets/embed.js';
import { checkAttributes, isLanguage, languageMeant } from './check-attributes.js';
import { checkFrame } from './check-frame.js';
import { checkPolicies } from './check-policies.js';
import { checkFiles, ownFile } from './check-scripts.js';
import { checkNames, checkNesting, checkSpelling, concernsUs, isShownAnyway } from './check-tags.js';
import { checkStyles, checkWords } from './check-texts.js';
import { Findings, type Finding, type FoundWidget } from './finding.js';
import type { Known } from './known.js';
import { leftOver } from './left-over.js';
import { readPage, type Page, type Tag } from './read-page.js';
import { shownWidget, widgetsOf, type ShownWidget } from './shown-widget.js';

/** Longer sources are read up to here: characters. */
export const LONGEST_SOURCE = 2_000_000;

export interface PageCheck {
  readonly findings: readonly Finding[];
  /** In their order on the page. */
  readonly widgets: readonly FoundWidget[];
  /** Whether a widget is there as fixed HTML, which needs nothing. */
  readonly hasFixedHtml: boolean;
  /** Whether the source was too long to be read whole. */
  readonly isCut: boolean;
}

/**
 * What is wrong with the source of a page that has the widgets, or should have them: what a browser shows nothing of, and tells
 * nobody, since the script that could has not run.
 */
export function checkPage(source: string, known: Known): PageCheck {
  const page = readPage(source.slice(0, LONGEST_SOURCE));
  const findings = new Findings();
  const misspelt = new Set(page.tags.filter((tag) => concernsUs(tag) && checkSpelling(tag, findings)));
  const tags = page.tags.filter((tag) => !misspelt.has(tag) || isShownAnyway(tag));
  const all = tags.flatMap((tag) => shownWidget(tag, WIDGETS) ?? []);
  const live = all.filter((shown) => shown.at.place === 'page' && widgetsOf(shown, WIDGETS).includes(shown.name));
  const files = tags.flatMap((tag) => ownFile(tag) ?? []);
  const liveFiles = files.filter(({ at }) => at.place === 'page');

  checkNamesIn(tags, all, findings);
  // What is kept beside what runs, an older version in a comment, is nobody's mistake.
  for (const { at } of [
    ...all.filter(({ at: { name } }) => !live.some(({ at }) => at.name === name)),
    ...files.filter(({ at: { name } }) => !liveFiles.some(({ at }) => at.name === name)),
  ])
    if (at.place !== 'page') findings.add(at.place, at.line, at.source);
  const hasHostScript = tags.some(({ name, source }) => name === 'script' && source.includes('frame-host'));
  let emptyFeed: Tag | undefined;
  for (const shown of live) {
    checkNesting(shown, findings);
    if (shown.way === 'frame') checkFrame(shown, hasHostScript, findings);
    if (!misspelt.has(shown.at)) checkAttributes(shown, known, findings, shown.way === 'tag' ? emptyFeed : undefined);
    if (shown.name === 'feed' && shown.at.isClosed && shown.attributes.get('src')?.trim()) emptyFeed = shown.at;
    const id = shown.at.attributes.get('id');
    if (id && (page.ids.get(id) ?? 0) > 1) findings.add('duplicate-id', shown.at.line, `id="${id}"`);
  }
  if (page.unended) findings.add('lost-quote', page.unended.line, page.unended.source);
  checkOthers(tags, live, findings);
  checkFiles(liveFiles, hasScriptAnywhere(page) && !liveFiles.length ? [] : live, known, findings);
  for (const text of page.texts) {
    if (text.place !== 'page') continue;
    if (text.kind === 'style') checkStyles(text, known, findings);
    else checkWords(text, live.length > 0, findings);
  }
  checkPolicies(tags, live, liveFiles, findings);
  return {
    findings: findings.list,
    widgets: live.flatMap(foundWidget),
    hasFixedHtml: page.hasFixedHtml,
    isCut: source.length > LONGEST_SOURCE,
  };
}

function foundWidget({ name, attributes, at }: ShownWidget): FoundWidget[] {
  if (name === 'feed') return [];
  return [{ tag: `coalition-${name}`, line: at.line, feed: (attributes.get('src')?.trim() || at.feedAround) ?? '' }];
}

function checkNamesIn(tags: readonly Tag[], shown: readonly ShownWidget[], findings: Findings): void {
  const byTag = new Map(shown.map((each) => [each.at, each]));
  for (const tag of tags)
    if (tag.place === 'page' && (byTag.has(tag) || concernsUs(tag))) checkNames(tag, byTag.get(tag), findings);
}

/** Whether a script of ours stands in the source in whichever way: what is wrong with it is told by itself. */
const hasScriptAnywhere = ({ tags, texts }: Page): boolean =>
  tags.some(({ name, source }) => name.startsWith('script') && /coalition-widget/i.test(source)) ||
  texts.some(({ text, kind }) => kind !== 'style' && /script[^<>]{0,300}coalition-widget/i.test(text));

/** The language of the page, and the links between the tags of a widget. */
function checkOthers(tags: readonly Tag[], live: readonly ShownWidget[], findings: Findings): void {
  const asksThePage = live.some(
    ({ name, way, attributes }) => name !== 'feed' && way !== 'frame' && !attributes.get('lang'),
  );
  for (const { name, attributes, line, outer } of tags) {
    const lang = attributes.get('lang')?.trim();
    if (name === 'html' && asksThePage && lang && !isLanguage(lang)) {
      const code = languageMeant(lang);
      findings.add('lang', line, `<html lang="${lang}">`, { instead: code && `<html lang="${code}">` });
    }
    const href = attributes.get('href');
    const left = name === 'a' && outer && href !== undefined ? (leftOver(href) ?? placeholderIn(href)) : undefined;
    if (left !== undefined) findings.add('placeholder', line, left, { name: 'href' });
  }
}
