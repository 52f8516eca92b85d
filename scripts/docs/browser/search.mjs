/* global document, fetch, matchMedia */
// The search of the documentation, in the browser. Made one file by scripts/docs/write-docs.mjs.
import MiniSearch from 'minisearch';

const MOST = 12;
const place = document.querySelector('[data-search]');
const { root } = place.dataset;
let index;
const language = document.documentElement.lang;
const WORDS = {
  en: {
    search: 'Search',
    failed: 'The search could not be loaded.',
    none: 'Nothing found',
    found: (count, isCut) => `${isCut ? 'The best ' : ''}${count} found`,
  },
  es: {
    search: 'Buscar',
    failed: 'No se pudo cargar la búsqueda.',
    none: 'No se encontró nada',
    found: (count, isCut) => `${isCut ? 'Los mejores ' : ''}${count} resultados`,
  },
};
const words = WORDS[language];

place.append(
  element('label', { htmlFor: 'search', textContent: words.search }),
  element('input', { id: 'search', type: 'search', autocomplete: 'off', spellcheck: false }),
  element('p', { id: 'found', role: 'status' }),
  element('ol', {}),
);
place.hidden = false;
const [, input, found, list] = place.children;
input.addEventListener('focus', () => void load());
input.addEventListener('input', () => void show());

// On a small screen the contents would stand before every page.
if (matchMedia('(max-width: 62rem)').matches) document.querySelector('.contents').open = false;

/** Asked for once, when somebody is about to search; a failure is not remembered. */
function load() {
  index ??= fetch(`${root}assets/search.json`)
    .then((response) => (response.ok ? response.json() : Promise.reject(new Error(`${response.status}`))))
    .then((sections) => {
      const search = new MiniSearch({
        fields: ['heading', 'title', 'text'],
        storeFields: ['heading', 'title', 'path', 'anchor', 'text'],
        searchOptions: {
          boost: { heading: 4, title: 3 },
          prefix: true,
          fuzzy: (term) => (term.length > 4 ? 1 : false),
          combineWith: 'AND',
        },
      });
      search.addAll(
        sections
          .filter(({ path }) => path.startsWith('es/') === (language === 'es'))
          .map((section, id) => ({ id, ...section })),
      );
      return search;
    })
    .catch(() => {
      index = undefined;
    });
  return index;
}

async function show() {
  const asked = input.value.trim();
  const search = await load();
  if (asked !== input.value.trim()) return;
  const results = asked && search ? search.search(asked).slice(0, MOST) : [];
  list.replaceChildren(...results.map(result));
  found.textContent = !asked
    ? ''
    : !search
      ? words.failed
      : results.length
        ? words.found(results.length, results.length === MOST)
        : words.none;
}

function result({ path, anchor, title, heading, text, terms }) {
  const item = document.createElement('li');
  const link = element('a', {
    href: `${root}${path}${anchor && `#${anchor}`}`,
    textContent: heading ? `${title}: ${heading}` : title,
  });
  const at = Math.max(
    0,
    ...terms
      .map((term) => text.toLowerCase().indexOf(term))
      .filter((place) => place >= 0)
      .slice(0, 1),
  );
  const start = Math.max(0, at - 40);
  item.append(
    link,
    element('p', {
      textContent: `${start ? '…' : ''}${text.slice(start, start + 120)}${text.length > start + 120 ? '…' : ''}`,
    }),
  );
  return item;
}

function element(name, properties) {
  return Object.assign(document.createElement(name), properties);
}
