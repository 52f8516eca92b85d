import { DocsContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks';
import { create, themes } from 'storybook/theming';

const light = create({ ...themes.light, base: 'light', colorSecondary: '#1d4f91' });
const dark = create({ ...themes.dark, base: 'dark', colorSecondary: '#9cc3ff' });

/** A page of documentation, in the toolbar's colour scheme. */
export function DocsPage(props: DocsContainerProps): ReturnType<typeof DocsContainer> {
  return DocsContainer({ ...props, theme: schemeOf(props) === 'dark' ? dark : light });
}

/** The last that was said of it: when Storybook began, or when the toolbar was used. */
function schemeOf({ context: { channel } }: DocsContainerProps): unknown {
  const [said] = (channel.last('globalsUpdated') ?? channel.last('setGlobals') ?? []) as {
    globals?: Record<string, unknown>;
  }[];
  return said?.globals?.['scheme'];
}
