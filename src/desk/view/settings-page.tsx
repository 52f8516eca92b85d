import type { FC } from 'hono/jsx';
import type { DeskSettings, Setting } from '../../receiver/store/settings.js';
import { seenOf, TEXT_SETTINGS, type SettingName, type TextSetting, type WrittenSettings } from '../settings-form.js';
import { DESK_LANGUAGES } from '../words/desk-words.js';
import { CheckField, TextArea } from './fields.js';
import { renderPage, type PageSetting } from './page.js';
import { PostForm } from './post-form.js';

interface SettingsProps {
  readonly texts: { readonly [Name in TextSetting]: Setting<DeskSettings[Name]> };
  readonly demand: Setting<boolean>;
  readonly notice?: string;
  /** What somebody was writing when a colleague was faster, the session ended or the language was changed. */
  readonly written?: WrittenSettings;
  /** Settings in which a colleague saved something else meanwhile, which is shown. */
  readonly conflicts?: readonly SettingName[];
}

/** One form holds all settings, so that saving one throws away nothing that was typed for another. */
const FORM = 'settings';

/** The promise, which is the feed's; house rules, the words around an answer by mail, and how people sign in. */
export function renderSettingsPage(setting: PageSetting, props: SettingsProps): Promise<string> {
  const { words, root, feed } = setting;
  const say = words.settings;
  const { demand, notice, written, conflicts = [] } = props;
  return renderPage({
    setting,
    title: say.title,
    notice,
    form: FORM,
    enter: 'save',
    children: (
      <>
        <h1>{say.title}</h1>
        <section>
          <h2>{say.promiseTitle}</h2>
          {feed.answerWithinDays === null ? (
            <p>{words.start.noPromise}</p>
          ) : (
            <>
              <p>{words.start.promise(feed.answerWithinDays)}</p>
              <p class="hint">{say.promiseFrom}</p>
            </>
          )}
        </section>
        <PostForm setting={setting} action={`${root}settings`} id={FORM}>
          <input type="hidden" name="writing" value="settings" />
          {TEXT_SETTINGS.map((name) => (
            <TextFields setting={setting} name={name} {...props} />
          ))}
          <section>
            <h2>{say.demandTitle}</h2>
            {conflicts.includes('demandSecondFactor') && (
              <p class="conflict" role="alert">
                {say.conflict}
              </p>
            )}
            <input
              type="hidden"
              name="seen-demandSecondFactor"
              value={written?.seen?.['demandSecondFactor'] ?? seenOf(demand)}
            />
            <CheckField name="demand" label={say.demand} checked={written?.demand ?? demand.value} />
            <p class="hint">{say.demandHint}</p>
          </section>
          <button class="main" name="act" value="save">
            {say.save}
          </button>
        </PostForm>
      </>
    ),
  });
}

const TextFields: FC<{ setting: PageSetting; name: TextSetting } & SettingsProps> = ({
  setting,
  name,
  texts,
  written,
  conflicts = [],
}) => {
  const { words } = setting;
  const say = words.settings;
  const current = texts[name];
  return (
    <section>
      <h2>{say[name]}</h2>
      {name === 'houseRules' && <p class="hint">{say.houseRulesHint}</p>}
      {conflicts.includes(name) && (
        <div class="conflict" role="alert">
          <p>{say.conflict}</p>
          {DESK_LANGUAGES.map((language) => (
            <p class="text" lang={language}>
              {current.value[language]}
            </p>
          ))}
        </div>
      )}
      <input type="hidden" name={`seen-${name}`} value={written?.seen?.[name] ?? seenOf(current)} />
      {DESK_LANGUAGES.map((language) => (
        <TextArea
          words={words}
          name={`${name}-${language}`}
          label={say.inLanguage(say[name], say.languages[language])}
          value={(written?.texts[name] ?? current.value)[language]}
          lang={language}
          rows={4}
        />
      ))}
    </section>
  );
};
