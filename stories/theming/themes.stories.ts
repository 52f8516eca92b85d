import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

/** A page of a municipality in each of the example themes. The CSS is in `stories/themes`: copy the file. */
export default {
  title: 'Theming/Example themes',
  tags: ['!autodocs'],
  parameters: { controls: { disable: true } },
  render: () => html`<coalition-summary></coalition-summary>
    <p>The buses: <coalition-progress commitment="buses-on-time"></coalition-progress>, says the coalition.</p>
    <coalition-commitments limit="1"></coalition-commitments>
    <coalition-members layout="grid" sector="government"></coalition-members>
    <coalition-contributions limit="1" status="answered"></coalition-contributions>
    <coalition-feedback endpoint="contributions/accepted" privacy-url="https://example.org/privacy" kinds="question" no-contact></coalition-feedback>`,
} satisfies Meta;
type Story = StoryObj;

export const NoTheme: Story = { globals: { theme: 'none' } };
export const PlainGovernment: Story = { globals: { theme: 'plain-government' } };
export const WarmCivic: Story = { globals: { theme: 'warm-civic' } };
export const HighContrast: Story = { globals: { theme: 'high-contrast' } };
export const PlainGovernmentDark: Story = { globals: { theme: 'plain-government', scheme: 'dark' } };
export const WarmCivicDark: Story = { globals: { theme: 'warm-civic', scheme: 'dark' } };
export const HighContrastDark: Story = { globals: { theme: 'high-contrast', scheme: 'dark' } };
