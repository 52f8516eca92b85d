import { SNIPPET_WORDS } from '../../../snippets/words/words.js';
import type { BuilderWords } from './builder-words.js';

export const en: BuilderWords = {
  vocabulary: SNIPPET_WORDS.en,
  status: {
    droppedFromLink: (parts) => `Not everything in the link that you opened was understood. Taken instead: ${parts}.`,
    taken: (name, taken) => `${name}: ${taken}`,
    leftOut: (name) => `“${name}”: left out`,
    platform: 'Platform',
    thisSite: 'those of this site',
    noColour: 'none',
  },
  feed: {
    title: 'Data',
    address: 'Address of the feed',
    addressHint: 'The JSON file that your coalition publishes. It begins with https:// and often ends in .json.',
    isExample: 'This is the invented example. Put the address of your coalition’s feed in its place.',
    real: 'Try it with Nuevo León’s feed',
    file: 'Not published yet? Check a file',
    fileHint: 'It is read in your browser and sent nowhere.',
    fileShown: (name) =>
      `The preview shows the file ${name}. The snippet loads the address above: publish the file there.`,
    dropFile: 'Use the address again',
    check: 'Check',
    checking: 'Checking the feed…',
    noAddress: 'Write the address of the feed here: it is needed.',
    wrongAddress: 'Write a whole address that begins with https://, without a password in it.',
    placeholder: (found) =>
      `“${found}” is a placeholder from our examples. Write the host that has your file in its place.`,
    good: (title, counts, size) => `Feed found: ${title}. ${counts}; ${size}.`,
    counts: (commitments, records, members) =>
      `${commitments} ${commitments === 1 ? 'commitment' : 'commitments'}${records > commitments ? ` (${records} records: some are the same commitment in another plan)` : ''}, ${members} ${members === 1 ? 'member' : 'members'}`,
    lost: (count) => (count === 1 ? '1 record is not shown.' : `${count.toLocaleString('en')} records are not shown.`),
    problems: (count) => (count === 1 ? '1 problem in the feed' : `${count.toLocaleString('en')} problems in the feed`),
    problemsNote: 'Everything else is shown. Whoever keeps the feed can mend these:',
    costs: { field: 'This field is left out.', record: 'This record is left out.' },
    consequences: (count) =>
      count === 1
        ? '1 reference to it is left out with it'
        : `${count.toLocaleString('en')} references to it are left out with it`,
    more: (count) => `and ${count.toLocaleString('en')} more`,
    trouble: {
      unreachable: () =>
        'Nothing came from this address. Either nothing answers there, or the browser keeps the answer from this page; it does not say which, so look for yourself:',
      mixed: () =>
        'The address begins with http://, and this page is on https: there a browser loads nothing over http://, and on your page neither. Try the address with https://. If nothing answers there, the file needs a host with https.',
      cors: () =>
        'Nothing could be read at this address, though its host answers. A browser does not say why, so look for yourself:',
      status: (code) =>
        code === '404'
          ? 'There is no file at this address (404). Check for typing errors.'
          : `The host answers with an error (${code}). Check whether the address opens in a private window.`,
      timeout: () => 'The host took more than 10 seconds. Try again, or put the file on another host.',
      large: (bytes) =>
        `The file has ${megabytes(bytes)}. Every visitor would load all of it, so nothing above 20 MB is checked. A coalition’s feed has some hundred kB: put pictures and reports elsewhere and link to them.`,
      encoding: () => 'The file is not UTF-8. Save it as UTF-8: in most editors under “Save as”, “Encoding”.',
      workbook: () =>
        'This is a spreadsheet (.xlsx, .ods) or another zip, not a feed. The command coalition-feed import makes the feed of a spreadsheet: choose the .json file that it writes.',
      gzip: () =>
        'The file is packed (gzip), maybe twice: the server packs what it sends by itself. Put the .json file there as it is.',
      empty: () => 'The file is empty.',
      quotes: () =>
        'The file has curly quotation marks (“ ”), as word processors write them, where JSON has straight ones ("). Replace them in a plain text editor.',
      json: () => 'The file is not JSON, so no widget can read it. Export it again, or ask who made it.',
      html: () => 'This is a web page, not a feed. Look for the address of the file itself, not of the page about it.',
      version: (found) =>
        found
          ? `The file says that it is “${found}”. The widgets read “coalition-feed/1”: ask who made the file for that version.`
          : 'The file is JSON, but does not say that it is a coalition’s feed. If it is one, "version": "coalition-feed/1" must be at its beginning; else look for the right file.',
      unreadable: () => 'The file is JSON, but no feed that can be shown. Ask who made it to mend this:',
    },
  },
  blocked: {
    open: 'Open the address in a new tab.',
    local:
      'The address is on your own computer: visitors of your page reach nothing there, and some browsers keep it from a page on the web. To try out a file before it is published, choose it under “Not published yet? Check a file”.',
    insecure:
      'If the tab says that there is no secure connection, the host has no https, or its certificate is not valid: whoever runs the host must set up https. With http:// it would not work on your page.',
    missing:
      'If the tab shows no file, the file is missing: check the address for typing errors, or put the file there.',
    header:
      'If it shows the file, the host does not let other sites read the file. Whoever runs the host must send this header with it:',
  },
  widget: {
    title: 'What to show',
    choose: 'Widget',
    language: 'Language of the widget',
    likePage: 'Same as the page',
    likePageHint: (language) =>
      `The builder does not see your page, so what it writes itself is in ${language}: the sentence for those who do not see the widget, headings, frames, fixed HTML. Is your page in another language? Choose it here.`,
  },
  options: {
    title: 'Options',
    more: 'More options',
    standard: 'Standard',
    all: 'All',
    inGeneral: 'The coalition in general, or what the reader chooses',
    choose: 'Choose…',
    wrong: 'This cannot be used and is left out of the snippet.',
    wrongAddress:
      'This is not an address, so it is left out of the snippet. Write one that begins with https://, or a path on your own site that begins with /.',
    mailAddress:
      'This is a mail address, and a form cannot send there by itself, so it is left out of the snippet. Make a form at a form service that forwards messages to your mail (Formspree, Basin), and write the address that it shows.',
    placeholder: (found) =>
      `“${found}” is a placeholder from our examples, so this is left out of the snippet. Write your own address in its place.`,
    aboutReceiver: 'What a receiver is and how to run one',
  },
  colours: {
    title: 'Colours',
    names: {
      accent: {
        label: 'Accent',
        hint: 'One colour is enough. Text and lines are made from it so that they stand out.',
      },
      surface: { label: 'Background', hint: 'Empty: the page’s own.' },
      line: { label: 'Lines', hint: 'Empty: made from the text colour.' },
    },
    reset: (name) => `Empty ${name}`,
    asHex: (name) => `${name} as text`,
    wrong: (instead) => `Write six digits after a #${instead ? `: ${instead}` : ', as in #7a1d3a'}.`,
    contrast: 'Lowest contrast of any text, measured in the preview',
    schemes: { light: 'Light page', dark: 'Dark page' },
    ratio: (ratio, sample) => `${ratio} : 1 (“${sample}”)`,
    enough: 'enough (4.5 : 1 is asked)',
    tooLow: 'too low: 4.5 : 1 is asked. Choose another background.',
    nothing: 'nothing to measure yet',
  },
  preview: {
    title: 'Preview',
    width: 'Width',
    widths: { phone: 'Phone', desktop: 'Desktop' },
    scheme: 'Page',
    schemes: { light: 'Light', dark: 'Dark' },
    region: 'The live widget',
    fixedRegion: 'The HTML that is copied',
    fixedHint:
      'This is what you copy: HTML that needs no script, with the lines for your style sheet. On your page it has the font and the colours of the page.',
    waiting: 'The widget appears here as soon as there is a feed that can be read.',
    needs: {
      commitment: 'Choose a commitment under “Options”.',
      endpoint: 'Write the address that takes the messages under “Options”; then the form is shown.',
    },
    linkedEndpoint: (host) =>
      `The link that you opened sends what is written in the form to ${host}. Show the form only if you know that address.`,
    showForm: 'Show the form',
    goThere: 'Go to the field',
  },
  library: {
    title: 'Host the files yourself',
    label: 'Where the files are',
    hint: (version) =>
      `Leave empty to load them from this site. To host them yourself, put the folder ${version} on your server as npm run release:files makes it, and write the address that it lies under.`,
    list: 'Files of this version',
    checking: 'Looking for the widgets’ files…',
    needed:
      'The widgets’ files are not where the snippet would load them from, so it would show nothing. Mend that first:',
    good: (folder) => `Found: every file of this version is in ${folder}, and none was changed.`,
    trouble: {
      unreachable: (folder) =>
        `Nothing came from ${folder}. Either nothing answers there, or the browser keeps the answer from this page; it does not say which, so look for yourself:`,
      mixed: (folder) =>
        `A page on https loads nothing over http://, so not from ${folder} either. Write the address with https://.`,
      blocked: (folder) =>
        `Nothing could be read in ${folder}, though its host answers. A browser does not say why, so look for yourself:`,
      missing: (folder, version, files) =>
        files.length
          ? `These files are missing in ${folder}: ${files.join(', ')}. Copy the folder ${version} there again.`
          : `The files are missing: there is no list of them in ${folder}. Put the folder ${version} there, or correct the address.`,
      unversioned: (folder, version) =>
        `The files are there, but not in a folder named ${version}. Snippets name the version: put the files into ${folder}.`,
      changed: (folder, version, files) =>
        `These files in ${folder} are not those of version ${version}: ${files.join(', ')}. Browsers would refuse them. Copy them again, and let nothing on the way change them.`,
    },
  },
  page: {
    title: 'Widgets on this page',
    add: 'Another widget on the same page',
    addHint: 'The snippet then has all of them, and says once what a page needs once.',
    now: '(the one you are making)',
    notYet: '– not in the snippet yet',
    change: 'Change',
    up: 'Move up',
    down: 'Move down',
    remove: 'Remove',
    of: (act, place, name) => `${act}: ${place}. ${name}`,
    kept: (name) => `Kept on the page: ${name}. Choose the next widget.`,
    changing: (name) => `You are now changing: ${name}.`,
    moved: (name, place, count) => `${name}: now ${place} of ${count}.`,
    removed: (name) => `No longer on the page: ${name}.`,
    around:
      'One <coalition-feed> around all of them loads the data once. Between its two tags you can also put text of your own.',
    headings: {
      label: 'Heading above each widget',
      hint: (language) =>
        `One level below the heading that the widgets stand under: 2 under the title of the page. Headings inside a widget follow. They are written in ${language}. Is your page in another language? Choose it under “What to show”.`,
      none: 'None',
      level: (level) => `Level ${level} (h${level})`,
    },
    short: (host) => `My page is on ${host}, too: short addresses`,
    shortHint: 'They begin with / and stay right when the site gets another name, as after a trial.',
  },
  snippet: {
    title: 'Copy it to your site',
    jump: 'To the snippet',
    cms: 'What is your site made with?',
    noAddress: 'Write the address of the feed at the top; then the snippet is shown here.',
    unreadable:
      'The data cannot be read, so a widget would show nothing. Once it can be, the snippet is shown here. Is it not published yet? Check a file of it at the top.',
    unfinished: (name, what) => `Not in the snippet yet: ${name}. ${what}`,
    wrongOptions: 'An option that cannot be used was left out.',
    noEffect: (options) =>
      `Everything is shown at once: without a script nothing can be opened, chosen or loaded. So this changes nothing here: ${options}.`,
    noColours:
      'The colours that you chose are not in this HTML, which has no bars: the style sheet of your page gives it its colours.',
    notMade: 'The HTML could not be made: the data was read a moment ago, but did not come again.',
    noWords: 'The HTML could not be made: the words of its language did not come.',
    again: 'Try again',
    copy: 'Copy',
    copyThis: (what) => `Copy: ${what}`,
    copied: 'Copied',
    copiedThis: (what) => `Copied: ${what}.`,
    notCopied: 'Your browser does not let this page copy. The text is selected: copy it with Ctrl+C or the menu.',
    localFeed: 'Only this computer can reach the address of the feed. Write the public one at the top before you copy.',
    localFiles:
      'Only this computer can reach the widgets’ files: the snippet loads them from here. Put this site on a public host, or put the files on a host of yours and write where:',
    serviceAsReceiver: (host) =>
      `${host} is a form service and cannot read what is sent to a coalition-receiver: no message would arrive. Choose “A form service” under “What receives the messages”.`,
    forPeople: (host) =>
      `This address of ${host} is a page for people: it takes no messages from a form, and none would arrive. A coalition-receiver’s address ends in /contributions; a form service (Formspree, Basin) shows one for each form, and a Google or Microsoft form has none.`,
    insecureEndpoint: (host) =>
      `The form sends to ${host} over http://. From a page on https, as most are, a browser does not send there: no message would arrive. Write an address that begins with https://.`,
    insecure: (origins) =>
      `The snippet loads from ${origins}. On a page on https, as most are, a browser blocks that, and no widget is shown. Open this builder over https, and write addresses that begin with https://.`,
    formElsewhere: (host) =>
      `The form sends to ${host}. If your page is on another host, ${host} has to accept that: a coalition-receiver lists the page’s origin (https://www.your-town.example) in ALLOWED_ORIGINS, a form service among its allowed domains.`,
    formInFrame: (host, from) =>
      `The form stands in a frame and sends from there to ${host}. A coalition-receiver has to list ${from} in ALLOWED_ORIGINS, and null if your site’s editor shows frames in a sandbox; a form service among its allowed domains.`,
    formNeedsScript: 'Without script there is no form: what comes out is a sentence with a link to the coalition.',
    isExample: 'The snippet shows the invented example. Put the address of your own feed at the top.',
    otherLibrary: (host) =>
      `The files come from ${host}, not from this site. Use the snippet only if you trust that host; else empty this field:`,
    frameColours: 'A frame takes the accent only; background and lines are left out.',
    frameDark:
      'The frame is made for a dark page, as it is chosen above the preview. If your page is light, choose “Light” there first.',
    frameHeight: 'The frame has a fixed height and scrolls where that is too little. Change the height if you like.',
    noShortcode: 'For the plugin’s shortcode, a value must not hold [ ] or \\. Use the plugin’s block instead.',
    noCommand:
      'For the command, a value must not hold \\ $ ! % ` or quotation marks: a terminal would read them as its own. Choose other options.',
    policy: {
      title: 'Content Security Policy',
      how: "Only if your site sends a Content-Security-Policy: add these sources to its directives. One that is your page’s own host is allowed by 'self' already. Ask whoever runs the site if you are not sure; if the widget shows, there is nothing to do.",
      trustedTypes: 'Only if the policy lists trusted-types, too:',
      tagManager: 'Your policy must also allow what your tag manager itself needs.',
    },
    privacy: {
      title: 'For your privacy page',
      how: 'A true sentence about what this snippet does. Add it to your privacy notice.',
    },
    link: {
      title: 'Link to these settings',
      how: 'Opens the builder as it is now: for a colleague, or to change something later.',
      file: 'The file from your device is not in the link.',
    },
  },
};

function megabytes(bytes: string): string {
  if (!bytes) return 'more than 20 MB';
  return `${(Number(bytes) / 1e6).toLocaleString('en', { maximumFractionDigits: 1 })} MB`;
}
