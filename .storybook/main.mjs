import { customElementsManifest } from './manifest-plugin.mjs';

/**
 * What `npm run storybook` bundles at its start. Whatever of these it came upon later it would bundle anew, and the page would
 * have two versions of Lit.
 */
const AT_START = [
  'lit',
  'lit/async-directive.js',
  'lit/decorators.js',
  'lit/directive.js',
  'lit/directive-helpers.js',
  'lit/static-html.js',
  '@lit/context',
  'zod/mini',
];

/** @type {import('@storybook/web-components-vite').StorybookConfig} */
export default {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs'],
  // The feeds that the tests and the site use too, with their logos. What else stories load, the fake network makes.
  staticDirs: [{ from: '../stories/feeds', to: '/feeds' }],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // For those who write stories: a designer has no use for "Get started", nor for what changed in the repository.
  features: { sidebarOnboardingChecklist: false, menuOnboardingChecklist: false, changeDetection: false },
  optimizeViteDeps: AT_START,
  viteFinal: (config) => ({
    ...config,
    plugins: [...(config.plugins ?? []), customElementsManifest()],
  }),
};
