/**
 * Whether an input method is at work (for Japanese, Chinese or Korean, and on many telephones): its Enter takes a
 * word over and means nothing else. Safari ends the composition before the key arrives, and then only the key code
 * 229 tells (UI Events, "Legacy key attributes").
 */
export const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;
