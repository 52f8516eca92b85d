import type { Remark } from '../../messages/message.js';

/** A value, perhaps with something to be said of it; or what is wrong with it. */
export type CellResult<Value> =
  { readonly value: Value; readonly note?: Remark } | { readonly value?: undefined; readonly remark: Remark };
