import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fireEvent, userEvent, within } from 'storybook/test';
import { directionOf } from '../support/page.js';
import { until } from '../support/stage.js';
import './theme-workbench.js';

export default {
  title: 'Theming/Pick an accent',
  tags: ['!autodocs'],
  parameters: { feed: '', controls: { disable: true } },
  // The page shows what its CSS makes: no other theme gets between.
  globals: { theme: 'none' },
  render: (_, { globals }) =>
    html`<theme-workbench .language=${globals['language'] as string} .direction=${directionOf(globals)} .feed=${globals['feed'] as string}></theme-workbench>`,
} satisfies Meta;
type Story = StoryObj;
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvasElement'];

const cssOf = (canvas: Canvas): HTMLElement => within(canvas).getByRole('region', { name: 'CSS' });

async function write(canvas: Canvas, field: string, words: string): Promise<HTMLElement> {
  const text = within(canvas).getByRole('textbox', { name: field });
  await userEvent.clear(text);
  if (words) await userEvent.type(text, words);
  await userEvent.tab();
  return text;
}

export const PickAnAccent: Story = {
  play: async ({ canvasElement }) => {
    await until(() => expect(within(canvasElement).queryAllByText(/^enough/)).toHaveLength(8));
  },
};

/** A light yellow, which no text on white could have as it is. */
export const DifficultAccent: Story = {
  play: async ({ canvasElement }) => {
    const view = within(canvasElement);
    await write(canvasElement, 'Accent as text', '#fff3a0');
    await until(() => expect(cssOf(canvasElement)).toHaveTextContent('--coalition-accent: #fff3a0;'));
    await until(() => expect(view.queryAllByText(/^enough/)).toHaveLength(8));
    await until(() =>
      expect(view.getByText(/on light pages\.$/)).toHaveTextContent(
        /^Picked #fff3a0, drawn as #(?!fff3a0)[\da-f]{6} on light pages\.$/,
      ),
    );
  },
};

/** Whatever may be set is set here, and stands in the CSS. */
export const EveryProperty: Story = {
  play: async ({ canvasElement }) => {
    const view = within(canvasElement);
    await write(canvasElement, 'Accent as text', 'green');
    await expect(view.getByLabelText('Accent')).toHaveValue('#008000');
    await write(canvasElement, 'Surface', 'light-dark(#fff7ec, #241a14)');
    await write(canvasElement, 'Line', 'currentColor');
    await write(canvasElement, 'Heading font', 'Georgia, serif');
    await fireEvent.input(view.getByRole('slider', { name: /^Bar width/ }), { target: { value: '12' } });
    await until(() =>
      expect(cssOf(canvasElement).textContent).toBe(
        ':root {\n  --coalition-accent: green;\n  --coalition-surface: light-dark(#fff7ec, #241a14);\n  --coalition-line: currentColor;\n  --coalition-heading-font: Georgia, serif;\n  --coalition-bar-width: 12em;\n}\n',
      ),
    );
    await until(() => expect(view.queryAllByText(/^enough/)).toHaveLength(8));
    const page = canvasElement.querySelector('.page')!;
    // As the browser has it, whatever colours the reader's own are.
    await expect(
      getComputedStyle(page.querySelector('coalition-feedback')!).getPropertyValue('--coalition-surface'),
    ).toBe('light-dark(#fff7ec, #241a14)');
  },
};

/** What is no accent is said beside the field, and changes nothing. */
export const NoColour: Story = {
  play: async ({ canvasElement }) => {
    const text = await write(canvasElement, 'Accent as text', 'blueish');
    await until(() => expect(text).toHaveAccessibleDescription(/“blueish” is no colour/));
    await expect(text).toHaveAttribute('aria-invalid', 'true');
    await expect(text).toHaveValue('blueish');
    await expect(cssOf(canvasElement)).toHaveTextContent('--coalition-accent: #1d4f91;');
  },
};

/** It is wrong until it is right. */
export const Corrected: Story = {
  play: async ({ canvasElement }) => {
    const text = await write(canvasElement, 'Accent as text', 'transparent');
    await until(() => expect(text).toHaveAccessibleDescription(/“transparent” cannot be seen/));
    await write(canvasElement, 'Accent as text', '');
    await until(() => expect(text).toHaveAccessibleDescription(/An accent is missing/));
    await write(canvasElement, 'Accent as text', '#7a1d3a');
    await until(() => expect(text).toHaveAttribute('aria-invalid', 'false'));
    await expect(cssOf(canvasElement)).toHaveTextContent('--coalition-accent: #7a1d3a;');
  },
};

/** The CSS is in the clipboard, or the page says how to take it. */
export const Copy: Story = {
  play: async ({ canvasElement }) => {
    const view = within(canvasElement);
    await userEvent.click(view.getByRole('button', { name: 'Copy the CSS' }));
    await until(() => expect(view.getByRole('status')).toHaveTextContent('Copied.'));
  },
};
