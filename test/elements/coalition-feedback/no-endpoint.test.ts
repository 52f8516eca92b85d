/* A file, and so a page, of its own: the console has it once for a page. */
import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/coalition-feedback/coalition-feedback.define.js';
import { useQuietConsole } from '../../support/quiet-console.js';

const warnings = useQuietConsole();

it('a form without an address to send to is told to the console, each mistake once for however many', async () => {
  await fixture(html`<coalition-feedback endpoint="/contributions"></coalition-feedback>`);
  expect(warnings()).to.deep.equal([]);
  await fixture(
    html`<coalition-feedback endpoint="mailto:town@example.org"></coalition-feedback><coalition-feedback></coalition-feedback><coalition-feedback></coalition-feedback>`,
  );
  expect(warnings()).to.deep.equal([
    'coalition-widgets: <coalition-feedback> cannot send to endpoint="mailto:town@example.org", which is no http or https address.',
    'coalition-widgets: <coalition-feedback> has no endpoint to send to.',
  ]);
});
