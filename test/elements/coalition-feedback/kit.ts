import { fixture, html } from '@open-wc/testing';
import '../../../src/elements/coalition-feedback/coalition-feedback.define.js';
import type { CoalitionFeedback } from '../../../src/elements/coalition-feedback/coalition-feedback.js';
import type { FakeAnswer, FakeNetwork, FakeRequest } from '../../support/fake-network.js';
import { byRole, focused, nameOf, textOf } from '../../support/queries.js';
import { until } from '../../support/until.js';

/** What a server of ours answers. */
export const YES = { reference: '7K3F-9QWZ-2M', receivedAt: '2026-11-16T12:00:00Z', status: 'received' };

/** A form with this endpoint and these attributes. */
export async function show(
  endpoint: string | undefined,
  attributes: Record<string, string> = {},
): Promise<CoalitionFeedback> {
  const around = await fixture(html`<div></div>`);
  const form = document.createElement('coalition-feedback');
  for (const [name, value] of Object.entries({ lang: 'en', endpoint, ...attributes })) {
    if (value !== undefined) form.setAttribute(name, value);
  }
  around.append(form);
  await form.updateComplete;
  return form;
}

/** The same page opened again: a new form in the place of the old one. */
export async function reload(form: CoalitionFeedback): Promise<CoalitionFeedback> {
  const next = form.cloneNode() as CoalitionFeedback;
  form.replaceWith(next);
  await next.updateComplete;
  return next;
}

export const messageBox = (form: Element): HTMLTextAreaElement =>
  byRole(form, 'textbox', /message|mensaje/i) as HTMLTextAreaElement;
export const sendButton = (form: Element): HTMLElement => byRole(form, 'button', /^(Send|Enviar|Sending…|Enviando…)$/);

/** Fills in a control as typing does. */
export async function fill(form: CoalitionFeedback, control: HTMLElement, value: string): Promise<void> {
  (control as HTMLInputElement).value = value;
  control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await form.updateComplete;
}

export const write = (form: CoalitionFeedback, message: string): Promise<void> => fill(form, messageBox(form), message);

export async function press(form: CoalitionFeedback, name: string | RegExp = /^(Send|Enviar)$/): Promise<void> {
  const button = byRole(form, 'button', name);
  button.focus();
  button.click();
  await form.updateComplete;
}

/** Writes, sends, and waits for what the form says to that. */
export async function send(form: CoalitionFeedback, message = 'The bus is late'): Promise<void> {
  await write(form, message);
  await press(form);
  await answered(form);
}

/** A form whose message is under way, and what lets its answer come. */
export async function startSending(
  network: FakeNetwork,
  body: unknown = YES,
  answer: FakeAnswer = { status: 201 },
): Promise<{ endpoint: string; form: CoalitionFeedback; release: () => void }> {
  const endpoint = network.serve(body, answer);
  const release = network.hold(endpoint);
  const form = await show(endpoint);
  await write(form, 'The bus is late');
  await press(form);
  return { endpoint, form, release };
}

/** Until nothing is under way. */
export async function answered(form: CoalitionFeedback): Promise<void> {
  await until(() => !/Sending…|Enviando…/.test(form.shadowRoot!.textContent ?? ''), 'an answer');
  await form.updateComplete;
}

export const bodyOf = (request: FakeRequest | undefined): Record<string, unknown> =>
  JSON.parse(request!.body as string) as Record<string, unknown>;

export const keyOf = (request: FakeRequest | undefined): string | null => request!.headers.get('idempotency-key');

/** Says by name where the focus is instead: elements themselves are too much to print. */
export function expectFocus(wanted: Element): void {
  const at = focused();
  if (at !== wanted)
    throw new Error(
      `the focus is on "${at ? nameOf(at) || at.localName : 'nothing'}", not on "${nameOf(wanted) || wanted.localName}"`,
    );
}

export const focusedText = (): string => textOf(focused()!);

/** Drafts of earlier tests are not this test's. */
export function useFreshTab(): void {
  beforeEach(() => sessionStorage.clear());
  afterEach(() => sessionStorage.clear());
}

/** Keys under which this tab holds a draft. */
export const drafts = (): string[] => Object.keys(sessionStorage).filter((key) => key.startsWith('coalition-feedback'));
