/** Which of the widgets in one place says what concerns them all: the first in the document, whenever they come or go. */
export class NoticeBoard {
  readonly #widgets = new Map<Element, () => void>();
  #first?: Element;

  /**
   * @param redraw called when the widget becomes the first, or is it no longer
   * @returns the way out
   */
  join(widget: Element, redraw: () => void): () => void {
    this.#widgets.set(widget, redraw);
    if (!this.#first || isBefore(widget, this.#first)) this.#choose(widget);
    return () => {
      this.#widgets.delete(widget);
      if (widget !== this.#first) return;
      this.#first = undefined;
      // Once for all that leave together.
      queueMicrotask(() => this.#first ?? this.#chooseAnew());
    };
  }

  isFirst(widget: Element): boolean {
    return widget === this.#first;
  }

  #chooseAnew(): void {
    const [first, ...others] = this.#widgets.keys();
    if (first) this.#choose(others.reduce((one, other) => (isBefore(other, one) ? other : one), first));
  }

  #choose(widget: Element): void {
    const previous = this.#first;
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
