import { WIDGETS } from '../embed/placeholder-names.js';
import { isNear } from '../widget/tell-values.js';

export const TAGS: readonly string[] = WIDGETS.map((name) => `coalition-${name}`);

/** Other words, English and Spanish, by which people call a widget. */
const WIDGET_WORDS: Readonly<Record<string, readonly string[]>> = {
  feed: ['data', 'datos', 'source'],
  summary: ['overview', 'glance', 'totals', 'resumen', 'plan'],
  commitments: ['list', 'promises', 'compromisos', 'lista'],
  commitment: ['promise', 'compromiso'],
  progress: ['bar', 'progressbar', 'avance', 'progreso', 'barra'],
  members: ['partners', 'people', 'integrantes', 'miembros'],
  contributions: ['answers', 'comments', 'messages', 'aportaciones', 'contribuciones', 'respuestas'],
  timeline: ['events', 'event', 'calendar', 'agenda', 'news', 'calendario', 'eventos', 'cronologia', 'noticias'],
  feedback: ['form', 'contact', 'message', 'formulario', 'buzon', 'opinion'],
};

/** Other words for an attribute; the first that the tag has is meant. */
const ATTRIBUTE_WORDS: Readonly<Record<string, readonly string[]>> = {
  src: ['scr', 'url', 'href', 'feed', 'feedurl', 'source', 'data', 'fuente', 'datos'],
  lang: ['language', 'locale', 'hreflang', 'idioma', 'lengua'],
  'heading-level': ['heading', 'headings', 'hlevel', 'titlelevel', 'titulo', 'nivel'],
  'policy-area': ['area', 'areas', 'policyareas', 'topic', 'topics', 'tema'],
  limit: ['max', 'maximum', 'count', 'size', 'pagesize', 'perpage', 'items', 'rows', 'limite'],
  'no-filters': ['filters', 'filter', 'hidefilters', 'showfilters', 'filtros'],
  'no-people': ['showpeople', 'hidepeople', 'personas'],
  'no-contact': ['contact', 'hidecontact', 'contacto'],
  'no-draft': ['draft', 'drafts', 'borrador'],
  'privacy-url': ['privacy', 'privacypolicy', 'privacylink', 'privacidad'],
  endpoint: ['action', 'sendto', 'post', 'posturl', 'receiver', 'email', 'mail', 'mailto'],
  commitment: ['commitmentid', 'commitments', 'compromiso', 'ogpid'],
  sort: ['order', 'orderby', 'sortby', 'orden'],
  kinds: ['kind', 'type', 'types', 'tipo', 'tipos'],
  from: ['since', 'start', 'startdate', 'desde'],
  to: ['until', 'end', 'enddate', 'hasta'],
  refresh: ['reload', 'interval', 'update', 'poll'],
  images: ['logos', 'logo', 'image', 'imagenes'],
  layout: ['view', 'display', 'mode', 'vista'],
  format: ['method', 'enctype', 'formato'],
  'show-promise': ['promise', 'answerwithin'],
  'data-links': ['links', 'datalink', 'download', 'downloads'],
};

/** A word without what people write between its parts, in small letters and without accents. */
const bare = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

/** Whether a tag looks as if it were to be one of ours. */
export const isLikeOurs = (tag: string): boolean =>
  /^coali[ct]i[oó]n/.test(tag) ||
  (tag.length > 10 && tag.length < 30 && tag.includes('-') && TAGS.some((known) => isNear(tag, known)));

/** The tag that was meant; `undefined` where nobody can know. */
export function meantTag(tag: string): string | undefined {
  const name = meantWidget(bare(tag).replace(/^coalicion/, ''));
  return name === undefined ? TAGS.find((known) => isNear(tag, known)) : `coalition-${name}`;
}

/** The widget that was meant, without the prefix. */
export function meantWidget(written: string): string | undefined {
  const name = bare(written).replace(/^coalition/, '');
  return (
    WIDGETS.find((known) => known === name) ??
    WIDGETS.find((known) => name.length > 3 && isNear(name, known)) ??
    Object.keys(WIDGET_WORDS).find((known) => WIDGET_WORDS[known]?.includes(name))
  );
}

/** The attribute of a tag that was meant by another name; `undefined` where nobody can know. */
export function meantAttribute(written: string, names: readonly string[]): string | undefined {
  const name = bare(written);
  return (
    names.find((known) => bare(known) === name) ??
    names.find((known) => ATTRIBUTE_WORDS[known]?.includes(name)) ??
    names.find((known) => isNear(written, known))
  );
}
