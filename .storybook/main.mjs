import { customElementsManifest } from './manifest-plugin.mjs';

const LIT = ['lit', 'lit-html', 'lit-element', '@lit/reactive-element', '@lit/context'];

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
  viteFinal: (config) => ({
    ...config,
    plugins: [...(config.plugins ?? []), customElementsManifest()],
    resolve: { ...config.resolve, dedupe: [...(config.resolve?.dedupe ?? []), ...LIT] },
  }),
};
