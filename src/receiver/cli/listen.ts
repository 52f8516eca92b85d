import type { WriteLine } from '../../server/log.js';
import { createLogWriter } from '../../server/log-writer.js';
import { serveApp, type RunningServer } from '../../server/serve.js';
import { placeName } from '../settings.js';
import { requireNoMore, type Command } from './command.js';
import { openService, readServiceSettings, type Service, type ServiceSettings } from './service.js';

/** Takes messages and shows the desk until a signal stops it. */
export const listen: Command = async (rest, options, env) => {
  requireNoMore(rest);
  const settings = readServiceSettings(options.data, env);
  const log = createLogWriter(process.stdout);
  const service = await openService(settings, options.feed ?? (env.FEED || undefined), log);
  try {
    const server = await serveApp(service.receiver, { ...settings, log });
    service.begin();
    await sayWhereToLook(server, service, settings, log);
    await stopSignal();
    await server.close();
  } finally {
    await service.close();
  }
};

async function sayWhereToLook(
  { url, port }: RunningServer,
  service: Service,
  { publicUrl, allowedOrigins, place }: ServiceSettings,
  log: WriteLine,
): Promise<void> {
  const address = publicUrl ?? url.replace('//127.0.0.1:', '//localhost:');
  log(`Coalition receiver listens on ${url}/contributions`);
  log(`Contributions are kept in ${placeName(place)}`);
  log(`Staff answer them at ${address}/desk/`);
  const link = await service.linkForFirstAccount();
  if (link !== undefined) {
    log(`Nobody has an account yet. This link makes the first one, once, on this machine:`);
    log(`  http://localhost:${port}/desk/link/${link}`);
  }
  if (allowedOrigins.length === 0) {
    log('Only pages of this same address may send; name other sites in ALLOWED_ORIGINS.');
  }
}

/** Resolves at the first SIGTERM or SIGINT; a second one ends the program at once. */
export function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    const stop = (): void => {
      process.off('SIGTERM', stop).off('SIGINT', stop);
      resolve();
    };
    process.on('SIGTERM', stop).on('SIGINT', stop);
  });
}
