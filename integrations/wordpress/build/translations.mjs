// The plugin's words: the template for translators (.pot) and what WordPress reads (.mo).
import { mo, po } from 'gettext-parser';
import { textsOf } from './widget-list.mjs';

const call =
  /(?:\/\*\s*(translators: .*?)\s*\*\/\s*)?[^\n]*?\b(?:__|esc_html__|esc_attr__)\(\s*'((?:[^'\\]|\\.)*)',\s*'coalition-widgets'\s*\)/g;
const header = /^ \* (?:Plugin Name|Description): +(.+)$/gm;

/** Every text that can be translated → its comments and where it stands, in the order of the files. */
export function textsIn(phpFiles, widgets) {
  const texts = new Map();
  const add = (text, place, note) => {
    const known = texts.get(text) ?? { places: new Set(), notes: new Set() };
    known.places.add(place);
    if (note) known.notes.add(note);
    texts.set(text, known);
  };
  for (const [name, source] of phpFiles) {
    for (const [, note, text] of source.matchAll(call)) add(text.replace(/\\(['\\])/g, '$1'), name, note);
  }
  for (const [, text] of (phpFiles.find(([name]) => name === 'coalition-widgets.php')?.[1] ?? '').matchAll(header))
    add(text, 'coalition-widgets.php');
  for (const text of widgets.flatMap(textsOf)) if (text) add(text, 'library/widgets.json');
  return texts;
}

/** No date in it: the same source gives the same file. */
export function potOf(texts, version) {
  const entries = [...texts].map(([msgid, { places, notes }]) => ({
    msgid,
    msgstr: [''],
    comments: { reference: [...places].join('\n'), extracted: [...notes].join('\n') },
  }));
  return po.compile(catalogue(entries, { 'project-id-version': `Coalition Widgets ${version}` }), { foldLength: 0 });
}

/**
 * @param vocabulary text → translation of what is translated elsewhere
 * @returns {{ mo: Buffer, missing: string[], stale: string[] }} stale: translated, and nowhere said any more, or elsewhere
 */
export function translationOf(source, texts, vocabulary) {
  const parsed = po.parse(source);
  const translated = new Map(
    Object.values(parsed.translations[''] ?? {})
      .filter(({ msgid, msgstr }) => msgid && msgstr[0])
      .map((entry) => [entry.msgid, entry]),
  );
  const entries = [...texts.keys()].flatMap((msgid) => {
    const known = vocabulary.get(msgid);
    const msgstr = known === undefined ? translated.get(msgid)?.msgstr : [known];
    return msgstr ? [{ msgid, msgstr }] : [];
  });
  return {
    mo: mo.compile(catalogue(entries, parsed.headers)),
    missing: [...texts.keys()].filter((text) => !translated.has(text) && !vocabulary.has(text)),
    stale: [...translated.keys()].filter((text) => !texts.has(text) || vocabulary.has(text)),
  };
}

function catalogue(entries, headers) {
  const all = {
    'mime-version': '1.0',
    'content-type': 'text/plain; charset=UTF-8',
    'content-transfer-encoding': '8bit',
    ...headers,
  };
  return {
    charset: 'utf-8',
    headers: all,
    translations: { '': Object.fromEntries(entries.map((entry) => [entry.msgid, entry])) },
  };
}
