// What the zip of a release holds: everything that a webmaster needs, so that no Node is needed and no other host.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesForPages, filesIn } from '../published-files.mjs';

/** Before a text that people open as it is: servers say nothing of its encoding, and browsers take it for Latin letters. */
export const BYTE_ORDER_MARK = '\ufeff';

/**
 * @param {{ site: string, released: string, version: string, servers: Record<string, string>, plugin: Uint8Array, snippets: Record<string, string>, feed?: string, isExampleBase: boolean, previous?: string }} from `site`: dist/site;
 *   `released`: the folder of the version; `servers`: what a web server is told, by file; `plugin`: the zip for WordPress; `snippets`: what can be pasted, by file and language; `feed`: the address that the
 *   builder begins with, else the example's; `isExampleBase`: whether the snippets name an invented address for the folder; `previous`: the version that snippets.md says how to come from
 * @returns {Map<string, string | Uint8Array>} contents by path
 */
export function downloadFiles({ site, released, version, servers, plugin, snippets, feed, isExampleBase, previous }) {
  const files = new Map();
  const add = (folder, names, into = '') => {
    for (const name of names) files.set(into + name, readFileSync(join(folder, name)));
  };
  // Maps are for those who look into a script: once, beside the version that pages name.
  add(
    site,
    filesIn(site).filter((name) => !name.startsWith(`${version}/`) && !name.endsWith('.map')),
  );
  add(released, filesIn(released), `${version}/`);
  const minor = minorOf(version);
  add(released, [...filesForPages(released), 'licenses.txt'], `${minor}/`);
  for (const [name, file] of ENTRIES) files.set(`${minor}/${name}`, pinned(files, `${minor}/${name}`, file, version));
  for (const [name, text] of Object.entries(snippets)) files.set(name, BYTE_ORDER_MARK + text);
  for (const [name, lines] of Object.entries(servers)) files.set(`servers/${name}`, lines);
  files.set(`wordpress/coalition-widgets-wordpress-${version}.zip`, plugin);
  if (feed !== undefined) for (const path of BUILDERS) files.set(path, beginningWith(feed, files.get(path), path));
  files.set('READ-ME-FIRST.txt', BYTE_ORDER_MARK + readMeFirst(version, isExampleBase, previous));
  files.set('LEEME-PRIMERO.txt', BYTE_ORDER_MARK + readMeFirstInSpanish(version, isExampleBase, previous));
  return files;
}

/** `0.1` of `0.1.7`: the folder for those who want mends without touching their pages. */
const minorOf = (version) => version.split('.').slice(0, 2).join('.');

const BUILDERS = ['embed/index.html', 'es/embed/index.html'];

/** The builder's page with one more fact of those that it has as JSON. */
function beginningWith(feed, page, path) {
  const text = String(page);
  const fact = JSON.stringify(feed).replaceAll('<', '\\u003c');
  const changed = text.replace(/(?<=id="builder-facts">\{)/, () => `"feed":${fact},`);
  if (changed === text)
    throw new Error(`${path} has no facts as it had: scripts/release/download.mjs has to follow it.`);
  return changed;
}

/** Files of X.Y/ that name others with their hash, and how they name them. */
const ENTRIES = [
  ['coalition-widgets.loader.js', /(?<=new URL\(["'])(?=coalition-widgets\.js["'])/g],
  ['frame.html', /(?<=(?:src|href)=")(?=[\w.-]+\.(?:js|css)")/g],
];

/**
 * What others load by these comes from the folder that never changes. So a browser that still has yesterday's copy runs yesterday's
 * version whole, also where a host says nothing of caches, and not one file of each.
 */
function pinned(files, path, names, version) {
  const text = String(files.get(path));
  const changed = text.replaceAll(names, `../${version}/`);
  if (changed === text)
    throw new Error(`${path} names no other file as it did: scripts/release/download.mjs has to follow it.`);
  return changed;
}

const readMeFirst = (version, isExampleBase, previous) => `Coalition Widgets ${version}

1. Upload this whole folder to your site, for example as https://www.town.example/coalition-widgets/.
2. Open https://www.town.example/coalition-widgets/embed/ in your browser.
3. Choose a widget, copy the snippet, paste it into your page.

The snippets are also in snippets.md. Its first lines say what to replace by your own${
  isExampleBase
    ? `: first of all, everywhere,
https://www.town.example/coalition-widgets/ by the address that you uploaded to`
    : ''
}.
The documentation is in docs/ (open https://www.town.example/coalition-widgets/docs/).

If an older version is on your site already
  Upload over it and delete nothing: first the folder ${version}/, then everything else. ${minorOf(version)}/ loads from ${version}/: if it came
  first, pages that follow ${minorOf(version)}/ would show no widgets until ${version}/ is there. Pages that name an older version stay
  as they are until you change their snippets. ${
    previous
      ? `From ${previous}, snippets.md ends with the texts to search for and what replaces them. From any other version`
      : 'What to replace in them'
  }: the folder's name, /OLD/ by /${version}/, and the value
  of each file in OLD/integrity.json, on your site, by that of the same file in ${version}/integrity.json. All together, page by page.
  More, and the way back: docs/hosting.html#a-new-version-and-the-way-back.

What is in here
  ${version}/    the files that your pages load. They never change: keep the folder when you upload a newer version.
  ${minorOf(version)}/      for pages that follow every version that only mends. See docs/hosting.html.
  embed/      the builder.
  feeds/      data to try: example.json is invented, nuevo-leon.json is real, the others are in other scripts. Their logos
              are in feeds/logos/: a feed names them from where it lies itself, so copy logos/ along when you copy a
              feed to another place.
  index.html, example/   pages that show the feeds.
  servers/    lines for nginx, Apache and Caddy, and a .htaccess for those who have FTP alone. See docs/hosting.html.
  wordpress/  the plugin for WordPress: upload the zip in it under Plugins, Add New, Upload Plugin.
  The scripts beside this text (coalition-widgets.js, frame.html and others) are for the pages in here. Do not link to them
  from your own pages: they change with every version.

Questions, mistakes, barriers: ask whoever gave you this folder. The project has no public address yet.
`;

const readMeFirstInSpanish = (version, isExampleBase, previous) => `Coalition Widgets ${version}

1. Suba esta carpeta completa a su sitio, por ejemplo como https://www.municipio.example/coalition-widgets/.
2. Abra https://www.municipio.example/coalition-widgets/es/embed/ en su navegador.
3. Elija un widget, copie el fragmento de código y péguelo en su página.

Los fragmentos también están en fragmentos.md. Sus primeras líneas dicen qué cambiar por lo suyo${
  isExampleBase
    ? `: antes que nada,
en todo el archivo, https://www.town.example/coalition-widgets/ por la dirección a la que subió la carpeta`
    : ''
}.
La documentación está en docs/es/ (abra https://www.municipio.example/coalition-widgets/docs/es/).

Si ya hay una versión anterior en su sitio
  Suba esta encima y no borre nada: primero la carpeta ${version}/, después todo lo demás. ${minorOf(version)}/ carga de ${version}/: si llegara
  antes, las páginas que siguen ${minorOf(version)}/ no mostrarían widgets hasta que esté ${version}/. Las páginas que nombran una versión anterior
  siguen igual hasta que cambie sus fragmentos. ${
    previous
      ? `Desde ${previous}, fragmentos.md termina con los textos que hay que buscar y lo que los reemplaza. Desde cualquier otra`
      : 'Qué cambiar en ellos'
  }:
  el nombre de la carpeta, /ANTERIOR/ por /${version}/, y el valor de cada archivo en ANTERIOR/integrity.json, en su sitio, por el
  del mismo archivo en ${version}/integrity.json. Todo junto, página por página. Más, y cómo volver atrás:
  docs/es/hosting.html#una-versión-nueva-y-cómo-volver-atrás.

Qué hay aquí
  ${version}/    los archivos que cargan sus páginas. Nunca cambian: conserve la carpeta cuando suba una versión nueva.
  ${minorOf(version)}/      para páginas que siguen cada versión que solo corrige errores. Vea docs/es/hosting.html.
  es/embed/   el generador de código.
  feeds/      datos de prueba: example.json es inventado, nuevo-leon.json es real, los demás tienen otras escrituras. Sus
              logotipos están en feeds/logos/: el archivo los nombra a partir de su propio lugar; si copia un archivo
              de datos a otra carpeta, copie también logos/.
  es/         páginas que muestran los datos.
  servers/    líneas para nginx, Apache y Caddy, y un .htaccess para quien solo tiene FTP. Vea docs/es/hosting.html.
  wordpress/  el plugin para WordPress: suba el zip que está ahí en Plugins, Añadir nuevo, Subir plugin.
  Los scripts que están junto a este texto (coalition-widgets.js, frame.html y otros) son de las páginas de esta carpeta. No
  los enlace desde sus páginas: cambian con cada versión.

Preguntas, errores, barreras: diríjase a quien le dio esta carpeta. El proyecto todavía no tiene una dirección pública.
`;
