import { expect } from '@open-wc/testing';
import { useFakeNetwork } from '../../support/fake-network.js';
import { byRole, textOf } from '../../support/queries.js';
import { useQuietConsole } from '../../support/quiet-console.js';
import { until } from '../../support/until.js';
import { answered, bodyOf, fill, keyOf, press, reload, send, show, useFreshTab, write, YES } from './kit.js';

describe('sending again', () => {
  const network = useFakeNetwork();
  useFreshTab();
  useQuietConsole();

  it('what was not changed is the same message under the same key, to the letter', async () => {
    const endpoint = network.serve('', { status: 500 });
    const form = await show(endpoint, { format: 'json' });
    await fill(form, byRole(form, 'textbox', /name/), 'Ana');
    await send(form);
    await press(form);
    await answered(form);
    form.lang = 'es';
    await form.updateComplete;
    await press(form);
    await answered(form);
    const requests = network.requests(endpoint);
    expect(new Set(requests.map(keyOf)).size).to.equal(1);
    expect(new Set(requests.map(({ body }) => body)).size).to.equal(1);
    expect(requests).to.have.length(3);
  });

  it('keeps its key when a change is taken back', async () => {
    const endpoint = network.serve('', { status: 500 });
    const form = await show(endpoint);
    await send(form);
    await write(form, 'The bus is late!');
    await send(form, 'The bus is late');
    const [first, second] = network.requests(endpoint);
    expect(keyOf(second)).to.equal(keyOf(first));
  });

  for (const { title, change } of [
    { title: 'text', change: (form) => write(form, 'The bus is very late') },
    { title: 'name', change: (form) => fill(form, byRole(form, 'textbox', /name/), 'Ana') },
    { title: 'e-mail', change: (form) => fill(form, byRole(form, 'textbox', /e-mail/), 'ana@example.org') },
    { title: 'kind', change: async (form) => byRole(form, 'radio', 'Praise').click() },
    { title: 'permission', change: async (form) => byRole(form, 'checkbox').click() },
  ] satisfies { title: string; change: (form: Awaited<ReturnType<typeof show>>) => Promise<void> }[]) {
    it(`with another ${title} is another message`, async () => {
      const endpoint = network.serve('', { status: 500 });
      const form = await show(endpoint);
      await send(form);
      await change(form);
      await press(form);
      await answered(form);
      const [first, second] = network.requests(endpoint);
      expect(keyOf(second)).not.to.equal(keyOf(first));
      expect(bodyOf(second).id).not.to.equal(bodyOf(first).id);
    });
  }

  it('after the page was loaded again in the middle, has the same key', async () => {
    const endpoint = network.serve(YES, { status: 201 });
    const release = network.hold(endpoint);
    const form = await show(endpoint, { commitment: 'water' });
    byRole(form, 'radio', 'Praise').click();
    byRole(form, 'checkbox').click();
    await write(form, 'The bus is late');
    await press(form);
    const again = await reload(form);
    release();
    await press(again);
    await until(() => textOf(again).includes('Thank you'));
    const [first, second] = network.requests(endpoint);
    expect(keyOf(second)).to.equal(keyOf(first));
    const timeless = (body: object): object => ({ ...body, submittedAt: 0, elapsedSeconds: 0 });
    expect(timeless(bodyOf(second))).to.deep.equal(timeless(bodyOf(first)));
  });

  it('after the page was loaded again and the text changed, has another key', async () => {
    const endpoint = network.serve('', { status: 500 });
    const form = await show(endpoint);
    await send(form);
    const again = await reload(form);
    await send(again, 'The bus is early');
    const third = await reload(again);
    await send(third, 'The bus is early');
    const keys = network.requests(endpoint).map(keyOf);
    expect(keys[1]).not.to.equal(keys[0]);
    expect(keys[2]).to.equal(keys[1]);
  });

  it('after the server said that the key belongs to another message, has a new one', async () => {
    const endpoint = network.serve(
      { status: 422, detail: 'This Idempotency-Key was used for another message' },
      { status: 422 },
    );
    const form = await show(endpoint);
    await send(form);
    network.answer(endpoint, YES, { status: 201 });
    await press(form);
    await until(() => textOf(form).includes('Thank you'));
    const [first, second] = network.requests(endpoint);
    expect(keyOf(second)).not.to.equal(keyOf(first));
  });
});
