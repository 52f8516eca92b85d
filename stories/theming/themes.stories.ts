import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { THEMES } from '../support/themes.js';
import { wordsIn } from '../support/words.js';
import './css-to-copy.js';

/** A page of a municipality in each of the example themes, with the CSS to copy. */
export default {
  title: 'Theming/Example themes',
  tags: ['!autodocs'],
  parameters: { controls: { disable: true } },
  render: (_, { globals }) => html`<coalition-summary></coalition-summary>
    <p>${wordsIn(globals['language']).busesBefore}<coalition-progress commitment="buses-on-time"></coalition-progress>${wordsIn(globals['language']).busesAfter}</p>
    <coalition-commitments limit="1"></coalition-commitments>
    <coalition-members layout="grid" sector="government"></coalition-members>
    <coalition-contributions limit="1" status="answered"></coalition-contributions>
    <coalition-feedback endpoint="contributions/accepted" privacy-url="https://example.org/privacy" kinds="question" no-contact></coalition-feedback>
    ${renderCss(globals['theme'] as string)}`,
} satisfies Meta;
type Story = StoryObj;

/** The same file that the page above has. */
function renderCss(name: string): unknown {
  const theme = THEMES[name];
  if (!theme) return nothing;
  return html`<section lang="en" dir="ltr">
    <h2>The CSS of “${theme.title}”</h2>
    <css-to-copy .css=${theme.css}></css-to-copy>
  </section>`;
}

export const NoTheme: Story = { globals: { theme: 'none' } };
export const PlainGovernment: Story = { globals: { theme: 'plain-government' } };
export const WarmCivic: Story = { globals: { theme: 'warm-civic' } };
export const HighContrast: Story = { globals: { theme: 'high-contrast' } };
export const PlainGovernmentDark: Story = { globals: { theme: 'plain-government', scheme: 'dark' } };
export const WarmCivicDark: Story = { globals: { theme: 'warm-civic', scheme: 'dark' } };
export const HighContrastDark: Story = { globals: { theme: 'high-contrast', scheme: 'dark' } };
