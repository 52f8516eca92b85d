import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, fireEvent, userEvent } from 'storybook/test';
import { announces, focused, shows, stageOf, until } from '../support/stage.js';
import * as states from '../support/states.js';

export default {
  component: 'coalition-feedback',
  title: 'Elements/coalition-feedback',
  args: { endpoint: 'contributions/accepted', 'privacy-url': 'https://example.org/privacy' },
} satisfies Meta;
type Story = StoryObj;
type Stage = ReturnType<typeof stageOf>;

const MESSAGE = 'Buses on line 3 stop at noon. Please publish when they run.';

const messageOf = ({ view, terms }: Stage): Promise<HTMLElement> =>
  view.findByRole('textbox', { name: new RegExp(`^${terms.feedback.message}`) });

async function write(stage: Stage, message: string): Promise<void> {
  await userEvent.type(await messageOf(stage), message);
}

async function send(stage: Stage): Promise<void> {
  await userEvent.click(stage.view.getByRole('button', { name: stage.terms.feedback.send }));
}

/** Whatever went wrong: what happened is said, and the text is still there. */
const fails = (endpoint: string, reason: 'unreachable' | 'fault' | 'refused'): Story => ({
  args: { endpoint: `contributions/${endpoint}` },
  play: async (context) => {
    const stage = stageOf(context);
    await write(stage, MESSAGE);
    await send(stage);
    await shows(stage, stage.terms.feedback.failed[reason]);
    await shows(stage, stage.terms.feedback.kept);
    await expect(await messageOf(stage)).toHaveValue(MESSAGE);
  },
});

export const Default: Story = { tags: ['every-mode'] };
/** The commitments to choose from are on their way; the form works already. */
export const Loading: Story = { parameters: { feed: 'slow' } };
/** A form of its own, without a feed. */
export const WithoutFeed: Story = { parameters: { feed: '' } };
/** The feed cannot be reached: the form works all the same. */
export const Unreachable: Story = { parameters: { feed: 'unreachable' } };
export const HalfBroken: Story = states.halfBroken;
export const LongText: Story = states.longText;
export const RightToLeft: Story = states.rightToLeft;
export const Narrow: Story = states.narrow;
/** Nobody told the widget where messages go. */
export const NoEndpoint: Story = {
  args: { endpoint: '' },
  play: async (context) => shows(stageOf(context), stageOf(context).terms.feedback.noEndpoint),
};
export const NoContact: Story = { args: { 'no-contact': true } };
/** A page about one commitment, and only two kinds of message. */
export const AboutOne: Story = { args: { commitment: 'buses-on-time', kinds: 'question concern' } };
/** One kind is no choice. */
export const OneKind: Story = { args: { kinds: 'suggestion' } };
/** What the municipality itself says of privacy. */
export const PrivacyWords: Story = {
  args: {
    privacy:
      'The Office of Open Government keeps your message for two years to answer it. You can ask for its deletion at any time.',
  },
};
/** Round corners in another colour. */
export const CustomProperties: Story = { args: { '--coalition-accent': '#a8431f', '--coalition-radius': '1em' } };

/** Sent with nothing in it, and an e-mail that is none: the summary takes the focus. */
export const Mistakes: Story = {
  tags: ['every-mode'],
  play: async (context) => {
    const stage = stageOf(context);
    const { view, terms } = stage;
    await userEvent.type(
      await view.findByRole('textbox', { name: new RegExp(`^${terms.feedback.email}`) }),
      'maria at example',
    );
    await send(stage);
    await shows(stage, terms.feedback.missingMessage);
    await shows(stage, terms.feedback.wrongEmail);
    await until(() => expect(focused()).toHaveTextContent(terms.feedback.problem));
  },
};

/** Close to the limit the form counts. */
export const NearLimit: Story = {
  play: async (context) => {
    const stage = stageOf(context);
    // As pasted: a letter at a time takes long.
    await fireEvent.input(await messageOf(stage), { target: { value: `${MESSAGE} `.repeat(100).slice(0, 4950) } });
    await shows(stage, stage.say(stage.terms.feedback.charactersLeft, { n: 50 }));
  },
};

/** The message seems to hold a telephone number: the form asks before it sends. */
export const PersonalData: Story = {
  play: async (context) => {
    const stage = stageOf(context);
    await write(stage, 'Call me on 81 8345 6789 about the buses.');
    await send(stage);
    await until(() => expect(stage.view.getByRole('button', { name: stage.terms.feedback.sendAnyway })).toBeVisible());
  },
};

/** The reader knows, and sends it as it is. */
export const PersonalDataSent: Story = {
  play: async (context) => {
    const stage = stageOf(context);
    await write(stage, 'Call me on 81 8345 6789 about the buses.');
    await send(stage);
    await userEvent.click(await stage.view.findByRole('button', { name: stage.terms.feedback.sendAnyway }));
    await shows(stage, 'VC-2026-0417');
  },
};

/** On its way: what is being sent cannot be changed. */
export const Sending: Story = {
  args: { endpoint: 'contributions/slow' },
  play: async (context) => {
    const stage = stageOf(context);
    await write(stage, MESSAGE);
    await send(stage);
    await announces(stage.terms.feedback.sending);
    await expect(await messageOf(stage)).toHaveAttribute('readonly');
  },
};

/** The server said yes: thanks, and the reference. */
export const Sent: Story = {
  play: async (context) => {
    const stage = stageOf(context);
    await write(stage, MESSAGE);
    await send(stage);
    await shows(stage, stage.terms.feedback.thanks);
    await shows(stage, 'VC-2026-0417');
    await until(() => expect(focused()).toHaveTextContent(stage.terms.feedback.thanks));
  },
};

/** An empty form again. */
export const WriteAnother: Story = {
  play: async (context) => {
    const stage = stageOf(context);
    await write(stage, MESSAGE);
    await send(stage);
    await userEvent.click(await stage.view.findByRole('button', { name: stage.terms.feedback.writeAnother }));
    await expect(await messageOf(stage)).toHaveValue('');
  },
};

/** The server names what to correct. */
export const WrongFields: Story = {
  args: { endpoint: 'contributions/wrong-fields' },
  play: async (context) => {
    const stage = stageOf(context);
    await write(stage, MESSAGE);
    await send(stage);
    await shows(stage, 'There is no mail server at this address.');
    await expect(
      stage.view.getByRole('textbox', { name: new RegExp(`^${stage.terms.feedback.email}`) }),
    ).toHaveAttribute('aria-invalid', 'true');
  },
};

/** The server wants to be left alone for a while: the message waits, and the reader can stop that. */
export const Busy: Story = {
  // It counts the seconds.
  tags: ['no-picture'],
  args: { endpoint: 'contributions/busy' },
  play: async (context) => {
    const stage = stageOf(context);
    await write(stage, MESSAGE);
    await send(stage);
    await shows(stage, stage.terms.feedback.busy);
    await expect(stage.view.getByRole('button', { name: stage.terms.feedback.cancelRetry })).toBeVisible();
  },
};

export const FailUnreachable: Story = fails('unreachable', 'unreachable');
export const FailFault: Story = fails('fault', 'fault');
export const FailRefused: Story = fails('refused', 'refused');
/** A web page is no yes, whatever its status says. */
export const FailNotAReceiver: Story = fails('not-a-receiver', 'fault');

/** It breaks down once; sent again, under the same key, it arrives. */
export const Retry: Story = {
  args: { endpoint: 'contributions/recovers' },
  play: async (context) => {
    const stage = stageOf(context);
    await write(stage, MESSAGE);
    await send(stage);
    await shows(stage, stage.terms.feedback.failed.unreachable);
    await send(stage);
    await shows(stage, 'VC-2026-0418');
  },
};
