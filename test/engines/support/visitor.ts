/* A visitor in any engine: reads, clicks and types, and finds things by role, name and text as the browser tests do. */
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';

import type * as Queries from '../../support/queries.ts';
import type { EngineWindow } from './engines.ts';

const PATIENCE = 120_000;

/** In the page. */
declare const queries: typeof Queries;

let source: Promise<string> | undefined;

/** test/support/queries.ts as a script that leaves `queries` in the page. */
async function querySource(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../../support/queries.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'found',
    footer: { js: 'globalThis.queries = found;' },
  });
  return outputFiles[0]!.text;
}

export class Visitor {
  readonly window: EngineWindow;

  constructor(window: EngineWindow) {
    this.window = window;
  }

  async goto(url: string): Promise<void> {
    await this.window.goto(url);
    await this.window.evaluate(await (source ??= querySource()));
  }

  /** Runs a function in the page: without what is around it, its arguments and its result are JSON. */
  run<Args extends unknown[], Result>(script: (...args: Args) => Result, ...args: Args): Promise<Awaited<Result>> {
    return this.window.evaluate(script as never, ...args) as Promise<Awaited<Result>>;
  }

  /** Waits until a function in the page gives something. */
  async until<Args extends unknown[], Result>(script: (...args: Args) => Result, ...args: Args): Promise<Result> {
    const end = Date.now() + PATIENCE;
    for (;;) {
      const found = await this.run(script, ...args);
      if (found) return found as Result;
      if (Date.now() > end)
        throw new Error(`never true: ${script} of ${JSON.stringify(args)}. The page: ${await this.text()}`);
      await wait(50);
    }
  }

  /** What a reader sees. */
  text(): Promise<string> {
    return this.run(() => queries.textOf(document.body));
  }

  sees(text: string): Promise<boolean> {
    return this.until((wanted: string) => queries.textOf(document.body).includes(wanted), text);
  }

  /** Clicks the middle of the one that has this role and name, once it is there. */
  async click(role: string, name: string): Promise<void> {
    await this.until(
      (...named: [string, string]) => queries.allByRole(document.body, ...named).length === 1,
      role,
      name,
    );
    const [x, y] = await this.run(
      (...named: [string, string]) => {
        const element = queries.byRole(document.body, ...named);
        element.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { left, top, width, height } = element.getBoundingClientRect();
        return [left + width / 2, top + height / 2] as const;
      },
      role,
      name,
    );
    await this.window.mouse.click(x, y);
  }

  press(key: string): Promise<unknown> {
    return this.window.keyboard.press(key);
  }

  type(text: string): Promise<unknown> {
    return this.window.keyboard.type(text);
  }

  /** Role and name of what has the focus, as "button Send". */
  focused(): Promise<string> {
    return this.run(() => {
      const element = queries.focused();
      const role =
        element &&
        ['button', 'textbox', 'searchbox', 'combobox', 'checkbox', 'link', 'radio'].find((each) =>
          queries.allByRole(document.body, each).includes(element as HTMLElement),
        );
      return role ? `${role} ${queries.nameOf(element)}` : (element?.localName ?? 'nothing');
    });
  }
}
