/**
 * Which of the widgets in one place says what concerns them all: the first in the document that is rendered, whenever they
 * come or go, or a tab of the page is opened.
 */
export class NoticeBoard {
  readonly #widgets = new Map<Element, () => void>();
  #first?: Element;
  /** Hears when a widget is rendered, or is no longer; only where there is something to say. */
  #watcher?: ResizeObserver;

  /**
   * @param redraw called when the widget becomes the first, or is it no longer
   * @returns the way out
   */
  join(widget: Element, redraw: () => void): () => void {
    this.#widgets.set(widget, redraw);
    this.#watcher?.observe(widget);
    if (!this.#first || isBefore(widget, this.#first)) this.#choose(widget);
    return () => {
      this.#widgets.delete(widget);
      this.#watcher?.unobserve(widget);
      if (widget !== this.#first) return;
      this.#first = undefined;
      // Once for all that leave together.
      queueMicrotask(() => this.#first ?? this.#chooseAnew());
    };
  }

  /** Asked by a widget that has something to say. */
  isFirst(widget: Element): boolean {
    if (!this.#watcher) {
      // Afterwards: what is drawn during an observation changes sizes again, and browsers tell the page of an error.
      this.#watcher = new ResizeObserver(() => setTimeout(this.#chooseAnew));
      for (const each of this.#widgets.keys()) this.#watcher.observe(each);
    }
    return widget === this.#first;
  }

  #chooseAnew = (): void => {
    const all = [...this.#widgets.keys()];
    // Browsers of 2022 cannot tell.
    const rendered = all.filter((widget) => (widget as Partial<Element>).checkVisibility?.() ?? true);
    const [first, ...others] = rendered.length ? rendered : all;
    if (first) this.#choose(others.reduce((one, other) => (isBefore(other, one) ? other : one), first));
  };

  #choose(widget: Element): void {
    const previous = this.#first;
    if (widget === previous) return;
    this.#first = widget;
    for (const changed of [previous, widget]) if (changed) this.#widgets.get(changed)?.();
  }
}

/** Shadow roots count as where their host stands. */
function isBefore(one: Element, other: Element): boolean {
  const [path, otherPath] = [hostsOf(one), hostsOf(other)];
  const at = path.findIndex((element, index) => element !== otherPath[index]);
  const there = otherPath[at];
  return !there || !!(path[at].compareDocumentPosition(there) & Node.DOCUMENT_POSITION_FOLLOWING);
}

/** The element and the hosts around it, the outermost first. */
function hostsOf(element: Element): Element[] {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [...hostsOf(root.host), element] : [element];
}
