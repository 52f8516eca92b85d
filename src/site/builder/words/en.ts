import type { BuilderWords } from './builder-words.js';

const frame = 'Paste this frame';
const how =
  'Only for the colours that you chose: put it where the script of the step before is. They hold for every widget of this kind on the site; another kind needs a line of its own.';
const sentence = {
  title: 'A sentence below it',
  how: 'Put this as plain text under the frame, for whoever does not see it. Make the address a link.',
};

export const en: BuilderWords = {
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
    file: 'Not published yet? Check a file',
    fileHint: 'It is read in your browser and sent nowhere.',
    fileShown: (name) =>
      `The preview shows the file ${name}. The snippet loads the address above: publish the file there.`,
    dropFile: 'Use the address again',
    check: 'Check',
    checking: 'Checking the feed…',
    noAddress: 'Write the address of the feed here: it is needed.',
    wrongAddress: 'Write a whole address that begins with https:// or http://, without a password in it.',
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
        'Nothing answers at this address. Check for typing errors, and whether it opens in a tab of its own.',
      cors: () =>
        'The host answers, but does not let other sites read the file. Whoever runs it has to send this header with it:',
      status: (code) =>
        code === '404'
          ? 'There is no file at this address (404). Check for typing errors.'
          : `The host answers with an error (${code}). Check whether the address opens in a private window.`,
      timeout: () => 'The host took more than 20 seconds. Try again, or put the file on another host.',
      large: (bytes) =>
        `The file has ${megabytes(bytes)}. Every visitor would load all of it, so nothing above 5 MB is checked. A coalition’s feed has some hundred kB: put pictures and reports elsewhere and link to them.`,
      encoding: () => 'The file is not UTF-8. Save it as UTF-8: in most editors under “Save as”, “Encoding”.',
      json: () => 'The file is not JSON, so no widget can read it. Export it again, or ask who made it.',
      html: () => 'This is a web page, not a feed. Look for the address of the file itself, not of the page about it.',
      version: (found) =>
        found
          ? `The file says that it is “${found}”. The widgets read “coalition-feed/1”: ask who made the file for that version.`
          : 'The file is JSON, but does not say that it is a coalition’s feed. If it is one, "version": "coalition-feed/1" has to stand at its beginning; else look for the right file.',
      unreadable: () => 'The file is JSON, but no feed that can be shown. Ask who made it to mend this:',
    },
    corsHeader: 'Access-Control-Allow-Origin: *',
  },
  widget: {
    title: 'What to show',
    choose: 'Widget',
    names: {
      summary: 'The plan at a glance',
      commitments: 'List of commitments',
      commitment: 'One commitment in full',
      progress: 'One progress bar',
      members: 'Members',
      contributions: 'You said, we did',
      timeline: 'Dates and news',
      feedback: 'Feedback form',
    },
    says: {
      summary: 'How many commitments stand where, and how much time has passed.',
      commitments: 'All of them with bars, search and filters; each opens to its detail.',
      commitment: 'Milestones, changes, who leads, reports.',
      progress: 'Small enough for a sentence or a table cell.',
      members: 'By sector, and the working group.',
      contributions: 'What people wrote, and the reasoned answers.',
      timeline: 'What comes next and what happened.',
      feedback: 'The form with which residents write to the coalition.',
    },
    language: 'Language of the widget',
    likePage: 'As the page it stands on',
  },
  options: {
    title: 'Options',
    more: 'More options',
    standard: 'Standard',
    all: 'All',
    choose: 'Choose…',
    wrong: 'This cannot be used and is left out of the snippet.',
    wrongAddress:
      'This is no address, and is left out of the snippet. Write one that begins with https://, or a path on your own site that begins with /.',
    aboutReceiver: 'What a receiver is and how to run one',
    words: {
      commitment: { label: 'Commitment' },
      plan: { label: 'Plan to show at first' },
      member: { label: 'Member to show at first' },
      'policy-area': { label: 'Topic to show at first' },
      completion: { label: 'Levels to show at first' },
      sort: { label: 'Order at first' },
      limit: { label: 'How many at once', hint: 'More come by a button.' },
      'no-filters': { label: 'Without search and filters' },
      'deep-links': {
        label: 'Keep search and filters in the page’s address',
        hint: 'So that a view can be shared. For one list on a page. Not in the preview.',
      },
      sector: { label: 'Only these sectors' },
      level: { label: 'Only these levels of government' },
      layout: { label: 'Layout' },
      'no-people': { label: 'Without the people of the working group' },
      status: { label: 'Only with this status' },
      from: { label: 'From', hint: 'A year, month or day: 2026, 2026-05 or 2026-05-31.' },
      to: { label: 'Up to', hint: 'A year, month or day.' },
      kinds: { label: 'Only these kinds' },
      endpoint: {
        label: 'Address that takes the messages',
        hint: 'Where the form sends what people write. Your own coalition-receiver: https://feedback.your-town.example/contributions. Or a form service, such as Formspree: make a form there and copy its address, https://formspree.io/f/…; then choose “A form service” below. A receiver on another host than your page has to list the page’s host in ALLOWED_ORIGINS. Messages from the preview are really sent.',
      },
      format: { label: 'What takes the messages' },
      'no-contact': { label: 'Do not ask for name and e-mail' },
      'no-draft': { label: 'Do not keep what is being written in the tab' },
      'privacy-url': { label: 'Address of your privacy notice' },
      'heading-level': { label: 'Level of headings', hint: 'One more than the heading that stands above the widget.' },
      images: { label: 'Logos' },
      offline: {
        label: 'Keep the last good data in the visitor’s browser',
        hint: 'It is shown, with its date, when the feed cannot be reached. Not in the preview.',
      },
    },
    values: {
      feed: 'As in the feed',
      updated: 'Newest changes first',
      end: 'Ending soonest first',
      completion: 'Furthest first',
      list: 'One below the other',
      grid: 'Side by side',
      own: 'Only from the feed’s or the page’s own host',
      any: 'From any host',
      none: 'No logos',
      json: 'A coalition-receiver',
      form: 'A form service (Formspree, Netlify, …)',
      open311: 'A city’s Open311 service (GeoReport v2)',
      government: 'Government',
      legislature: 'Legislature',
      'oversight-body': 'Oversight bodies',
      'civil-society': 'Civil society',
      academia: 'Academia',
      'private-sector': 'Private sector',
      media: 'Media',
      international: 'International',
      other: 'Other',
      national: 'National',
      regional: 'Regional',
      state: 'State',
      provincial: 'Provincial',
      municipal: 'Municipal',
      received: 'Received',
      'under-review': 'Under review',
      answered: 'Answered',
      'no-evidence': 'No evidence available',
      'not-started': 'Not started',
      limited: 'Limited',
      substantial: 'Substantial',
      complete: 'Complete',
      figures: 'Told in figures',
      unknown: 'Not reported',
      milestone: 'Milestones',
      revision: 'Changes',
      assessment: 'Assessments',
      plan: 'Plans',
      event: 'All events',
      news: 'News',
      lesson: 'Lessons',
      challenge: 'Challenges',
      training: 'Trainings',
      talk: 'Talks',
      forum: 'Forums',
      meeting: 'Meetings',
      question: 'Question',
      suggestion: 'Suggestion',
      concern: 'Concern',
      demand: 'Demand',
      praise: 'Praise',
    },
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
    wrong: 'Write six digits after a #, as in #7a1d3a.',
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
    waiting: 'The widget appears here as soon as there is a feed that can be read.',
    needsCommitment: 'Choose a commitment under “Options”.',
    needsEndpoint: 'Write the address that takes the messages under “Options”; then the form is shown.',
    linkedEndpoint: (host) =>
      `The link that you opened sends what is written in the form to ${host}. Show the form only if you know that address.`,
    showForm: 'Show the form',
    goThere: 'Go to the field',
  },
  snippet: {
    title: 'Copy it to your site',
    jump: 'To the snippet',
    cms: 'What is your site made with?',
    noAddress: 'Write the address of the feed at the top; then the snippet is shown here.',
    unreadable:
      'The data cannot be read, so a widget would show nothing. Once it can be, the snippet is shown here. Is it not published yet? Check a file of it at the top.',
    wrongOptions: 'An option that cannot be used was left out.',
    copy: 'Copy',
    copyThis: (what) => `Copy: ${what}`,
    copied: 'Copied',
    copiedThis: (what) => `Copied: ${what}.`,
    notCopied: 'Your browser does not let this page copy. The text is selected: copy it with Ctrl+C or the menu.',
    localFeed: 'Only this computer can reach the address of the feed. Write the public one at the top before you copy.',
    localFiles:
      'Only this computer can reach the widgets’ files: the snippet loads them from here. Put this site on a public host, or put the files on a host of yours and write where:',
    goToFiles: 'Where the files are',
    formElsewhere: (host) =>
      `The form sends to ${host}. If your page is on another host, ${host} has to accept that: a coalition-receiver lists the page’s origin (https://www.your-town.example) in ALLOWED_ORIGINS, a form service among its allowed domains.`,
    formInFrame: (host, from) =>
      `The form stands in a frame and sends from there to ${host}. A coalition-receiver has to list ${from} in ALLOWED_ORIGINS, and null if your site’s editor shows frames in a sandbox; a form service among its allowed domains.`,
    formNeedsScript: 'Without script there is no form: what comes out is a sentence with a link to the coalition.',
    isExample: 'The snippet shows the invented example. Put the address of your own feed at the top.',
    otherLibrary: (host) =>
      `The files come from ${host}, not from this site. Use the snippet only if you trust that host; else empty this field:`,
    frameColours: 'A frame takes the accent only; background and lines are left out.',
    frameHeight: 'The frame has a fixed height and scrolls where that is too little. Change the height if you like.',
    noShortcode: 'For the plugin’s shortcode, a value must not hold [ ] or \\. Use the plugin’s block instead.',
    noCommand:
      'For the command, a value must not hold \\ $ ! % ` or quotation marks: a terminal would read them as its own. Choose other options.',
    library: 'Where the files are',
    libraryHint:
      'Leave empty to load them from this site. To host them yourself, copy the files of this version to a folder and write its address.',
    libraryFiles: 'Files of this version',
    advanced: 'Host the files yourself',
    policy: {
      title: 'Content Security Policy',
      how: 'Only if your site sends a Content-Security-Policy: add these sources to its directives. Ask whoever runs the site if you are not sure; if the widget shows, there is nothing to do.',
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
    all: {
      html: {
        label: 'Plain HTML',
        parts: {
          page: {
            title: 'Paste into the page',
            how: 'Paste it where the widget should stand. The first lines are needed once on a page, the tag as often as you like.',
          },
        },
      },
      wordpress: {
        label: 'WordPress',
        note: 'One of these ways is enough. The plugin is the easiest.',
        parts: {
          shortcode: {
            title: 'With the Coalition Widgets plugin',
            how: 'The plugin is the file coalition-widgets.zip, which npm run build:wordpress makes in the project’s folder. Install it once under Plugins → Add New → Upload Plugin. Then paste this into the text or into a “Shortcode” block, or take the plugin’s blocks. The accent is chosen under Settings → Coalition Widgets.',
          },
          oembed: {
            title: 'Without the plugin: the address alone',
            how: 'Paste it on a line of its own; WordPress makes a frame of it. It shows the standard colours.',
          },
          content: {
            title: 'Without the plugin: HTML in the page or post',
            how: 'Add a “Custom HTML” block and paste. Authors may do this, too. It works once an administrator has done the next step.',
          },
          once: {
            title: 'For that HTML: once, by an administrator',
            how: 'Put it in the footer of all pages: with a plugin for header and footer code, or in the theme. It serves every widget of the site.',
          },
          colour: { title: 'For that HTML: the colour, by an administrator', how },
        },
      },
      drupal: {
        label: 'Drupal',
        parts: {
          content: { title: 'In the content', how: 'Choose the text format “Full HTML”, press “Source”, and paste.' },
          once: {
            title: 'Once, by an administrator',
            how: 'Put it in a block of the format “Full HTML” in the footer region, or in the theme’s html.html.twig. It serves every widget of the site.',
          },
          colour: { title: 'The colour, by an administrator', how },
        },
      },
      joomla: {
        label: 'Joomla',
        parts: {
          content: { title: 'In the article', how: 'Press “Toggle editor” below the text, and paste.' },
          once: {
            title: 'Once, by an administrator',
            how: 'Put it in the template, or in a module of the type “Custom” that a Super User saves without the editor. It serves every widget of the site.',
          },
          colour: { title: 'The colour, by an administrator', how },
        },
      },
      typo3: {
        label: 'TYPO3',
        parts: {
          page: {
            title: 'As a content element',
            how: 'Add a content element of the type “Plain HTML” (under “Special elements”) and paste.',
          },
        },
      },
      sharepoint: {
        label: 'SharePoint',
        note: 'SharePoint Online shows other sites in frames only. An administrator must allow the host under “HTML field security” first.',
        parts: { frame: { title: frame, how: 'Edit the page, add the web part “Embed”, and paste.' }, sentence },
      },
      wix: {
        label: 'Wix',
        parts: {
          frame: { title: frame, how: 'Add elements → Embed code → Embed HTML → Code, and paste.' },
          address: { title: 'Or only its address', how: 'Add elements → Embed code → Embed a site, and paste.' },
          sentence,
        },
      },
      'google-sites': {
        label: 'Google Sites',
        parts: {
          frame: { title: frame, how: 'Insert → Embed → Embed code, and paste.' },
          address: { title: 'Or only its address', how: 'Insert → Embed → By URL, and paste.' },
          sentence,
        },
      },
      squarespace: {
        label: 'Squarespace',
        parts: { frame: { title: frame, how: 'Add an “Embed” block, choose “Code snippet”, and paste.' }, sentence },
      },
      opencities: {
        label: 'OpenCities',
        note: 'Frames are put in by somebody with the role OC Site Manager or OC System Administrator.',
        parts: { frame: { title: frame, how: 'Open the source view of the page’s text, and paste.' }, sentence },
      },
      'tag-manager': {
        label: 'Tag manager',
        parts: {
          tag: {
            title: 'As a tag',
            how: 'Add a tag of the type “Custom HTML”, paste, and let it fire on the pages that show the widget.',
          },
          content: { title: 'In the page', how: 'Paste it where the widget should stand.' },
        },
      },
      'no-script': {
        label: 'No script at all',
        note: 'The widget as fixed HTML, as the data is on the day you make it. Run the command again when the data changes.',
        parts: {
          command: {
            title: 'Make the HTML',
            how: 'Somebody with a terminal and Node 20 or newer runs this in the project’s folder, once npm ci and npm run build have gone through there; or in any folder after npm install with the project’s package (coalition-widgets-….tgz). It writes the file widget.html: open it with a text editor, copy all of it, and paste it into your page. Add --plain for an editor that keeps only simple HTML, and --styles for a page whose policy forbids styles within it.',
          },
          colour: {
            title: 'The colour',
            how: 'Paste it above the HTML. With --plain it changes nothing: there your own style sheet gives the colours.',
          },
          sentence: { title: 'A sentence below it', how: 'Says where the newest data is.' },
        },
      },
    },
  },
};

function megabytes(bytes: string): string {
  if (!bytes) return 'more than 5 MB';
  return `${(Number(bytes) / 1e6).toLocaleString('en', { maximumFractionDigits: 1 })} MB`;
}
