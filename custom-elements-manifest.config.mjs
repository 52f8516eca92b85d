// What custom-elements.json is made from; `npm run build` writes it (scripts/manifest/write-manifest.mjs).
import { asPublished } from './scripts/manifest/as-published.mjs';

export default {
  globs: ['src/elements/*/*.ts', 'src/widget/coalition-widget.ts', 'src/feed/feed.events.ts'],
  exclude: ['src/elements/*/*.{define,styles}.ts', 'src/elements/coalition-feed/coalition-feed.events.ts'],
  litelement: true,
  // Or it would write into package.json.
  packagejson: false,
  plugins: [asPublished()],
};
