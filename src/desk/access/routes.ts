import type { Hono } from 'hono';
import type { DeskEnv } from '../desk-options.js';
import type { AccessOptions } from './access-options.js';
import { addLinkRoutes } from './link-routes.js';
import { addMyAccountRoutes } from './my-account-routes.js';
import { addProviderRoutes } from './provider-routes.js';
import { addSecondFactorRoutes } from './second-factor-routes.js';
import { addSignInRoutes } from './sign-in-routes.js';

/** Signing in and out, links that are good once, the second factor, one's own account. */
export function addAccessRoutes(desk: Hono<DeskEnv>, options: AccessOptions): void {
  addSignInRoutes(desk, options);
  addLinkRoutes(desk, options);
  addSecondFactorRoutes(desk, options);
  addMyAccountRoutes(desk, options);
  if (options.provider) addProviderRoutes(desk, options, options.provider);
}
