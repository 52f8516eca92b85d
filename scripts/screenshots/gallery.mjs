// Makes docs/images/gallery/*.webp and docs/gallery.md: every widget in every look. Needs a build (npm run build).
// With names of widgets, only theirs: npm run screenshots -- members timeline
/* global document, requestAnimationFrame -- in what runs in the page */
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from '../find-browser.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'docs/images/gallery');
const origin = 'https://town.example';
const today = new Date('2026-11-16T18:00:00Z');
/** No picture is longer, in CSS px: what is below looks like what is above. */
const longest = 1100;
const quality = 55;

const fallback = '<p>The commitments are on <a href="https://example.org/plan">the coalition’s page</a>.</p>';
/** Widget → its tag on the page. `ID` stands for a commitment of the feed. */
const WIDGETS = {
  summary: `<coalition-summary>${fallback}</coalition-summary>`,
  commitments: `<coalition-commitments limit="3">${fallback}</coalition-commitments>`,
  commitment: `<coalition-commitment commitment="ID">${fallback}</coalition-commitment>`,
  progress: `<p>BEFORE <coalition-progress commitment="ID">(see <a href="https://example.org/plan">the plan</a>)</coalition-progress>. AFTER</p>
    <table><tr><td>A</td><td><coalition-progress commitment="ID"></coalition-progress></td></tr>
    <tr><td>B</td><td><coalition-progress commitment="ID2"></coalition-progress></td></tr>
    <tr><td>C</td><td><coalition-progress commitment="ID3"></coalition-progress></td></tr></table>`,
  members: `<coalition-members layout="grid">${fallback}</coalition-members>`,
  contributions: `<coalition-contributions limit="4">${fallback}</coalition-contributions>`,
  timeline: `<coalition-timeline limit="4">${fallback}</coalition-timeline>`,
  feedback: `<coalition-feedback endpoint="/contributions" privacy-url="/privacy">${fallback}</coalition-feedback>`,
};

/** What is seen: width and colours of the page, its language, and whether the feed (or the receiver) answers. */
const LOOKS = {
  light: { title: 'Light' },
  dark: { title: 'Dark', colorScheme: 'dark' },
  narrow: { title: '320 px', width: 320 },
  arabic: {
    title: 'Arabic, 320 px',
    width: 320,
    lang: 'ar',
    feed: 'georgian-and-arabic',
    ids: ['water', 'budget', 'market'],
  },
  forced: { title: 'Forced colours', colorScheme: 'dark', forcedColors: 'active' },
  failed: { title: 'Failed', isFailed: true },
};
/** The sentence that a bar stands in. */
const SENTENCES = {
  en: ['The first promise stands at', 'The next report comes in spring.'],
  ar: ['بلغ الوعد الأول', 'يصدر التقرير التالي في الربيع.'],
};
const exampleIds = ['buses-on-time', 'water-cuts', 'follow-a-bill'];

const types = { '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml' };
const asked = process.argv.slice(2);

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch(await findBrowser());
try {
  let total = 0;
  for (const widget of Object.keys(WIDGETS).filter((name) => !asked.length || asked.includes(name))) {
    for (const look of Object.keys(LOOKS)) total += await takePicture(widget, look);
  }
  writeFileSync(join(root, 'docs/gallery.md'), galleryPage());
  console.log(`docs/images/gallery: ${Math.round(total / 1024)} KB`);
} catch (error) {
  console.error(`No gallery: ${error.message}`);
  process.exitCode = 1;
} finally {
  await browser.close();
}

/** Returns the picture's size in bytes. */
async function takePicture(widget, look) {
  const { width = 700, colorScheme = 'light', forcedColors = 'none', isFailed } = LOOKS[look];
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    colorScheme,
    forcedColors,
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'America/Monterrey',
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(today);
  await page.route(`${origin}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html; charset=utf-8', body: pageOf(widget, look) });
    if (pathname === '/contributions' || (isFailed && pathname.startsWith('/feeds/'))) return route.abort();
    const path = join(root, pathname.startsWith('/feeds/') ? 'stories' : 'dist', pathname);
    return route.fulfill({ contentType: `${types[extname(path)]}; charset=utf-8`, body: readFileSync(path) });
  });
  await page.goto(origin);
  await settled(page, widget, isFailed);
  const { height } = await page.locator('main').evaluate((main) => main.getBoundingClientRect());
  await page.setViewportSize({ width, height: Math.min(Math.ceil(height), longest) });
  const session = await context.newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality });
  const file = join(folder, `${widget}-${look}.webp`);
  writeFileSync(file, Buffer.from(data, 'base64'));
  await context.close();
  return statSync(file).size;
}

/** Resolves when the widget shows what the picture is of. */
async function settled(page, widget, isFailed) {
  if (widget === 'feedback' && isFailed) {
    const form = page.locator('coalition-feedback');
    await form.getByLabel('Your message').fill('When does the 14 bus run on Sundays?');
    await form.getByRole('button', { name: 'Send' }).click();
    await form.getByText('Nothing confirms').waitFor();
    return;
  }
  if (isFailed) await page.getByRole('button', { name: 'Try again' }).first().waitFor();
  await page.waitForFunction(() => !document.querySelector('[data-loading], :not(:defined)'));
  await page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  });
}

function pageOf(widget, look) {
  const { lang = 'en', feed = 'example', ids = exampleIds } = LOOKS[look];
  const tag = WIDGETS[widget]
    .replace(/ID(\d?)/g, (_, number) => ids[(number || 1) - 1])
    .replace('BEFORE', SENTENCES[lang][0])
    .replace('AFTER', SENTENCES[lang][1]);
  return `<!DOCTYPE html><html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"><meta charset="utf-8">
    <meta name="viewport" content="width=device-width"><title>Picture</title>
    <style>
      :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
      body { margin: 0 } main { display: flow-root; padding: 1rem } td { padding: 0.25rem 1rem 0.25rem 0 }
    </style>
    <link rel="stylesheet" href="/coalition-widgets.css">
    <script type="module" src="/coalition-widgets.js"></script><script type="module" src="/lang/ar.js"></script>
    <main><coalition-feed src="/feeds/${feed}.json">${tag}</coalition-feed></main></html>`;
}

function galleryPage() {
  const picture = (widget, look) =>
    `![coalition-${widget}, ${LOOKS[look].title}](images/gallery/${widget}-${look}.webp)`;
  // Markdown alone: the documentation as a site shows no HTML that stands in it.
  const table = (widget, looks) => `| ${looks.map((look) => LOOKS[look].title).join(' | ')} |
|${'---|'.repeat(looks.length)}
| ${looks.map((look) => picture(widget, look)).join(' | ')} |
`;
  const sections = Object.keys(WIDGETS).map(
    (widget) => `## \`<coalition-${widget}>\`

${[
  ['light', 'dark'],
  ['forced', 'failed'],
  ['narrow', 'arabic'],
]
  .map((looks) => table(widget, looks))
  .join('\n')}`,
  );
  return `# Gallery

Every widget in light and dark, in forced colours, when its feed (or the service behind the form) cannot be reached, at 320 px, and
in Arabic. The coalitions are invented. Made by \`npm run screenshots\`; long widgets are cut at ${longest.toLocaleString('en')} px.

${sections.join('\n')}`;
}
