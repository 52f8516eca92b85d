import { randomUUID } from 'node:crypto';
import type { Child, FC } from 'hono/jsx';
import { WRITER } from '../kept-form.js';
import { ONCE } from '../press.js';
import type { PageSetting } from './page.js';

/** A form that changes something: with the token without which the desk takes none, and a mark by which one press counts once. */
export const PostForm: FC<{
  setting: PageSetting;
  action: string;
  class?: string;
  /** By which buttons elsewhere in the page belong to it. */
  id?: string;
  role?: 'search';
  /** A form that takes a file. */
  enctype?: 'multipart/form-data';
  children?: Child;
}> = ({ setting, action, class: name, id, role, enctype, children }) => (
  <form method="post" action={action} class={name} id={id} role={role} enctype={enctype}>
    <input type="hidden" name="token" value={setting.token} />
    <input type="hidden" name={ONCE} value={randomUUID()} />
    {setting.account && <input type="hidden" name={WRITER} value={setting.account.id} />}
    {children}
  </form>
);
