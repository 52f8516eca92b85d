import type { FC } from 'hono/jsx';
import type { DeskSettings, Setting } from '../../receiver/store/settings.js';
import { DESK_LANGUAGES } from '../words/desk-words.js';
import { CheckField, TextArea } from './fields.js';
import { renderPage, type PageSetting } from './page.js';
import { PostForm } from './post-form.js';

/** The settings that are texts in each language. */
export const TEXT_SETTINGS = ['houseRules', 'mailGreeting', 'mailClosing'] as const;
export type TextSetting = (typeof TEXT_SETTINGS)[number];

interface Writing {
  readonly text: Readonly<Record<string, string>>;
  /** Whether a colleague saved something else meanwhile, which is shown. */
  readonly isConflict: boolean;
}

interface SettingsProps {
  readonly texts: { readonly [Name in TextSetting]: Setting<DeskSettings[Name]> };
  readonly demand: Setting<boolean>;
  readonly notice?: string;
  /** What somebody was writing when a colleague was faster, or when the session ended. */
  readonly writing?: Writing & { readonly name: string };
}

/** House rules, the words around an answer by mail, and how people sign in. */
export function renderSettingsPage(setting: PageSetting, props: SettingsProps): Promise<string> {
  const { words, root } = setting;
  const say = words.settings;
  const { texts, demand, notice, writing } = props;
  return renderPage({
    setting,
    title: say.title,
    notice,
    children: (
      <>
        <h1>{say.title}</h1>
        {TEXT_SETTINGS.map((name) => (
          <TextForm setting={setting} name={name} current={texts[name]} {...(writing?.name === name && { writing })} />
        ))}
        <section>
          <h2>{say.demandTitle}</h2>
          <PostForm setting={setting} action={`${root}settings`}>
            <input type="hidden" name="name" value="demandSecondFactor" />
            <input type="hidden" name="version" value={String(demand.version)} />
            <CheckField name="demand" label={say.demand} checked={demand.value} />
            <p class="hint">{say.demandHint}</p>
            <button>{say.save}</button>
          </PostForm>
        </section>
      </>
    ),
  });
}

const TextForm: FC<{
  setting: PageSetting;
  name: TextSetting;
  current: Setting<Readonly<Record<string, string>>>;
  writing?: Writing;
}> = ({ setting, name, current, writing }) => {
  const { words, root } = setting;
  const say = words.settings;
  return (
    <section>
      <h2>{say[name]}</h2>
      {name === 'houseRules' && <p class="hint">{say.houseRulesHint}</p>}
      {writing?.isConflict && (
        <div class="conflict" role="alert">
          <p>{say.conflict}</p>
          {DESK_LANGUAGES.map((language) => (
            <p class="text" lang={language}>
              {current.value[language]}
            </p>
          ))}
        </div>
      )}
      <PostForm setting={setting} action={`${root}settings`}>
        <input type="hidden" name="name" value={name} />
        <input type="hidden" name="version" value={String(current.version)} />
        {DESK_LANGUAGES.map((language) => (
          <TextArea
            words={words}
            name={`${name}-${language}`}
            label={say.inLanguage(say[name], say.languages[language])}
            value={(writing?.text ?? current.value)[language]}
            lang={language}
            rows={4}
          />
        ))}
        <button>{say.save}</button>
      </PostForm>
    </section>
  );
};
