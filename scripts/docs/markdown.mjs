// Markdown → what a page holds: its title, its HTML, its sections for the search, and where its links lead.
import { posix } from 'node:path';
import MarkdownIt from 'markdown-it';

/**
 * @param {string} text
 * @param {object} adapt to the place of the page on the site
 * @param {(target: string) => string} adapt.link from the address of a link as written
 * @param {(code: string) => string} adapt.live from an example that is to be shown at work
 * @param {string} adapt.table the word for a table
 */
export function renderMarkdown(text, adapt) {
  const anchors = new Set();
  const links = [];
  const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });
  // A place within a table that a message of the commands leads to; GitHub shows it as an anchor too.
  markdown.inline.ruler.before('html_inline', 'place', (state) => {
    const [whole, id] = /^<a id="([\w-]+)"><\/a>/.exec(state.src.slice(state.pos, state.pos + 100)) ?? [];
    if (!whole) return false;
    state.pos += whole.length;
    state.push('place_open', 'a', 1).attrSet('id', id);
    state.push('place_close', 'a', -1);
    anchors.add(id);
    return true;
  });
  markdown.core.ruler.push('anchors', ({ tokens }) => {
    tokens.forEach((token, index) => {
      if (token.type !== 'heading_open' || token.tag === 'h1') return;
      token.attrSet('id', uniqueAnchor(plainText(tokens[index + 1]), anchors));
    });
  });
  markdown.core.ruler.push('links', ({ tokens }) => {
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      const name = token.type === 'link_open' ? 'href' : token.type === 'image' ? 'src' : undefined;
      if (!name) continue;
      const target = token.attrGet(name);
      token.attrSet(name, adapt.link(target));
      links.push(target);
    }
  });
  const { rules } = markdown.renderer;
  // Wide tables scroll, also with the keyboard, so they are named: after the heading above.
  const names = new Set();
  rules.table_open = (tokens, index) => {
    const heading = tokens.slice(0, index).findLastIndex(({ type }) => type === 'heading_open');
    const name = unique(`${adapt.table}: ${plainText(tokens[heading + 1])}`, names, ' ');
    return `<div class="table" tabindex="0" role="region" aria-label="${markdown.utils.escapeHtml(name)}"><table>\n`;
  };
  // Columns of numbers: a class, because a page's policy allows no style in an element.
  markdown.core.ruler.push('aligned', ({ tokens }) => {
    for (const token of tokens) {
      if (token.type !== 'th_open' && token.type !== 'td_open') continue;
      const aligned = /text-align:(right|center)/.exec(token.attrGet('style') ?? '')?.[1];
      token.attrs = aligned ? [['class', `aligned-${aligned}`]] : null;
    }
  });
  rules.table_close = () => '</table></div>\n';
  rules.fence = (tokens, index) => {
    const [language, ...flags] = tokens[index].info.split(/\s+/);
    const { content } = tokens[index];
    const code = `<pre tabindex="0"><code class="language-${markdown.utils.escapeHtml(language)}">${markdown.utils.escapeHtml(content)}</code></pre>\n`;
    return flags.includes('live') ? `<div class="live">\n${adapt.live(content)}</div>\n${code}` : code;
  };
  const tokens = markdown.parse(text, {});
  return {
    title: titleOf(tokens),
    html: markdown.renderer.render(tokens, markdown.options, {}),
    sections: sectionsOf(tokens),
    anchors,
    links,
  };
}

/** Where a link of a text leads, as path from the project's folder and anchor; nothing for one that leaves it. */
export function targetOf(link, source) {
  if (/^[a-z]+:/i.test(link)) return undefined;
  // Markdown-it gives addresses encoded: `#qu%C3%A9-se-guarda`.
  const [path, anchor] = decodeURIComponent(link).split('#');
  return { path: path ? posix.join(posix.dirname(source), path) : source, anchor };
}

function titleOf(tokens) {
  const index = tokens.findIndex(({ type, tag }) => type === 'heading_open' && tag === 'h1');
  return index < 0 ? undefined : plainText(tokens[index + 1]);
}

/** The text under each heading. */
function sectionsOf(tokens) {
  const sections = [{ anchor: '', heading: '', text: '' }];
  tokens.forEach((token, index) => {
    if (token.type === 'heading_open' && token.tag !== 'h1') {
      sections.push({ anchor: token.attrGet('id'), heading: plainText(tokens[index + 1]), text: '' });
    } else if ((token.type === 'inline' && tokens[index - 1]?.type !== 'heading_open') || token.type === 'fence') {
      const section = sections.at(-1);
      section.text = `${section.text} ${token.type === 'fence' ? token.content : plainText(token)}`
        .replace(/\s+/g, ' ')
        .trim();
    }
  });
  return sections.filter(({ heading, text }) => heading || text);
}

const plainText = ({ children }) =>
  children.map(({ type, content }) => (type === 'softbreak' ? ' ' : content)).join('');

/** As GitHub makes them, so that a link works in both places. */
function uniqueAnchor(text, taken) {
  return unique(
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
    taken,
    '-',
  );
}

function unique(base, taken, separator) {
  let name = base;
  for (let count = 1; taken.has(name); count += 1) name = `${base}${separator}${count}`;
  taken.add(name);
  return name;
}
