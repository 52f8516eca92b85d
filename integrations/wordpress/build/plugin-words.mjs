// Where WordPress has it otherwise than the embed builder: its own settings, a sidebar, and no address to write down.
/** Of what is no option of one widget. */
export const labels = {
  lang: 'Language of the widget',
  src: 'Address of the feed',
  privacy: 'Privacy sentence',
};

export const help = {
  lang: 'A language tag as es or pt-BR. Empty: the language of this site.',
  src: 'Empty: that of Settings → Coalition Widgets.',
  endpoint: 'On this site, or on the host in Settings → Coalition Widgets. Empty: the address that is set there.',
  'privacy-url': 'Empty: this site’s privacy policy.',
  privacy: 'Who keeps the message, what for, how long.',
  sector: 'The working group is then left out.',
  level: 'The working group is then left out.',
  'deep-links': 'So that a view can be shared. For one list on a page.',
  offline: 'It is shown, with its date, when the feed cannot be reached.',
};

/** The choice that chooses none of the feed's records. */
export const nothingChosen = {
  plan: 'All plans',
  member: 'All members',
  'policy-area': 'All topics',
  commitment: 'All commitments',
  'feedback commitment': 'The coalition in general',
};

/** Words under which the inserter finds a block, besides those of its title. */
export const keywords = {
  summary: 'summary',
  commitments: 'commitments',
  commitment: 'milestones',
  progress: 'progress',
  members: 'partners',
  contributions: 'contributions',
  timeline: 'timeline',
  feedback: 'contact form',
};

/** Dashicons, which every WordPress has. */
export const icons = {
  summary: 'chart-pie',
  commitments: 'list-view',
  commitment: 'media-document',
  progress: 'chart-bar',
  members: 'groups',
  contributions: 'format-chat',
  timeline: 'calendar-alt',
  feedback: 'feedback',
};
