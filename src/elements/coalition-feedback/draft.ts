/** What is kept of an unsent message, in this tab only. Never who wrote it. */
export interface Draft {
  readonly kind: string;
  readonly message: string;
  readonly commitment?: string;
  readonly consent: boolean;
  /** When writing began, in ms since 1970. */
  readonly since: number;
  /** The id under which exactly this was sent without an answer. */
  readonly id?: string;
}

/** @param host the form: a page may hold several */
export function draftKey(host: HTMLElement & { commitment?: string }): string {
  const forms = (host.getRootNode() as ParentNode).querySelectorAll(host.localName);
  return ['coalition-feedback', location.pathname, [...forms].indexOf(host), host.commitment].join(' ');
}

export function readDraft(key: string): Draft | undefined {
  try {
    const draft = JSON.parse(sessionStorage.getItem(key) ?? 'null') as Draft | null;
    return typeof draft?.message === 'string' ? draft : undefined;
  } catch {
    // Storage is forbidden (its mere name throws in a sandboxed frame), or holds something that is not ours.
    return undefined;
  }
}

/** Without a draft the old one is dropped. */
export function keepDraft(key: string, draft?: Draft): void {
  try {
    if (draft) sessionStorage.setItem(key, JSON.stringify(draft));
    else sessionStorage.removeItem(key);
  } catch {
    // Storage is full or forbidden: the form works as it would with `no-draft`.
    return;
  }
}
