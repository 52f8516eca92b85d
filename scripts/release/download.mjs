// What the zip of a release holds: everything that a webmaster needs, so that no Node is needed and no other host.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesForPages, filesIn } from '../published-files.mjs';

/**
 * @param {{ site: string, released: string, version: string }} from `site`: dist/site; `released`: the folder of the version
 * @returns {Map<string, string | Uint8Array>} contents by path
 */
export function downloadFiles({ site, released, version }) {
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
  add(released, [...filesForPages(released), 'licenses.txt'], `${minorOf(version)}/`);
  add(released, ['snippets.md']);
  files.set('READ-ME-FIRST.txt', readMeFirst(version));
  files.set('LEEME-PRIMERO.txt', readMeFirstInSpanish(version));
  return files;
}

/** `0.1` of `0.1.7`: the folder for those who want mends without touching their pages. */
const minorOf = (version) => version.split('.').slice(0, 2).join('.');

const readMeFirst = (version) => `Coalition Widgets ${version}

1. Upload this whole folder to your site, for example as https://www.town.example/coalition-widgets/.
2. Open https://www.town.example/coalition-widgets/embed/ in your browser.
3. Choose a widget, copy the snippet, paste it into your page.

The snippets are also in snippets.md: write your own address where it says www.town.example.
The documentation is in docs/ (open https://www.town.example/coalition-widgets/docs/).

What is in here
  ${version}/   the files that your pages load. They never change: keep the folder when you upload a newer version.
  ${minorOf(version)}/     the same files, replaced by each version that only mends. See docs/hosting.html.
  embed/   the builder. feeds/: feeds to try, with their logos. index.html and example/: pages that show them.
`;

const readMeFirstInSpanish = (version) => `Coalition Widgets ${version}

1. Suba esta carpeta completa a su sitio, por ejemplo como https://www.municipio.example/coalition-widgets/.
2. Abra https://www.municipio.example/coalition-widgets/es/embed/ en su navegador.
3. Elija un widget, copie el código y péguelo en su página.

Los códigos también están en snippets.md: ponga la dirección de su sitio donde dice www.town.example.
La documentación está en docs/es/ (abra https://www.municipio.example/coalition-widgets/docs/es/).

Qué hay aquí
  ${version}/   los archivos que cargan sus páginas. Nunca cambian: conserve la carpeta cuando suba una versión nueva.
  ${minorOf(version)}/     los mismos archivos; cada versión que solo corrige errores los reemplaza. Vea docs/hosting.html (en inglés).
  es/embed/   el constructor. feeds/: archivos de datos de prueba con sus logotipos. es/: páginas que los muestran.
`;
