/*
 * What frame.html and the page around it say to each other, both ends in one place. Either may be anybody: a frame on
 * a hostile page, a hostile page in a frame. So nothing in a message is a secret, each is checked by its source, its
 * origin and, here, its shape, and the worst that a well-formed one does is a wrong height or a wrong colour.
 */

/** Pixels above which no widget is. */
const MAX_HEIGHT = 100_000;
export const MAX_TEXT = 300;

/** How the page around looks, for a frame that should not stand out. */
export interface Look {
  /** BCP 47. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly colorScheme: 'light' | 'dark';
  /** Of the text around the frame. CSS colours. */
  readonly color: string;
  /** Empty where the page has none. */
  readonly accent: string;
  readonly fontFamily: string;
  /** In pixels. */
  readonly fontSize: number;
}

/** The frame says how high its content is, and what it is called. It asks for the look until it was told. */
export interface FrameMessage {
  readonly type: 'coalition-frame';
  /** Absent while the data is on its way: until then the frame stays as the page has made it. */
  readonly height?: number;
  readonly title: string;
  readonly asksForLook: boolean;
}

/** The page answers; without a look it asks a frame that was there first to say its height. */
export interface HostMessage {
  readonly type: 'coalition-frame-host';
  readonly look?: Look;
}

export function isFrameMessage(data: unknown): data is FrameMessage {
  const { type, height, title, asksForLook } = fieldsOf(data);
  return (
    type === 'coalition-frame' &&
    (height === undefined || isNumber(height, 0, MAX_HEIGHT)) &&
    isText(title) &&
    typeof asksForLook === 'boolean'
  );
}

export function isHostMessage(data: unknown): data is HostMessage {
  const { type, look } = fieldsOf(data);
  return type === 'coalition-frame-host' && (look === undefined || isLook(look));
}

function isLook(data: unknown): boolean {
  const { lang, dir, colorScheme, color, accent, fontFamily, fontSize } = fieldsOf(data);
  return (
    [lang, color, accent, fontFamily].every(isText) &&
    (dir === 'ltr' || dir === 'rtl') &&
    (colorScheme === 'light' || colorScheme === 'dark') &&
    isNumber(fontSize, 8, 64)
  );
}

function fieldsOf(data: unknown): Partial<Record<string, unknown>> {
  return typeof data === 'object' && data !== null ? data : {};
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= MAX_TEXT;

const isNumber = (value: unknown, from: number, to: number): value is number =>
  typeof value === 'number' && value >= from && value <= to;
