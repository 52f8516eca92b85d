import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { startHost, type Host } from './host-page.ts';
import { projectFolder } from './site-process.ts';

export const CORS = { 'access-control-allow-origin': '*' };

export const FEED = {
  version: 'coalition-feed/1',
  title: 'Our Valley',
  language: 'en',
  updated: '2026-11-01',
  commitments: [{ id: 'c1', title: 'Open the books', progress: 40 }],
};

export const { version: VERSION } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as {
  version: string;
};

export const distFile = (name: string): Buffer => readFileSync(join(projectFolder, 'dist', name));

/** A coalition's own host, beside the site of the builder. */
export interface CoalitionHost extends Pick<Host, 'url' | 'answers'> {
  /** Lets it answer, and returns the address. */
  publish(path: string, body: string | Buffer, headers?: Record<string, string>, status?: number): string;
  /** It gives out the widgets' files, as the folder of a release. */
  giveOutLibrary(): void;
  clearLibrary(): void;
}

/** One that is there for all tests of a file. */
export function coalitionHost(hooks: {
  beforeAll(start: () => Promise<void>): void;
  afterAll(close: () => Promise<void>): void;
}): CoalitionHost {
  let host: Host;
  hooks.beforeAll(async () => {
    host = await startHost();
  });
  hooks.afterAll(() => host.close());
  return {
    get url() {
      return host.url;
    },
    get answers() {
      return host.answers;
    },
    publish(path, body, headers = CORS, status = 200) {
      host.answers.set(path, { body, headers, status, type: 'application/json' });
      return host.url + path;
    },
    giveOutLibrary() {
      const files = Object.keys(JSON.parse(distFile('integrity.json').toString()) as object);
      for (const file of [...files, 'integrity.json']) {
        const type = file.endsWith('.css') ? 'text/css' : file.endsWith('.html') ? 'text/html' : 'text/javascript';
        host.answers.set(`/widgets/${VERSION}/${file}`, { body: distFile(file), headers: CORS, type });
      }
    },
    clearLibrary() {
      for (const path of [...host.answers.keys()]) if (path.startsWith('/widgets/')) host.answers.delete(path);
    },
  };
}
