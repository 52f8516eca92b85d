import type { Hono } from 'hono';
import type { DeskSettings } from '../../receiver/store/settings.js';
import { page, type DeskEnv, type DeskOptions } from '../desk-options.js';
import { isBroughtBack } from '../kept-form.js';
import { markOf, readSeen, readSettings, TEXT_SETTINGS, type SettingName } from '../settings-form.js';
import { renderSettingsPage } from '../view/settings-page.js';

/** House rules, the words around mail, and whether a second factor is demanded. */
export function addSettingRoutes(desk: Hono<DeskEnv>, { store }: DeskOptions): void {
  const current = async () => ({
    texts: {
      houseRules: await store.settings.get('houseRules'),
      mailGreeting: await store.settings.get('mailGreeting'),
      mailClosing: await store.settings.get('mailClosing'),
    },
    demand: await store.settings.get('demandSecondFactor'),
  });

  desk.get('/settings', async (context) => {
    const notice = context.req.query('done') ? { notice: context.var.setting.words.settings.saved } : {};
    return page(context, renderSettingsPage(context.var.setting, { ...(await current()), ...notice }));
  });

  desk.post('/settings', async (context) => {
    const { setting, fields, actor } = context.var;
    const written = readSettings(fields);
    if (isBroughtBack(fields)) return page(context, renderSettingsPage(setting, { ...(await current()), written }));
    const conflicts: SettingName[] = [];
    const save = async <Name extends SettingName>(name: Name, value: DeskSettings[Name]) => {
      const { version, mark } = readSeen(written.seen?.[name]);
      // What nobody touched is not saved again: a colleague may have written there meanwhile.
      if (mark === markOf(value)) return;
      const { outcome, setting: now } = await store.settings.set(name, version, value, actor);
      if (outcome === 'conflict' && markOf(now.value) !== markOf(value)) conflicts.push(name);
    };
    for (const name of TEXT_SETTINGS) if (written.texts[name]) await save(name, written.texts[name]);
    if (fields.has('seen-demandSecondFactor')) await save('demandSecondFactor', written.demand === true);
    if (conflicts.length === 0) return context.redirect(`${setting.root}settings?done=1`, 303);
    const texts = Object.fromEntries(
      TEXT_SETTINGS.filter((name) => conflicts.includes(name)).map((name) => [name, written.texts[name]]),
    );
    return page(context, renderSettingsPage(setting, { ...(await current()), written: { texts }, conflicts }), 409);
  });
}
