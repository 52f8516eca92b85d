// A rollup plugin: css`…` without a value in it becomes unsafeCSS(`…`), which is the same without the checks of what
// is put in, and without their messages (docs/decisions/size.md).
export function plainCss() {
  return {
    name: 'plain-css',
    transform: (code, id) =>
      id.endsWith('.ts') && code.includes('css`') ? { code: withPlainCss(code), map: null } : null,
  };
}

export function withPlainCss(code) {
  const plain = code
    .replace(/\bcss(`[^`$\\]*`)/g, 'unsafeCSS($1)')
    .replace(/\bcss\b(?=[^}]*\} from 'lit')/, 'unsafeCSS');
  if (plain.includes('css`')) throw new Error('plain-css: css`…` holds a value or an escape, which it does not know.');
  return plain;
}
