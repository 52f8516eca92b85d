/* global window, setTimeout, clearTimeout */
// The blocks in the editor: the real element, live, and its options in the sidebar. Plain script, no build step.
(function (wp, { widgets, defaults, accent, language, scripts, style, settingsUrl, words, controls }) {
  const { createElement: h, Fragment, useEffect, useRef, useState } = wp.element;
  const { useBlockProps, InspectorControls } = wp.blockEditor;
  const { Button, Disabled, Notice, PanelBody, Placeholder, TextareaControl, TextControl } = wp.components;
  const { Control, valueOf } = controls;

  /** Milliseconds without a key after which the preview takes over what was typed: half an address is no address. */
  const TYPING_STOPPED = 500;

  const say = (sentence, value) => sentence.replace('%s', () => value);

  /** The canvas may be a frame of its own: a custom element lives in the document that has its script. */
  function loadLibrary(page) {
    if (page.getElementById('coalition-widgets-library')) return;
    const link = Object.assign(page.createElement('link'), {
      id: 'coalition-widgets-library',
      rel: 'stylesheet',
      href: style,
    });
    const modules = scripts.map((src) => Object.assign(page.createElement('script'), { type: 'module', src }));
    page.head.append(link, ...modules);
  }

  /** What of the saved options reaches the element, with the settings behind it: attributes and slots. */
  function partsOf(widget, saved) {
    const attributes = { lang: language };
    const slots = [];
    for (const { name, slot } of widget.options) {
      const value = valueOf(saved[name]) || defaults[name];
      if (!value) continue;
      if (slot) slots.push([slot, value]);
      else attributes[name] = value === true ? '' : String(value);
    }
    return { attributes, slots, fallback: valueOf(saved.fallback) || '' };
  }

  function draw(element, { attributes, slots, fallback }) {
    for (const name of element.getAttributeNames()) {
      if (name !== 'data-loading' && !(name in attributes)) element.removeAttribute(name);
    }
    for (const [name, value] of Object.entries(attributes)) {
      if (element.getAttribute(name) !== value) element.setAttribute(name, value);
    }
    const spans = slots.map(([slot, textContent]) =>
      Object.assign(element.ownerDocument.createElement('span'), { slot, textContent }),
    );
    element.replaceChildren(fallback, ...spans);
  }

  function Preview({ widget, saved, onFeed }) {
    const holder = useRef();
    const parts = JSON.stringify(partsOf(widget, saved));
    useEffect(() => {
      const { current } = holder;
      loadLibrary(current.ownerDocument);
      if (accent) current.style.setProperty('--coalition-accent', accent);
      const isFirst = !current.firstChild;
      const show = () => {
        if (isFirst) current.append(current.ownerDocument.createElement(widget.tag));
        draw(current.firstChild, JSON.parse(parts));
      };
      if (isFirst) {
        show();
        return undefined;
      }
      const timer = setTimeout(show, TYPING_STOPPED);
      return () => clearTimeout(timer);
    }, [parts]);
    useEffect(() => {
      const { current } = holder;
      const events = ['coalition-feed-loaded', 'coalition-feed-failed'];
      events.forEach((name) => current.addEventListener(name, onFeed));
      return () => events.forEach((name) => current.removeEventListener(name, onFeed));
    }, []);
    return h('div', { ref: holder });
  }

  function Sidebar({ widget, saved, event, setAttributes }) {
    const control = (option) =>
      h(Control, {
        key: option.name,
        option,
        value: valueOf(saved[option.name]),
        feed: event && event.feed,
        onChange: (value) => setAttributes({ [option.name]: value }),
      });
    const group = (wanted) => widget.options.filter((option) => option.group === wanted).map(control);
    const fallback = h(TextareaControl, {
      key: 'fallback',
      label: words.fallback,
      help: words.fallbackHelp,
      value: valueOf(saved.fallback) || '',
      onChange: (value) => setAttributes({ fallback: value || undefined }),
      __nextHasNoMarginBottom: true,
    });
    const own = group('own');
    return h(
      InspectorControls,
      null,
      own.length ? h(PanelBody, { title: words.appearance }, own) : null,
      h(
        PanelBody,
        { title: words.data },
        h(FeedNotice, { event }),
        group('data'),
        settingsUrl ? h('a', { href: settingsUrl }, words.forAll) : null,
      ),
      h(PanelBody, { title: words.more, initialOpen: false }, group('common'), fallback),
    );
  }

  /** Addresses and paths are longer than the sidebar is wide. */
  const breakAnywhere = { overflowWrap: 'anywhere' };

  /** The technical reason, which the preview itself does not give: it shows what visitors see. */
  function FeedNotice({ event }) {
    if (event && event.error) {
      return h(
        Notice,
        { status: 'error', isDismissible: false },
        h('div', { style: breakAnywhere }, `${words.failed} ${event.error.message}`),
      );
    }
    if (!event || !event.problems.length) return null;
    const lines = event.problems
      .slice(0, 5)
      .map(({ path, message }, index) => h('li', { key: index }, `${path}: ${message}`));
    return h(
      Notice,
      { status: 'warning', isDismissible: false },
      say(words.problems, event.problems.length),
      h('ul', { style: breakAnywhere }, lines),
    );
  }

  const settingsLink = () => (settingsUrl ? h(Button, { variant: 'link', href: settingsUrl }, words.forAll) : null);

  /** In place of a preview, until there is a feed to show. */
  function AskForFeed({ widget, setAttributes }) {
    const [src, setSrc] = useState('');
    const submit = (event) => {
      event.preventDefault();
      if (src.trim()) setAttributes({ src: src.trim() });
    };
    return h(
      Placeholder,
      { icon: widget.icon, label: widget.title, instructions: words.noFeed },
      h(
        'form',
        { onSubmit: submit },
        h(TextControl, {
          label: words.feed,
          value: src,
          onChange: setSrc,
          type: 'text',
          __nextHasNoMarginBottom: true,
        }),
        h('div', null, h(Button, { variant: 'primary', type: 'submit' }, words.preview), settingsLink()),
      ),
    );
  }

  /** What lacks, without which visitors see nothing: the name of an option. */
  const lackOf = (widget, saved) =>
    widget.options.find(({ name, required }) => required && !saved[name] && !defaults[name])?.name;

  function Lack({ lack, widget, setAttributes }) {
    if (lack === 'src') return h(AskForFeed, { widget, setAttributes });
    const instructions = lack === 'commitment' ? words.chooseOne : words.noEndpoint;
    return h(
      Placeholder,
      { icon: widget.icon, label: widget.title, instructions },
      lack === 'endpoint' ? settingsLink() : null,
    );
  }

  const editOf = (widget) =>
    function Edit({ attributes: saved, setAttributes }) {
      const [event, setEvent] = useState(null);
      const lack = lackOf(widget, saved);
      const hasFeed = !!(saved.src || defaults.src);
      return h(
        Fragment,
        null,
        h(Sidebar, { widget, saved, event, setAttributes }),
        h(
          'div',
          useBlockProps(),
          lack ? h(Lack, { lack: lack === 'commitment' && !hasFeed ? 'src' : lack, widget, setAttributes }) : null,
          // Hidden it still asks for the feed, whose commitments the sidebar then offers.
          hasFeed || !lack
            ? h('div', { hidden: !!lack }, h(Disabled, null, h(Preview, { widget, saved, onFeed: setEvent })))
            : null,
        ),
      );
    };

  /** What the inserter shows of the block before it is chosen; nothing is sent from there. */
  function exampleOf(widget) {
    const attributes = lackOf(widget, {}) === 'endpoint' ? { endpoint: '/' } : {};
    return lackOf(widget, attributes) ? undefined : { attributes, viewportWidth: 800 };
  }

  for (const widget of widgets) {
    wp.blocks.registerBlockType(widget.block, { edit: editOf(widget), save: () => null, example: exampleOf(widget) });
  }
})(window.wp, window.coalitionWidgets);
