/* global DOMParser, window */
// One control of the sidebar for each option of a widget. Plain script, no build step; editor.js uses it.
(function (wp, data) {
  const { defaults, language, words } = data;
  const { createElement: h } = wp.element;
  const { BaseControl, CheckboxControl, SelectControl, TextareaControl, TextControl, ToggleControl } = wp.components;

  /** Where the ids that an option takes stand in the feed, and what names them there. */
  const RECORDS = { commitment: ['commitments', 'title'], member: ['members', 'name'], plan: ['plans', 'title'] };

  /** WordPress saves & as &amp; for writers without the right to raw HTML. */
  const decoded = (text) =>
    new DOMParser().parseFromString(text.replace(/</g, '&lt;'), 'text/html').documentElement.textContent;
  const valueOf = (value) => (typeof value === 'string' ? decoded(value) : value);

  function textOf(text) {
    if (!text || typeof text === 'string') return text || '';
    return text[language] || text[language.split('-')[0]] || Object.values(text)[0] || '';
  }

  /** What of the feed an option can name; undefined where it names nothing of it. */
  function recordsOf(feed, name) {
    if (name === 'policy-area') {
      const areas = feed.commitments.flatMap(({ policyAreas }) => policyAreas.map(textOf));
      return [...new Set(areas)].sort().map((area) => ({ value: area, label: area }));
    }
    const [list, title] = RECORDS[name] || [];
    return list && feed[list].map((record) => ({ value: record.id, label: textOf(record[title]) || record.id }));
  }

  /** The feed's records as choices; what is saved stays among them, also when the feed lost it. */
  function recordChoices(feed, { name, none }, value) {
    const records = (feed && recordsOf(feed, name)) || [];
    if (!records.length) return undefined;
    if (value && !records.some((each) => each.value === value)) records.unshift({ value, label: value });
    return [{ value: '', label: none || words.choose }, ...records];
  }

  /** What holds without a choice comes under its own name and sets nothing. */
  const withStandard = (choices, standard) =>
    choices.map((each) => (each.value === standard ? { ...each, value: '' } : each));

  /** None ticked is all: that is what the absent attribute means. */
  function Checkboxes({ option, value, onChange }) {
    const chosen = String(value || '')
      .split(/[\s,]+/)
      .filter(Boolean);
    const toggle = (name, isOn) =>
      onChange(
        option.choices
          .map((each) => each.value)
          .filter((each) => (each === name ? isOn : chosen.includes(each)))
          .join(' ') || undefined,
      );
    const boxes = option.choices.map((each) =>
      h(CheckboxControl, {
        key: each.value,
        label: each.label,
        checked: chosen.includes(each.value),
        onChange: (isOn) => toggle(each.value, isOn),
        __nextHasNoMarginBottom: true,
      }),
    );
    const group = h('fieldset', null, h('legend', null, h(BaseControl.VisualLabel, null, option.label)), boxes);
    return h(
      BaseControl,
      { help: [words.noTick, option.help].filter(Boolean).join(' '), __nextHasNoMarginBottom: true },
      group,
    );
  }

  function Control({ option, value, feed, onChange }) {
    const { name, type, label, help, choices, min, max } = option;
    const preset = defaults[name] || option.default;
    const common = { label, help, value: value === undefined ? '' : String(value), __nextHasNoMarginBottom: true };
    const set = (given) => onChange(given === '' ? undefined : given);
    if (type === 'boolean') {
      return h(ToggleControl, {
        label,
        help,
        checked: !!value,
        onChange: (isOn) => onChange(isOn || undefined),
        __nextHasNoMarginBottom: true,
      });
    }
    if (type === 'list') return h(Checkboxes, { option, value, onChange });
    if (type === 'choice') {
      return h(SelectControl, {
        ...common,
        value: value === preset ? '' : common.value,
        options: withStandard(choices, preset),
        onChange: set,
      });
    }
    if (type === 'number') {
      const toNumber = (given) => set(Number.isInteger(parseInt(given, 10)) ? parseInt(given, 10) : '');
      return h(TextControl, { ...common, type: 'number', min, max, placeholder: preset, onChange: toNumber });
    }
    const records = recordChoices(feed, option, value);
    if (records) return h(SelectControl, { ...common, options: records, onChange: set });
    if (option.slot) return h(TextareaControl, { ...common, placeholder: preset, onChange: set });
    return h(TextControl, { ...common, type: type === 'url' ? 'url' : 'text', placeholder: preset, onChange: set });
  }

  data.controls = { Control, valueOf };
})(window.wp, window.coalitionWidgets);
