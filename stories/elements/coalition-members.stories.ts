import type { Meta, StoryObj } from '@storybook/web-components-vite';
import * as states from '../support/states.js';

export default {
  component: 'coalition-members',
  title: 'Elements/coalition-members',
  args: { sector: 'government academia' },
} satisfies Meta;
type Story = StoryObj;

export const Default: Story = { args: { sector: '' } };
export const Loading: Story = states.loading;
export const Empty: Story = { ...states.empty(({ members }) => members.none), args: { sector: '' } };
export const Stale: Story = states.stale;
export const StaleUnreachable: Story = states.staleUnreachable;
export const Unreachable: Story = states.unreachable;
export const Unreadable: Story = states.unreadable;
export const HalfBroken: Story = { ...states.halfBroken, args: { sector: '' } };
export const LongText: Story = { ...states.longText, args: { sector: '' } };
export const RightToLeft: Story = { ...states.rightToLeft, args: { sector: '' } };
export const Narrow: Story = states.narrow;

/** Side by side where there is room. */
export const Grid: Story = { tags: ['every-mode'], args: { layout: 'grid' } };
export const OneSector: Story = { args: { sector: 'civil-society academia' } };
export const OneLevel: Story = { args: { sector: '', level: 'municipal' } };
/** No member is of this sector. */
export const NoMatch: Story = { args: { sector: 'international' } };
/** The persons of the working group stay out. */
export const NoPeople: Story = { args: { sector: '', 'no-people': true } };
/** No picture loads: initials for all. */
export const NoImages: Story = { args: { images: 'none' } };
export const NuevoLeon: Story = { args: { sector: '' }, globals: { feed: 'nuevo-leon' } };
/** Square corners, more room, in another colour. */
export const CustomProperties: Story = {
  args: {
    layout: 'grid',
    '--coalition-accent': '#a8431f',
    '--coalition-radius': '50%',
    '--coalition-gap': '2em',
    '--coalition-heading-size': '1.5em',
  },
};
export const Retry: Story = states.retry;
