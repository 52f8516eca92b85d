// A town's web server with what pages of the bench load: compressed and cached for nobody, as on a first visit.
import { createServer } from 'node:http';
import { brotliCompressSync, constants } from 'node:zlib';

const TYPES = {
  css: 'text/css',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  json: 'application/json',
  svg: 'image/svg+xml',
};

/**
 * Serves files from memory on a free port. `files` is a Map from path to text or bytes; what is posted to `/contributions` is
 * thanked for. Returns {origin, files, close}.
 */
export async function openTown(files) {
  const ready = new Map();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://town.invalid');
    if (request.method === 'POST') {
      request.resume();
      response.writeHead(201, { 'content-type': 'application/json' });
      response.end('{"reference":"A-1"}');
      return;
    }
    const content = files.get(pathname);
    if (content === undefined) {
      response.writeHead(404);
      response.end();
      return;
    }
    if (!ready.has(content)) ready.set(content, compress(content));
    response.writeHead(200, {
      'content-type': TYPES[pathname.split('.').at(-1)] ?? TYPES.html,
      'content-encoding': 'br',
      'cache-control': 'no-store',
    });
    response.end(ready.get(content));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    files,
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** As a host does that compresses when a file is put there. */
const compress = (content) => brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
