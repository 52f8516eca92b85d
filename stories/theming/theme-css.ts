/** What is chosen on the theme page, as a stylesheet has it. Only what differs from the default is written. */
export interface ThemeChoice {
  readonly accent: string;
  readonly radius: string;
  readonly gap: string;
  readonly barSize: string;
  readonly headingSize: string;
}

export const DEFAULT_CHOICE: ThemeChoice = { accent: '#1d4f91', radius: '0.25', gap: '1', barSize: '0.5', headingSize: '1.125' };

export function themeCss(choice: ThemeChoice): string {
  const { accent, radius, gap, barSize, headingSize } = choice;
  const lines = [
    `  --coalition-accent: ${accent};`,
    radius !== DEFAULT_CHOICE.radius && `  --coalition-radius: ${radius}em;`,
    gap !== DEFAULT_CHOICE.gap && `  --coalition-gap: ${gap}em;`,
    barSize !== DEFAULT_CHOICE.barSize && `  --coalition-bar-size: ${barSize}em;`,
    headingSize !== DEFAULT_CHOICE.headingSize && `  --coalition-heading-size: ${headingSize}em;`,
  ];
  return `:root {\n${lines.filter(Boolean).join('\n')}\n}\n`;
}
