import type { SiteWords } from './site-words.js';

const ogpPage = 'https://www.opengovpartnership.org/members/nuevo-leon-state-mexico/';
const exampleData = '/feeds/example.json';

export const en: SiteWords = {
  skip: 'Skip to the content',
  mainNavigation: 'Main',
  languages: 'Language',
  otherLanguage: 'Español',
  breadcrumb: 'You are here',
  start: 'Start',
  onThisPage: 'On this page',
  navigation: { home: 'Open government', example: 'Example', privacy: 'Privacy' },
  columns: { commitment: 'Commitment', progress: 'Progress' },
  footer: 'A demonstration of coalition-widgets. It is not the site of any government.',
  project: {
    name: 'Coalition Widgets',
    navigation: 'Coalition Widgets',
    entries: { home: 'Nuevo León', example: 'Example', embed: 'Embed builder', docs: 'Documentation' },
    footer: 'Coalition Widgets is free software under the MIT licence. It sets no cookie and counts no visits.',
  },
  sentSomething: 'Sent something? Read and answer it at /desk/, as the staff would.',
  noReceiver: {
    text: 'Here a form would stand with which residents write to the coalition. This copy of the site is only a folder of files: nothing here can take a message, so no form is shown. With a receiver it is one tag more:',
    link: 'see the documentation',
  },
  embed: {
    title: 'Embed builder',
    description: 'Choose what to show, see it live, and copy the snippet for your content management system.',
    lead: 'Choose what your page should show, see it at once, and copy the snippet for your site. No account, nothing to install.',
    noScript:
      'The builder needs JavaScript, because it shows the real widget as you choose. The tags themselves are described in the documentation.',
    notStarted:
      'The builder has not started. Did you open this page from a folder on your computer? Upload the whole folder to your site, then open it there over https.',
  },
  widget: {
    description: 'One widget on the data that the address names.',
    from: 'Data from',
    data: 'Open the data',
    build: 'Put this on your own page',
    wrong: {
      title: 'This address shows nothing',
      text: 'The address of this page must name a widget, and after src= the https address of a coalition’s data. The embed builder writes such addresses.',
    },
  },

  home: {
    siteName: 'Your Municipality',
    siteLine: 'Nuevo León, Mexico',
    notice: {
      label: 'Demonstration',
      text: 'This is how the coalition could look on a municipal site. The facts are real and come from public documents; no government runs this page.',
    },
    title: 'Open government in Nuevo León',
    description:
      'Who is in the Nuevo León Open Coalition, what its members promised, what has been reported, and how to take part.',
    lead: 'The State of Nuevo León, Monterrey, San Pedro Garza García, the transparency institute and civil-society organisations made promises together: to open their data, to explain their decisions and to decide more of them with residents. Here you see who they are, what they promised and what has been reported.',
    progress: {
      title: 'Where the commitments stand',
      text: 'The plans of 2022–2024 are over. How far each commitment came is written in reports. Their results are not in the data behind this page, so it says that the result is not reported, and links to the report.',
      summaryFallback: { sentence: 'The plans are also on', link: 'the coalition’s page at OGP', href: ogpPage },
      caption: 'Four of the commitments',
      rows: [
        { commitment: 'MXMTY0005', name: 'Green corridors', lead: 'State, Monterrey and San Pedro' },
        { commitment: 'MXSPG0003', name: 'Proactive transparency', lead: 'State, Monterrey, San Pedro and INFONL' },
        { commitment: 'MXSPG0002', name: 'Reports on public services', lead: 'San Pedro' },
        { commitment: 'MXNLE0002', name: 'Girls, boys and adolescents take part', lead: 'State' },
      ],
      fallback: { link: 'See OGP’s page', href: ogpPage },
    },
    commitments: {
      title: 'All commitments',
      text: 'Open one to see who leads it, when it ran, what changed, and where the facts come from. Two promises stand in the plans of two municipalities, so they are listed twice.',
      fallback: { sentence: 'The commitments are also on', link: 'the coalition’s page at OGP', href: ogpPage },
    },
    commitment: {
      title: 'One commitment in full',
      text: 'San Pedro promised that whoever reports a fault in a public service can see how the report stands, and why it was or was not resolved.',
      id: 'MXSPG0002',
      fallback: {
        sentence: 'This commitment is also on',
        link: 'San Pedro’s page at OGP',
        href: 'https://www.opengovpartnership.org/members/san-pedro-garza-garcia-mexico/',
      },
    },
    members: {
      title: 'Who takes part',
      text: 'Governments and civil society sit at one table, with the body that watches over transparency.',
      fallback: { sentence: 'The members are also on', link: 'the coalition’s page at OGP', href: ogpPage },
    },
    contributions: {
      title: 'You said, we did',
      text: 'What residents wrote and what the coalition answered. The public documents hold none of it, so there is nothing to show yet.',
      fallback: { sentence: 'More about the coalition is on', link: 'its page at OGP', href: ogpPage },
    },
    feedback: {
      title: 'Take part',
      text: 'Ask, suggest, complain or say what went well. This is a demonstration: the real coalition does not get what you send. It waits at /desk/ on this site, where the invented coalition of /example/ is answered too.',
      privacy:
        'On this demonstration page, your message is kept on the computer that runs the page, and goes nowhere else.',
      fallback: {
        sentence: 'You can also write to the coalition: its contacts are on',
        link: 'its page at OGP',
        href: ogpPage,
      },
    },
    timeline: {
      title: 'Dates and news',
      fallback: { sentence: 'News is also on', link: 'the coalition’s page at OGP', href: ogpPage },
    },
    about: {
      title: 'The coalition in short',
      paragraphs: [
        'It joined OGP Local, the programme of the Open Government Partnership for states and cities, in 2022.',
        'One coalition, three plans: the state’s, Monterrey’s and San Pedro’s.',
      ],
    },
    data: {
      title: 'The data behind this page',
      text: 'Everything shown here comes from one file that anyone may read.',
      link: 'Open the file',
    },
  },

  example: {
    siteName: 'Valle Claro',
    siteLine: 'State of Sierra Azul (invented)',
    notice: {
      label: 'Example',
      text: 'Everything on this page is invented: the places, the people, the promises and the figures. It shows each kind of progress that a coalition can report.',
    },
    title: 'Valle Claro Open Coalition (example)',
    description: 'An invented coalition that shows every widget with full data.',
    lead: 'Two municipalities, a state, its congress, a university, small shops, community radios and neighbours keep one list of promises, and write down what became of each.',
    progress: {
      title: 'Where the commitments stand',
      text: 'Some give a percentage, some a level, some their milestones. Where nobody has reported anything yet, the bar says so.',
      summaryFallback: { sentence: 'The plan is also in', link: 'the published data', href: exampleData },
      caption: 'One commitment of each kind',
      rows: [
        { commitment: 'fourteen-data-sets', name: 'Fourteen data sets', lead: 'A percentage' },
        { commitment: 'clear-budget', name: 'A clear budget', lead: 'A level' },
        { commitment: 'buses-on-time', name: 'Buses on time', lead: 'Milestones' },
        { commitment: 'water-cuts', name: 'Water cuts', lead: 'Delayed and overdue' },
        { commitment: 'follow-a-bill', name: 'Follow a bill', lead: 'Nothing reported yet' },
      ],
      fallback: { link: 'See the data', href: exampleData },
    },
    commitments: {
      title: 'All commitments',
      text: 'Search them, filter them, and open one to see its milestones, what changed on the way, and what people said about it.',
      fallback: { sentence: 'The commitments are also in', link: 'the published data', href: exampleData },
    },
    commitment: {
      title: 'One commitment in full',
      text: 'The commitment on water cuts was put off once. Here is when, why, and what was promised before.',
      id: 'water-cuts',
      fallback: { sentence: 'This commitment is also in', link: 'the published data', href: exampleData },
    },
    members: {
      title: 'Who takes part',
      text: 'Members by sector, and the working group that meets every second Tuesday.',
      fallback: { sentence: 'The members are also in', link: 'the published data', href: exampleData },
    },
    contributions: {
      title: 'You said, we did',
      text: 'What people wrote, what was decided, and the reason.',
      fallback: { sentence: 'What people said is also in', link: 'the published data', href: exampleData },
    },
    feedback: {
      title: 'Take part',
      text: 'Try the form: it really works. Then be the staff: open /desk/ on this site and answer. Your answer appears here a moment later.',
      privacy: 'On this example page, your message is kept on the computer that runs the page, and goes nowhere else.',
      fallback: {
        sentence: 'What others have said is also in',
        link: 'the published data',
        href: exampleData,
      },
    },
    timeline: {
      title: 'Dates and news',
      fallback: { sentence: 'The dates are also in', link: 'the published data', href: exampleData },
    },
    about: {
      title: 'About this example',
      paragraphs: [
        'A full set of data, so that designers and webmasters can see every state of every widget in its place.',
        'It keeps the cases that make pages break: very long names, missing logos, members who left, promises that two plans share.',
      ],
    },
    data: {
      title: 'The data behind this page',
      text: 'The invented data is one file. It is a good start for your own.',
      link: 'Open the file',
    },
  },

  privacy: {
    title: 'Privacy',
    description: 'What this site keeps when you write to the coalition, and what it does not.',
    lead: 'Reading these pages leaves nothing behind. Only when you send a message is something kept, and only what you can read here.',
    sections: [
      {
        title: 'Who keeps it',
        paragraphs: [
          'This site is a demonstration. Messages are kept by whoever runs it, in a folder on the computer on which it runs. No government and no coalition gets them, and nobody else does.',
        ],
      },
      {
        title: 'What is kept when you send a message',
        paragraphs: [],
        list: [
          'your message and, if you chose them, its kind and the commitment it is about',
          'your name and your e-mail, if you wrote them; both may stay empty',
          'whether you allow your message to be published',
          'the language, the page you wrote from, the data that it showed, and the time',
          'how many seconds you took, and whether a field that people cannot see was filled in: signs of automatic messages',
        ],
      },
      {
        title: 'What is not kept',
        paragraphs: [
          'No cookies, no counting of visits, nothing from other companies. Your internet address is not stored. It stays in the computer’s memory for about a minute, so that one address cannot send hundreds of messages.',
          'What you are writing stays in this tab of your browser until you send it or close the tab, so that it is not lost. Your name and your e-mail are left out of that.',
        ],
      },
      {
        title: 'What for, and how long',
        paragraphs: [
          'The messages show how the form works. They stay until the person who runs this site deletes them; nothing deletes them by itself yet. To have yours deleted, tell that person the reference that you were given.',
        ],
      },
    ],
  },

  notFound: {
    title: 'This page does not exist',
    text: 'The address may be mistyped, or the page may have moved.',
    link: 'Go to the first page',
  },
};
