import { customElementsManifest } from './manifest-plugin.mjs';

/** @type {import('@storybook/web-components-vite').StorybookConfig} */
export default {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs'],
  // The feeds that the tests and the site use too, with their logos. What else stories load, the fake network makes.
  staticDirs: [{ from: '../stories/feeds', to: '/feeds' }],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (config) => ({ ...config, plugins: [...(config.plugins ?? []), customElementsManifest()] }),
};
