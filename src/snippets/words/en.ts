import type { SnippetWords } from './snippet-words.js';

const frame = 'Paste this frame';
const how =
  'Only for the colours that you chose: put it next to the script of the previous step. They apply to every widget of this kind on the site; another kind needs its own line.';
const sentence = {
  title: 'A sentence below it',
  how: 'Put this as plain text below the frame, for people who cannot see it. Make the address a link.',
};

export const en: SnippetWords = {
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
    summary: 'How many commitments are at which level, and how much time has passed.',
    commitments: 'All of them with bars, search and filters; each opens to its detail.',
    commitment: 'Milestones, changes, who leads, reports.',
    progress: 'Small enough for a sentence or a table cell.',
    members: 'By sector, and the working group.',
    contributions: 'What people wrote, and the reasoned answers.',
    timeline: 'What comes next and what happened.',
    feedback: 'The form with which residents write to the coalition.',
  },
  options: {
    commitment: { label: 'Commitment' },
    plan: { label: 'Plan to show at first' },
    member: { label: 'Member to show at first' },
    'policy-area': { label: 'Topic to show at first' },
    completion: { label: 'Levels to show at first' },
    sort: { label: 'Order at first' },
    limit: { label: 'How many at once', hint: 'A button shows more.' },
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
    'show-promise': { label: 'With the promise to answer, and how it was kept' },
    'data-links': { label: 'Links to the data below (JSON, CSV)' },
    from: { label: 'From', hint: 'A year, month or day: 2026, 2026-05 or 2026-05-31.' },
    to: { label: 'Up to', hint: 'A year, month or day.' },
    kinds: { label: 'Only these kinds' },
    endpoint: {
      label: 'Address that receives the messages',
      hint: 'Where the form sends what people write. Your own coalition-receiver: https://feedback.your-town.example/contributions. Or a form service, such as Formspree: make a form there and copy its address, https://formspree.io/f/…; then “A form service” must be chosen below. A receiver on another host than your page must list the page’s host in ALLOWED_ORIGINS. Messages from the preview are really sent.',
    },
    format: { label: 'What receives the messages' },
    'no-contact': { label: 'Do not ask for name and e-mail' },
    'no-draft': { label: 'Do not keep a draft in the tab' },
    'privacy-url': { label: 'Address of your privacy notice' },
    'heading-level': { label: 'Level of headings', hint: 'One more than the heading above the widget.' },
    images: { label: 'Logos' },
    offline: {
      label: 'Keep the last good data in the visitor’s browser',
      hint: 'It is shown, with its date, when the feed cannot be reached. Not in the preview.',
    },
  },
  values: {
    list: 'One below the other',
    grid: 'Side by side',
    own: 'Only from the feed’s or the page’s own host',
    any: 'From any host',
    none: 'No logos',
    json: 'A coalition-receiver',
    form: 'A form service (Formspree, Basin, …)',
    open311: 'A city’s Open311 service (GeoReport v2)',
    figures: 'Given as figures',
    milestone: 'Milestones',
    revision: 'Changes',
    assessment: 'Assessments',
    plan: 'Plans',
    event: 'All events',
  },
  sites: {
    html: {
      label: 'Plain HTML',
      parts: {
        page: {
          title: 'Paste into the page',
          how: 'Paste it where the widget should be. The first lines are needed once on a page, the tag as often as you like.',
        },
      },
    },
    wordpress: {
      label: 'WordPress',
      note: 'One of these ways is enough. The plugin is the easiest.',
      parts: {
        shortcode: {
          title: 'With the Coalition Widgets plugin',
          how: 'The plugin is the zip in the folder wordpress of the download. Install it once under Plugins → Add New → Upload Plugin. Then paste this into the text or into a “Shortcode” block, or take the plugin’s blocks. The accent is chosen under Settings → Coalition Widgets.',
        },
        oembed: {
          title: 'Without the plugin: the address alone',
          how: 'Paste it on a separate line; WordPress turns it into a frame. It shows the standard colours.',
        },
        content: {
          title: 'Without the plugin: HTML in the page or post',
          how: 'Add a “Custom HTML” block and paste. Authors may do this, too. It works once an administrator has done the next step.',
        },
        once: {
          title: 'For that HTML: once, by an administrator',
          how: 'Put it in the head of all pages: with a plugin for header and footer code, or in the theme. It serves every widget of the site. In the footer it works, too, but then the page moves when a widget appears.',
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
          how: 'Put it in the head, in the theme’s html.html.twig. It serves every widget of the site. A block of the format “Full HTML” in the footer region works, too, but then the page moves when a widget appears.',
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
          how: 'Put it in the head of the template. It serves every widget of the site. A module of the type “Custom” that a Super User saves without the editor works, too, but then the page moves when a widget appears.',
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
      note: 'Somebody with the role OC Site Manager or OC System Administrator adds the frame.',
      parts: { frame: { title: frame, how: 'Open the source view of the page’s text, and paste.' }, sentence },
    },
    iframe: {
      label: 'Another system that takes only a frame (iframe)',
      parts: {
        frame: { title: frame, how: 'Paste it where your editor takes an iframe or “embed code”.' },
        address: { title: 'Or only its address', how: 'Where your editor asks for an address to embed.' },
        sentence,
        height: {
          title: 'If the page may also have a script: the right height by itself',
          how: 'Only where somebody can add a script to the page or its template, once. It gives every frame of a widget the height of its content, and your page’s language, font and colours. A Content Security Policy must then allow the same host in script-src, too.',
        },
      },
    },
    'tag-manager': {
      label: 'Tag manager',
      parts: {
        tag: {
          title: 'As a tag',
          how: 'Add a tag of the type “Custom HTML”, paste, and let it fire on the pages that show the widget.',
        },
        content: { title: 'In the page', how: 'Paste it where the widget should be.' },
      },
    },
    'no-script': {
      label: 'No script at all',
      note: 'The widget as fixed HTML, as the data is on the day you make it. Make it again when the data changes.',
      parts: {
        markup: {
          title: 'Paste into the page',
          how: 'The widget as fixed HTML, with the data as it is now. Your own style sheet gives the colours: every part has a class that begins with coalition-. Copy it again when the data changes.',
        },
        rules: {
          title: 'For your style sheet',
          how: 'If you can change it: these lines set the entries apart, take the bullets away and make the page a third shorter. The HTML reads well without them, too.',
        },
        command: {
          title: 'Or let a program make it',
          how: 'Somebody with a terminal and Node 20 or newer runs this in the project’s folder, once npm ci and npm run build have gone through there; or in any folder after npm install with the project’s package (coalition-widgets-….tgz). It writes the same HTML into the file widget.html: open it with a text editor, copy all of it, and paste it into your page.',
        },
        sentence: { title: 'A sentence below it', how: 'Says where the newest data is.' },
        contact: {
          title: 'In place of the form',
          how: 'Put this as plain text into the page, and make the address a link.',
        },
      },
    },
  },
  page: {
    title: (folder) => `Snippets for ${folder}`,
    replace: 'With choices and a preview, the same is in the builder. Replace before you paste:',
    folder:
      'the address that you uploaded this folder to. It is in nearly every snippet: replace it in the whole file first.',
    feed: 'the invented example: write the address of your coalition’s feed.',
    commitment: 'the id of a commitment, from the list below or from the feed.',
    endpoint: 'the address that takes what people write. Without one, leave the form out.',
    coalition: (name, page) =>
      `${name} and ${page}: name and address of the coalition’s own page, for whoever does not see the widget.`,
    id: 'id',
    shared: 'the same for every widget',
    upgrade: {
      title: (from, to) => `From ${from} to ${to}`,
      how: 'On each page that has the older version, search for the texts on the left that are there, and replace all of them together. To go back, do the reverse.',
      search: 'search for',
      replace: 'replace it by',
      same: 'nothing: this file did not change',
    },
  },
};
