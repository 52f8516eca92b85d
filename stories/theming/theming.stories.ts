import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, within } from 'storybook/test';
import { until } from '../support/stage.js';
import './theme-workbench.js';

export default {
  title: 'Theming/Pick an accent',
  tags: ['!autodocs'],
  parameters: { feed: '', controls: { disable: true } },
  render: () => html`<theme-workbench></theme-workbench>`,
} satisfies Meta;
type Story = StoryObj;

export const PickAnAccent: Story = {
  play: async ({ canvasElement }) => {
    await until(() => expect(within(canvasElement).queryAllByText(/^enough/)).toHaveLength(6));
  },
};

/** A light yellow, which no text on white could have as it is. */
export const DifficultAccent: Story = {
  play: async ({ canvasElement }) => {
    const view = within(canvasElement);
    const text = view.getByRole('textbox', { name: 'Accent as text' });
    await userEvent.clear(text);
    await userEvent.type(text, '#fff3a0{Enter}');
    await userEvent.tab();
    await until(() => expect(view.getByRole('region', { name: 'CSS' })).toHaveTextContent('--coalition-accent: #fff3a0;'));
    await until(() => expect(view.queryAllByText(/^enough/)).toHaveLength(6));
  },
};

/** What is no colour is said, and changes nothing. */
export const NoColour: Story = {
  play: async ({ canvasElement }) => {
    const view = within(canvasElement);
    const text = view.getByRole('textbox', { name: 'Accent as text' });
    await userEvent.clear(text);
    await userEvent.type(text, 'blueish');
    await userEvent.tab();
    await until(() => expect(view.getByRole('status')).toHaveTextContent('“blueish” is no colour'));
    await expect(view.getByRole('region', { name: 'CSS' })).toHaveTextContent('--coalition-accent: #1d4f91;');
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
