import type { Remark } from '../messages/message.js';

/** What deserves a look before a feed is published, and what would make its page better. */
export interface FurtherRemark {
  /** Where, as `contributions[1].text`. */
  readonly path: string;
  readonly remark: Remark;
}
