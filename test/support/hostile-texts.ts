/*
 * A handful of payloads for tests of single fields: mark-up, attributes, templates of frameworks, other encodings,
 * characters that turn or hide text. Each that runs sets window.wasHacked. The whole corpora run in test/e2e.
 */
export const HOSTILE_TEXTS: readonly string[] = [
  '<img src=x onerror="window.wasHacked = true">',
  '<script>window.wasHacked = true</script>',
  '"><svg onload="window.wasHacked = true">',
  "'><iframe srcdoc='<script>parent.wasHacked = true</script>'>",
  '<a href="javascript:window.wasHacked = true">x</a>',
  '</textarea></title></style><script>window.wasHacked = true</script>',
  '" onmouseover="window.wasHacked = true" autofocus onfocus="window.wasHacked = true',
  '<style>* { display: none }</style>',
  '<form action="//evil.example"><button>Pay</button></form>',
  '${window.wasHacked = true}',
  '{{constructor.constructor("window.wasHacked = true")()}}',
  '<!-- --><![CDATA[<script>window.wasHacked = true</script>]]>',
  '&lt;script&gt;window.wasHacked = true&lt;/script&gt;',
  '\u202Eevil\u202C \u2066isolate',
  '<lit-part><!--?lit$1$--></lit-part> lit$1$',
  '<template shadowrootmode=open><script>window.wasHacked = true</script></template>',
  '<math><mi//xlink:href="data:x,<script>window.wasHacked = true</script>">',
];
