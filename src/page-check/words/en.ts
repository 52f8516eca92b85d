import type { PageCheckWords } from './page-check-words.js';

const widgets = (count: number): string => `${count} ${count === 1 ? 'widget' : 'widgets'} found`;
const list = (words: readonly string[]): string => words.join(', ');

export const en: PageCheckWords = {
  title: 'Something does not show? Check your page',
  label: 'Source of your page',
  hint: 'Open your page, choose “View source”, copy all of it, and paste it here. Nothing is sent: it is read in your browser.',
  found: (findings, count) =>
    `${findings === 1 ? '1 thing is wrong' : `${findings} things are wrong`}. ${count ? `${widgets(count)}.` : 'No widget was found that a browser would show.'}`,
  fine: (count) =>
    `${widgets(count)}, nothing wrong in the source. What the server sends along, such as a Content-Security-Policy as a header, is not in the source. If a widget still does not show, open the page’s console:`,
  fixed:
    'What a widget draws is in this source as HTML without script, and nothing is wrong with it. It stays as it is until somebody pastes it anew.',
  none: 'There is no widget in this source. Either your content management system removed the tags when you saved, or a script makes the page and its source does not have them. For the first, take a way that your system accepts: a placeholder, a frame or HTML without script, above under “Copy it to your site”. For the second, open the developer tools (F12), copy the <html> element there, and paste that here.',
  console: 'what the console says, and what to do',
  tooLong: 'The source has more than 2 million characters. Only its beginning was read.',
  lines: (lines) =>
    lines.length === 1
      ? `Line ${lines[0]}`
      : `Lines ${list(lines.slice(0, 5).map(String))}${lines.length > 5 ? ' …' : ''}`,
  instead: 'Write instead:',
  more: (count) => `and ${count} more`,
  widgets: 'Found on the page',
  widget: (tag, line, feed) => `<${tag}> in line ${line}${feed ? `, with the data of ${feed}` : ''}`,
  causes: {
    escaped: () =>
      'This is code that visitors see as words: the editor took what was pasted for text. Remove it, and paste it again where the editor takes HTML: its source view, or a block of the kind “Custom HTML”.',
    shortcode: () =>
      'This shortcode was left as it is: the WordPress plugin Coalition Widgets is not active here, or this place takes no shortcodes. Activate the plugin, or put its block here.',
    comment: () => 'This stands between <!-- and -->, so the browser leaves it out. Remove these two signs around it.',
    noscript: () => 'This stands in a <noscript>, which browsers with script leave out. Move it out of there.',
    template: () => 'This stands in a <template>, of which a browser shows nothing. Move it out of there.',
    quotes: () =>
      'The quotes are those of a text editor (“ ”) or came as &quot;. HTML knows only the straight ones, so the values are wrong. Write straight quotes, in an editor for code or in the source view.',
    'lost-quote': () =>
      'A quote is missing here, or there is one too many, so the browser takes a value for the name of an attribute. Write one quote before each value and one after it.',
    space: () =>
      'There is a character in this tag that looks like a space or like nothing and is none (a non-breaking space, as word processors write it). Delete the spaces in the tag and type them again.',
    'unknown-tag': ({ instead, choices }) =>
      instead ? 'There is no such tag.' : `There is no such tag. There are: ${list(choices)}.`,
    'unknown-widget': ({ name, instead, choices }) =>
      `There is no widget “${name}”. ${instead ? 'The one that was meant is most likely this:' : `There are: ${list(choices)}.`}`,
    'no-widget': ({ name, choices }) =>
      `It does not say which widget: ${name} has none of their names. There are: ${list(choices)}.`,
    'escaped-twice': () =>
      'The & in this address is escaped twice (&amp;amp;), so what follows it is not found. Write &amp; or & alone; if your content management system does this when it saves, paste the address with & alone.',
    hash: () => 'All that follows a # in an address is lost to the frame. Write %23 for #.',
    sandbox: () =>
      'A frame in a sandbox runs no script unless its sandbox says so, and without script it shows no widget. Write into the tag:',
    'no-title': () =>
      'The frame has no title, so a screen reader cannot say what is in it (WCAG 4.1.2). Write one, such as “Commitments of the coalition”, into the tag:',
    'self-closing': ({ name }) =>
      `A tag of this kind cannot end in />: all that follows on the page would be inside it. It needs ${name}.`,
    unclosed: ({ name }) =>
      `The end tag ${name} is missing, so what follows is inside this one and is not shown. Write it after the text.`,
    nested: ({ name }) => `This stands inside <${name}>, where nobody sees it. Write </${name}> before it.`,
    'duplicate-id': () => 'More than one element of the page has this id. Give each its own.',
    attribute: ({ name, instead, choices }) =>
      instead
        ? 'There is no attribute of this name, so it does nothing.'
        : `<${name}> has no attribute of this name, so it does nothing. It has: ${list(choices)}.`,
    'attribute-elsewhere': ({ name, choices }) =>
      `This does nothing on <${name}>. ${choices.length === 1 ? 'The tag that has it' : 'The tags that have it'}: ${list(choices)}.`,
    'colour-attribute': () =>
      'No tag has an attribute for a colour. A colour belongs in a style sheet or in a <style>.',
    flag: ({ name }) =>
      `An attribute of this kind is on as soon as it is there, whatever its value: with “false” or “no”, too. To turn it off, remove ${name}.`,
    value: ({ choices }) => `This value means nothing here. It can be: ${list(choices)}.`,
    number: () => 'This needs to be a number in digits, without a unit. (Of refresh it is minutes.)',
    lang: () => 'This is not the code of a language, so the widget takes another one. Write a code: es, en, es-MX.',
    'lang-without-words': ({ choices }) =>
      `The widgets have no words in this language, so they show those of another. They have: ${list(choices)}. (Does your page register words of its own? Then leave it.)`,
    hidden: () =>
      'This is hidden, so nobody sees it. Remove “hidden”, or “display: none” from its style, unless a script of your page shows it later.',
    'not-an-id': () =>
      'An id has no spaces: this looks like the title of a commitment. Write its id; the builder lists them all once it has read your feed, and the console of the page names them, too.',
    'block-in-paragraph': ({ name }) =>
      `This stands in a paragraph, which <${name}> ends: the browser puts that outside of the widget, where it stays. Inside a paragraph write the fallback as text or <span>.`,
    'no-feed': () =>
      'It does not say where the data is: there is no src, and no <coalition-feed src="…"> around it. If you wrote one, your content management system removed it: take a placeholder or a frame.',
    'feed-closed': ({ name }) =>
      `This ends before widgets that are to have its data, and they have none. Move ${name} behind the last of them.`,
    'no-commitment': () => 'It does not say which commitment. Write its id, as it is in the feed.',
    'no-endpoint': () =>
      'It does not say where messages go, so there is no form. Write the address that receives them.',
    placeholder: ({ name }) =>
      `This is a placeholder from an example${name ? ` (in ${name})` : ''}. Write your own in its place; the builder fills it in for you.`,
    insecure: () =>
      'The address begins with http://. A page on https:, as most are, loads nothing from there. Write https://, and if that address opens nothing, the host needs https first.',
    'own-computer': () => 'This address is on your own computer. Nobody else reaches it. Write the public one.',
    'no-scheme': () => 'Without https:// a browser looks for this in a folder of your own site.',
    'not-json': () =>
      'This is no feed but a sheet, a document or a page. The address of a feed leads to a JSON file: ask your coalition for it, or make it of the sheet with coalition-feed import.',
    mail: () =>
      'This is an e-mail address; a form sends to a web address. Use a coalition-receiver, or a form service that sends you an e-mail.',
    'for-people': () =>
      'This is a page on which people write or read, and it takes nothing that another page sends. Write the address that receives messages: of a coalition-receiver it ends in /contributions, of a form service it is the one under “HTML form”.',
    'not-an-address': () =>
      'This is not an address that can be used. Write one that begins with https://, or a path on your own site that begins with /.',
    'form-service': () =>
      'This is a form service, which cannot read what is sent to a coalition-receiver. Add to the tag:',
    'no-script': () =>
      'The source has the tag and no script of the widgets, so only the text between the tags shows. Paste the lines with <script> too; if you did, your content management system removed them: let an administrator add them once, or take a frame. (Does a tag manager or your own bundle load the script? Then look there.)',
    'no-loader': ({ name, instead }) =>
      `A placeholder needs ${instead}; ${name} alone draws only tags. Load this file in its place:`,
    'not-module': ({ name }) => `${name} runs only as a module. Write into the <script>:`,
    'not-run': ({ name }) =>
      `The browser does not run this script: ${name ? `its type is “${name}”` : 'it has no src'}. A plugin for consent or for speed may have changed it: except this script there. The widgets set no cookie.`,
    'unknown-file': ({ name }) => `There is no file ${name}. The one that was meant is most likely this:`,
    'no-crossorigin': () => 'With integrity, a file from another host is refused unless the tag also has this:',
    'wrong-integrity': ({ name }) =>
      `This is not the hash of ${name} in this version, so the browser refuses the file.`,
    'two-versions': ({ choices }) =>
      `The page loads files of two versions (${list(choices)}), of which one draws all widgets. Keep one version.`,
    unversioned: () =>
      'The address names no version, so the file may change under your page. Write the folder of the version into it.',
    policy: ({ name, choices }) =>
      `This policy, in a <meta> of the page, keeps from the widgets what they need: ${list(choices)} must also have ${name}${/https:/.test(name) ? " (unless that is the page’s own host and the policy has 'self')" : ''}. Put these directives in place of those of the same name, or add them:`,
    property: ({ instead, choices }) =>
      instead
        ? 'There is no property of this name, so it does nothing.'
        : `There is no property of this name, so it does nothing. There are: ${list(choices)}.`,
    'property-without-dashes': () => 'The property begins with two hyphens.',
    'property-value': () =>
      'This is no colour in CSS, so it does nothing. A colour in digits begins with #, has no quotes, and stands after a colon.',
  },
};
