import type { Findings } from './finding.js';
import { isNear } from '../widget/tell-values.js';
import type { Known } from './known.js';
import { NAME } from '../snippets/snippets-page.js';
import type { Text } from './read-page.js';

/** Code of ours that stands as words: a tag, a placeholder, or a script. What follows up to the next tag is not looked at. */
const CODE =
  /(?:<|&lt;)\s?(?:coalition[-_]?[a-z]{4,}|(?:script|link|div|iframe)\b[^<>]{0,300}?\bcoalition-widget)[^<>\n]{0,120}>?/gi;
const SHORTCODE = /\[coalition_[a-z]+\b[^\]\n]{0,120}\]?/gi;

/** @param isShown whether the page has widgets: then code in a `<pre>` is most likely meant to be read */
export function checkWords({ text, line, kind }: Text, isShown: boolean, findings: Findings): void {
  if (kind === 'style' || (kind === 'code' && isShown)) return;
  for (const [cause, expression] of [
    ['escaped', CODE],
    ['shortcode', SHORTCODE],
  ] as const) {
    const lineAt = linesOf(text, line);
    for (const { 0: found, index } of text.matchAll(expression)) findings.add(cause, lineAt(index), found);
  }
  if (text.includes(NAME)) findings.add('placeholder', linesOf(text, line)(text.indexOf(NAME)), NAME);
}

/** Properties that no manifest has: the style sheet's own (`coalition-widgets.css`). */
const OF_THE_STYLE_SHEET = ['--coalition-reserve'];

/** Custom properties of ours in a style sheet: their names, and colours that are none. */
export function checkStyles({ text, line }: Text, known: Known, findings: Findings): void {
  const properties = [...known.properties, ...OF_THE_STYLE_SHEET];
  const lineAt = linesOf(text, line);
  for (const { 0: name, index } of text.matchAll(/[\w-]+/g)) {
    const written = name.toLowerCase();
    const after = /^\s{0,9}([:=])\s{0,9}([^;}]{0,80})/.exec(text.slice(index + name.length, index + name.length + 100));
    if (!after || !/^-*coali[ct]ion-/.test(written)) continue;
    const [, sign, rest = ''] = after;
    const value = rest.trim();
    const at = lineAt(index);
    const found = `${name}${sign} ${value}`;
    const meant = properties.find((each) => each === `--${written.replace(/^-+/, '')}`);
    if (!written.startsWith('--')) {
      // A type selector with a pseudo-class begins so, too: coalition-members:hover.
      if (meant) findings.add('property-without-dashes', at, found, { name: meant, instead: `${meant}: ${value}` });
    } else if (!meant) {
      const near = properties.find((each) => isNear(each, written));
      findings.add('property', at, found, {
        name,
        choices: near ? [] : properties,
        instead: near ? `${near}: ${COLOUR.test(near) ? withSign(value) : value}` : '',
      });
    } else if (meant !== name) findings.add('property', at, found, { name, instead: `${meant}: ${value}` });
    else if (sign === '=' || isColourWithoutSign(meant, value))
      findings.add('property-value', at, found, { name, instead: `${meant}: ${withSign(value)}` });
  }
}

const COLOUR = /-(accent|surface|line)$/;
const DIGITS = /^([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i;

/** Six digits are no colour, and neither is one in quotes. */
const isColourWithoutSign = (property: string, value: string): boolean =>
  COLOUR.test(property) && (DIGITS.test(value) || /^["'“”‘’]/.test(value));

function withSign(value: string): string {
  const plain = value.replace(/["'“”‘’#]/g, '');
  return DIGITS.test(plain) ? `#${plain}` : plain;
}

/** The line of each place in a text, asked for in their order. */
function linesOf(text: string, first: number): (index: number) => number {
  let [line, next] = [first, text.indexOf('\n')];
  return (index) => {
    for (; next >= 0 && next < index; next = text.indexOf('\n', next + 1)) line += 1;
    return line;
  };
}
