// What a web server is told about the files: filled in for one address beside a release, and printed in docs/hosting.md.
//
// X.Y.Z/ never changes and is kept for a year. Everything else in the folder is asked for anew at each visit: without a word
// browsers guess from the date how long they may keep a file, and would mix two versions.

/**
 * @typedef {object} Place
 * @property {string} origin of the files: `https://www.town.example`
 * @property {string} folder in which X.Y.Z/ lies, as a path without a slash at its end: `/coalition-widgets`; empty for the whole host
 * @property {string} [feed] path of the feed where it lies on the same host and not among those of the zip, `feeds/`
 */

/**
 * @param {string} base address of the folder
 * @param {string} feed address of the feed
 * @returns {Place}
 */
export function placeOf(base, feed) {
  const { origin, pathname } = new URL(base);
  const data = new URL(feed);
  const folder = pathname.replace(/\/+$/, '');
  const isOfZip = data.pathname.startsWith(`${folder}/feeds/`);
  return { origin, folder, feed: data.origin === origin && !isOfZip ? data.pathname : undefined };
}

/**
 * @param {Place} place
 * @returns {Record<string, string>} lines by the name of their file
 */
export function serverLines(place) {
  return { 'nginx.conf': nginx(place), 'apache.conf': apache(place), Caddyfile: caddy(place) };
}

/** Above the lines in a file: what somebody still has to write, in both languages of webmasters. */
const advice = (
  { origin, folder },
  lines,
) => `# /srv/widgets: write the folder that your whole site is served from. See docs/hosting.html.
# For ${origin}${folder}/. Are your files elsewhere? Let your editor replace all: ${new URL(origin).host} by your host${renamed(folder, ', and', 'by your folder, as /widgets')}.
# /srv/widgets: escriba la carpeta desde la que se sirve todo su sitio. Vea docs/es/hosting.html.
# Para ${origin}${folder}/. ¿Sus archivos están en otro lugar? Reemplace todo con su editor: ${new URL(origin).host} por su servidor${renamed(folder, ' y', 'por su carpeta, como /widgets')}.
${lines.includes('map $uri') ? DEFAULTS : ''}${lines.includes('…') ? certificate(lines.includes('SSLEngine')) : ''}`;

const renamed = (folder, and, by) => (folder ? `${and} ${folder} ${by}` : '');

/** nginx sends a header twice where two lines name it, and browsers obey the stricter one or neither. */
const DEFAULTS = `# Does your site send X-Frame-Options, Content-Security-Policy or another header of these with a line of its own? Write its
# value after default in the map of that header, and take your line away: then frame.html can still be framed by other sites.
# A location with an add_header of its own gets none of these: repeat the add_header lines in it.
# ¿Su sitio ya envía X-Frame-Options, Content-Security-Policy u otra de estas cabeceras con una línea propia? Escriba su valor
# después de default en el map de esa cabecera y quite su línea: así otros sitios todavía pueden poner frame.html en un iframe.
# Un location que tiene su propio add_header no recibe ninguna de estas: repita en él las líneas add_header.
`;

const certificate = (
  hasSwitch,
) => `# Lines with …: your certificate, as your site has it already. Take the # away from them${hasSwitch ? ' and from SSLEngine on' : ''}: without them the server does not speak https.
# Líneas con …: su certificado, como su sitio ya lo tiene. Quíteles el #${hasSwitch ? ', y también a SSLEngine on' : ''}: sin ellas el servidor no habla https.
`;

/**
 * The lines as files of their own.
 *
 * @param {Place} place
 */
export const linesAsFiles = (place) =>
  Object.fromEntries(Object.entries(serverLines(place)).map(([name, text]) => [name, advice(place, text) + text]));

const YEAR = 'public, max-age=31536000, immutable';
const NGINX_CERTIFICATE = ` ssl;
    # ssl_certificate …;
    # ssl_certificate_key …`;
const APACHE_CERTIFICATE = `
    # SSLEngine on
    # SSLCertificateFile …
    # SSLCertificateKeyFile …`;
const ofHttps = ({ protocol }, lines) => (protocol === 'https:' ? lines : '');
/** The folders that pages load scripts from: X.Y.Z/ and X.Y/. */
const VERSIONS = String.raw`\d+\.\d+(\.\d+)?/`;
/** What pages of other hosts load too, and frames in a sandbox: those, and the feeds of the zip with their logos. */
const SHARED = String.raw`(\d+\.\d+(\.\d+)?|feeds)/`;
const VERSION = String.raw`\d+\.\d+\.\d+/`;

const literal = (path) => path.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
const within = ({ folder }, expression) => `^${literal(folder)}/${expression}`;
/** @param host as an origin. For one of `http:`, such as a trial or an intranet, feeds and logos of `http:` show too. */
const policyOf = (host, schemes = host.startsWith('http:') ? 'https: http:' : 'https:') =>
  `default-src 'none'; script-src 'self' ${host}; style-src 'self' ${host}; connect-src ${schemes}; img-src ${schemes}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types coalition-widgets`;
/** Then the folder's own line is the feed's too. */
const isInFolder = ({ folder, feed }) => feed?.startsWith(`${folder}/`);
/**
 * Apache keeps two lists of headers, with `always` and without, and sends both. A site may have the header in either: two policies,
 * or two values of a header that allows one, would hold at once.
 */
const apacheHeader = (name, value) => `        Header unset ${name}\n        Header always set ${name} "${value}"`;
const ANY_ORIGIN = apacheHeader('Access-Control-Allow-Origin', '*');
const VERSION_HEADERS = [
  apacheHeader('Cross-Origin-Resource-Policy', 'cross-origin'),
  apacheHeader('X-Content-Type-Options', 'nosniff'),
].join('\n');
const portOf = ({ protocol, port }) => port || (protocol === 'https:' ? '443' : '80');

function nginx(place) {
  const site = new URL(place.origin);
  const { feed } = place;
  const success = '~^(200|206|304) ';
  const file = (expression) => `${literal(place.folder)}/${expression}`;
  return `map "$status $uri" $coalition_cache {
    default "";
    "${success}${file(`${VERSION}snippets\\.md$`)}" "no-cache";
    "${success}${file(VERSION)}" "${YEAR}";
    "${success}${file('')}" "no-cache";${
      feed === undefined || isInFolder(place)
        ? ''
        : `
    "${success}${literal(feed)}$" "no-cache";`
    }
}
map $uri $coalition_origin {
    default "";
    "~${within(place, SHARED)}" "*";${
      feed === undefined
        ? ''
        : `
    "${feed}" "*";`
    }
}
map $uri $coalition_resource {
    default "";
    "~${within(place, VERSIONS)}" "cross-origin";
}
map $uri $coalition_sniff {
    default "";
    "~${within(place, VERSIONS)}" "nosniff";
}
map $uri $coalition_frame {
    default "";
    "~${within(place, `${VERSIONS}frame\\.html$`)}" "${policyOf(place.origin)}";
}
map $uri $coalition_frame_options {
    default "";
    "~${within(place, `${VERSIONS}frame\\.html$`)}" "";
}
server {
    listen ${portOf(site)}${ofHttps(site, NGINX_CERTIFICATE)};
    server_name ${site.hostname};
    root /srv/widgets;

    gzip on;
    gzip_vary on;
    gzip_proxied any;
    gzip_types text/css text/javascript application/javascript application/json;

    add_header Cache-Control $coalition_cache;
    add_header Access-Control-Allow-Origin $coalition_origin always;
    add_header Cross-Origin-Resource-Policy $coalition_resource always;
    add_header Content-Security-Policy $coalition_frame always;
    add_header X-Frame-Options $coalition_frame_options always;
    add_header X-Content-Type-Options $coalition_sniff always;
}
`;
}

function apache(place) {
  const site = new URL(place.origin);
  const { folder, feed } = place;
  return `<VirtualHost *:${portOf(site)}>
    ServerName ${site.hostname}${ofHttps(site, APACHE_CERTIFICATE)}
    DocumentRoot /srv/widgets
    <Directory "/srv/widgets">
        Require all granted
    </Directory>
    AddType text/javascript .js
    <IfModule mod_brotli.c>
        AddOutputFilterByType BROTLI_COMPRESS text/html text/css text/javascript application/javascript application/json
        BrotliAlterETag NoChange
    </IfModule>
    <IfModule mod_deflate.c>
        AddOutputFilterByType DEFLATE text/html text/css text/javascript application/javascript application/json
        DeflateAlterETag NoChange
    </IfModule>
    <Location "${folder}/">
        Header set Cache-Control "no-cache"
    </Location>
    <LocationMatch "${within(place, SHARED)}">
${ANY_ORIGIN}
    </LocationMatch>
    <LocationMatch "${within(place, VERSIONS)}">
${VERSION_HEADERS}
    </LocationMatch>
    <LocationMatch "${within(place, `${VERSION}(?!snippets\\.md$)`)}">
        Header set Cache-Control "${YEAR}" "expr=%{REQUEST_STATUS} in {'200', '206', '304'}"
    </LocationMatch>
    <LocationMatch "${within(place, `${VERSIONS}frame\\.html$`)}">
        Header always unset X-Frame-Options
        Header unset X-Frame-Options
${apacheHeader('Content-Security-Policy', policyOf(place.origin))}
    </LocationMatch>${
      feed === undefined
        ? ''
        : `
    <Location "${feed}">${isInFolder(place) ? '' : '\n        Header set Cache-Control "no-cache"'}
${ANY_ORIGIN}
    </Location>`
    }
</VirtualHost>
`;
}

/** Caddy sets what a site sends everywhere after what it sends for some paths: `defer` has the last word, but not for a missing file. */
function caddy(place) {
  const site = new URL(place.origin);
  const { folder, feed } = place;
  return `${site.protocol === 'https:' ? site.host : site.origin} {
	root * /srv/widgets
	encode zstd gzip
	header ${folder}/* Cache-Control no-cache
	@shared path_regexp ${within(place, SHARED)}
	header @shared Access-Control-Allow-Origin *
	@versions path_regexp ${within(place, VERSIONS)}
	header @versions {
		Cross-Origin-Resource-Policy cross-origin
		X-Content-Type-Options nosniff
	}
	@there {
		path_regexp ${within(place, VERSION)}
		not path */snippets.md
		file
	}
	header @there Cache-Control "${YEAR}"
	@frame path_regexp ${within(place, `${VERSIONS}frame\\.html$`)}
	header @frame {
		Content-Security-Policy "${policyOf(place.origin)}"
		-X-Frame-Options
		defer
	}${
    feed === undefined
      ? ''
      : `
	@feed path ${feed}
	header @feed Access-Control-Allow-Origin *${isInFolder(place) ? '' : '\n\theader @feed Cache-Control no-cache'}`
  }
	file_server
}
`;
}

/**
 * For sites on Apache whose owner has nothing but FTP: a file in the folder itself, put there by hand, since Apache answers 500 for
 * everything in a folder whose `.htaccess` it does not allow. It names no host and no folder, so that it is
 * right wherever it is put. `RequestHeader` takes back what Apache adds to the `ETag` of what it compresses, and would not know again.
 */
export const HTACCESS = `AddType text/javascript .js
<IfModule mod_deflate.c>
    AddOutputFilterByType DEFLATE text/html text/css text/javascript application/javascript application/json
</IfModule>
<IfModule mod_headers.c>
    RequestHeader edit* If-None-Match "-(gzip|br)\\"" "\\""
    Header set Cache-Control "no-cache"
    <FilesMatch "\\.json$">
${ANY_ORIGIN}
    </FilesMatch>
    <If "%{REQUEST_URI} =~ m#/${VERSIONS}#">
${ANY_ORIGIN}
${VERSION_HEADERS}
    </If>
    <If "%{REQUEST_URI} =~ m#/${VERSION}(?!snippets\\.md$)#">
        Header set Cache-Control "${YEAR}" "expr=%{REQUEST_STATUS} in {'200', '206', '304'}"
    </If>
    <If "%{REQUEST_URI} =~ m#/${VERSIONS}frame\\.html$#">
        Header always unset X-Frame-Options
        Header unset X-Frame-Options
${apacheHeader('Content-Security-Policy', `expr=${policyOf('%{REQUEST_SCHEME}://%{HTTP_HOST}', 'https: %{REQUEST_SCHEME}:')}`)}
    </If>
</IfModule>
`;
