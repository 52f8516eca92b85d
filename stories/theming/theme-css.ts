/** What is chosen on the theme page: custom property → its value. What is not in it stays as it is by default. */
export type ThemeChoice = Readonly<Record<string, string>>;

/** The choice as a site's stylesheet has it. */
export function themeCss(choice: ThemeChoice): string {
  return `:root {\n${Object.entries(choice)
    .map(([name, value]) => `  ${name}: ${value};\n`)
    .join('')}}\n`;
}
