/* global addEventListener, document, performance, requestAnimationFrame, MessageChannel, PerformanceObserver -- of the page */

/**
 * Runs in the page before its own scripts, and notes what a visitor feels: when everything is painted, how long the main
 * thread was blocked, what moved. `found` names what has to be there, `after` an event that has to have come.
 */
export function watchPage({ found, after }) {
  const seen = { tasks: [], shift: 0, largest: 0, delays: [] };
  globalThis.bench = seen;
  let hasCome = !after;
  if (after) addEventListener(after, () => (hasCome = true), true);

  const observe = (type, take, more) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true, ...more });
  observe('longtask', ({ startTime, duration }) => seen.tasks.push([startTime, duration]));
  observe('layout-shift', ({ value, hadRecentInput }) => hadRecentInput || (seen.shift += value));
  observe('largest-contentful-paint', ({ startTime }) => (seen.largest = startTime));
  observe('paint', ({ name, startTime }) => name === 'first-contentful-paint' && (seen.first = startTime));
  observe('event', ({ duration, interactionId }) => interactionId && seen.delays.push(duration), {
    durationThreshold: 16,
  });

  // Widgets have shadow roots, and frames pages of their own.
  const roots = () =>
    [document, ...[...document.querySelectorAll('iframe')].map((frame) => frame.contentDocument)].flatMap((page) =>
      page ? [page, ...[...page.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])] : [],
    );
  seen.isThere = () => {
    const places = roots();
    return hasCome && found.every((selector) => places.some((root) => root.querySelector(selector)));
  };
  const look = () => {
    if (!seen.isThere()) return void requestAnimationFrame(look);
    // After this frame's style, layout and paint.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (seen.painted = performance.now());
    requestAnimationFrame(() => port2.postMessage(0));
  };
  requestAnimationFrame(look);

  // What a reader has before them, in the order of the page; not what stands by for later.
  const LINES =
    /^(ADDRESS|ARTICLE|BLOCKQUOTE|DD|DETAILS|DIV|DL|DT|FORM|H\d|LABEL|LI|OPTION|P|SECTION|SELECT|SUMMARY|TABLE|TD|TH|TR|UL|CAPTION|BUTTON)$/;
  const textOf = (node) => {
    if (node.nodeType === 3) return node.data;
    if (node.nodeType !== 1 && node.nodeType !== 11) return '';
    if (/^(STYLE|SCRIPT|TEMPLATE)$/.test(node.nodeName) || node.hidden || node.role === 'status') return '';
    const inside =
      node.nodeName === 'SLOT' ? node.assignedNodes({ flatten: true }) : (node.shadowRoot ?? node).childNodes;
    const text = [...inside].map(textOf).join('');
    return LINES.test(node.nodeName) ? `\n${text}\n` : text;
  };
  seen.text = () => {
    const frames = [...document.querySelectorAll('iframe')].map((frame) => frame.contentDocument.body);
    return (frames.length ? frames : [document.querySelector('main')])
      .map(textOf)
      .join('\n')
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter(Boolean)
      .join('\n');
  };
}
