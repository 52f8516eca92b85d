declare module '*.css?raw' {
  const text: string;
  export default text;
}

declare module '*.css';

declare module 'virtual:custom-elements-manifest' {
  const manifest: import('./arg-types.js').Manifest;
  export default manifest;
}
