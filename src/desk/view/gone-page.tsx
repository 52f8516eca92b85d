import { renderPage, type PageSetting } from './page.js';

/** A contribution that is not there any more, with what somebody was writing on it, to be copied. */
export function renderGonePage(
  setting: PageSetting,
  {
    texts,
    fields,
  }: {
    readonly texts: readonly { readonly label: string; readonly text: string }[];
    /** The form as it was sent, for the page in another language. */
    readonly fields: readonly (readonly [name: string, value: string])[];
  },
): Promise<string> {
  const { words, root, path } = setting;
  const say = words.contribution.gone;
  return renderPage({
    setting,
    title: say.title,
    inLanguage: {
      path,
      fields: fields
        .filter(([name]) => name !== 'writing' && name !== 'desk-language')
        .map(([name, value]) => <input type="hidden" name={name} value={value} />),
    },
    children: (
      <>
        <h1>{say.title}</h1>
        <p class="warning">{say.text}</p>
        {texts.length > 0 && <p>{say.yours}</p>}
        {texts.map(({ label, text }) => (
          <section aria-label={label}>
            <h2>{label}</h2>
            <blockquote class="text" dir="auto">
              {text}
            </blockquote>
          </section>
        ))}
        <p>
          <a href={root}>{words.notFound.start}</a>
        </p>
      </>
    ),
  });
}
