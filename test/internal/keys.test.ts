import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { isComposing } from '../../src/internal/is-composing.js';
import { keepKeys } from '../../src/internal/keep-keys.js';

const INSIDE = `<textarea></textarea><input><input type="checkbox"><select><option>a<option>b</select>
  <button>Go</button><a href="#here">There</a><details><summary>More</summary></details><p tabindex="0">Words</p><slot></slot>`;

/** A widget with a shadow root as ours, on a page that hears every key; and what it heard, as "keydown s". */
async function widget(): Promise<{ find: (selector: string) => HTMLElement; host: HTMLElement; heard: string[] }> {
  const heard: string[] = [];
  const page = await fixture(html`<div><div id="widget"><input id="own" /></div></div>`);
  for (const type of ['keydown', 'keypress', 'keyup'])
    page.addEventListener(type, (event) => heard.push(`${type} ${(event as KeyboardEvent).key}`));
  const host = page.querySelector<HTMLElement>('#widget')!;
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = INSIDE;
  keepKeys(root);
  keepKeys(root);
  return { find: (selector) => root.querySelector<HTMLElement>(selector)!, host, heard };
}

describe('keys', () => {
  for (const field of ['textarea', 'input', '[type=checkbox]', 'select']) {
    it(`typed into ${field} do not reach the page`, async () => {
      const { find, heard } = await widget();
      find(field).focus();
      for (const key of ['/', 's', 'Enter', 'ArrowDown', 'Backspace', 'S', '?']) await sendKeys({ press: key });
      expect(heard).to.deep.equal([]);
    });
  }

  it('are typed all the same', async () => {
    const { find } = await widget();
    find('textarea').focus();
    await sendKeys({ type: 'a/s' });
    expect((find('textarea') as HTMLTextAreaElement).value).to.equal('a/s');
  });

  for (const press of ['Escape', 'Tab']) {
    it(`${press} in a field reaches the page`, async () => {
      const { find, heard } = await widget();
      find('textarea').focus();
      await sendKeys({ press });
      expect(heard).to.include(`keydown ${press}`);
    });
  }

  for (const down of ['Control', 'Alt', 'Meta']) {
    it(`with ${down} in a field reach the page`, async () => {
      const { find, heard } = await widget();
      find('textarea').focus();
      await sendKeys({ down });
      await sendKeys({ press: 'k' });
      await sendKeys({ up: down });
      expect(heard).to.include('keydown k');
    });
  }

  it('of a sign that takes AltGr are typed, and no combination', async () => {
    const { find, heard } = await widget();
    const modifiers = { ctrlKey: true, altKey: true, modifierAltGraph: true };
    find('input').dispatchEvent(
      new KeyboardEvent('keydown', { key: '@', ...modifiers, bubbles: true, composed: true }),
    );
    expect(heard).to.deep.equal([]);
  });

  it('of a sign that takes Alt on a Mac are typed too', async () => {
    const { find, heard } = await widget();
    const press = (init: KeyboardEventInit): boolean =>
      find('input').dispatchEvent(
        new KeyboardEvent('keydown', { altKey: true, bubbles: true, composed: true, ...init }),
      );
    press({ key: '@' });
    press({ key: '˚', code: 'KeyK' });
    expect(heard).to.deep.equal([]);
    press({ key: 'k' });
    press({ key: '@', metaKey: true });
    press({ key: 'ArrowLeft' });
    expect(heard).to.deep.equal(['keydown k', 'keydown @', 'keydown ArrowLeft']);
  });

  for (const control of ['button', 'a', 'summary']) {
    it(`Enter on ${control} is its own, a letter the page's`, async () => {
      const { find, heard } = await widget();
      find(control).focus();
      await sendKeys({ press: 'Enter' });
      expect(heard).to.deep.equal([]);
      await sendKeys({ press: 's' });
      expect(heard).to.include('keydown s');
    });
  }

  it('on words, and in what the page has put between the tags, are the page’s', async () => {
    const { find, host, heard } = await widget();
    find('p').focus();
    await sendKeys({ press: 'Enter' });
    expect(heard).to.include('keydown Enter');
    host.querySelector<HTMLElement>('#own')!.focus();
    await sendKeys({ press: 's' });
    expect(heard).to.include('keydown s');
  });
});

describe('an input method', () => {
  for (const { title, init, is } of [
    { title: 'composes', init: { key: 'Enter', isComposing: true, keyCode: 229 }, is: true },
    { title: 'has just ended, as Safari has it', init: { key: 'Enter', isComposing: false, keyCode: 229 }, is: true },
    { title: 'is not there', init: { key: 'Enter', isComposing: false, keyCode: 13 }, is: false },
  ]) {
    it(`${title}: ${is}`, () => expect(isComposing(new KeyboardEvent('keydown', init))).to.equal(is));
  }
});
