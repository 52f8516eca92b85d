import { expect } from '@open-wc/testing';
import { formatHtml } from '../../stories/support/format-html.js';

describe('the code of a story', () => {
  for (const { what, source, formatted } of [
    {
      what: 'puts a block into its block',
      source: '<coalition-feed src="a.json"><coalition-summary></coalition-summary></coalition-feed>',
      formatted: '<coalition-feed src="a.json">\n  <coalition-summary></coalition-summary>\n</coalition-feed>',
    },
    {
      what: 'leaves a sentence on its line',
      source: '<p>\n  See <a href="#">the\n page</a>.</p>',
      formatted: '<p>See <a href="#">the page</a>.</p>',
    },
    {
      what: 'gives each attribute of a long tag a line',
      source:
        '<coalition-feedback endpoint="contributions/accepted" privacy-url="https://example.org/privacy"></coalition-feedback>',
      formatted:
        '<coalition-feedback\n  endpoint="contributions/accepted"\n  privacy-url="https://example.org/privacy"\n></coalition-feedback>',
    },
    {
      what: 'writes a boolean attribute by its name',
      source: '<coalition-commitments no-filters=""></coalition-commitments>',
      formatted: '<coalition-commitments no-filters></coalition-commitments>',
    },
    {
      what: 'keeps what must be escaped',
      source: '<p title="&quot;a&quot; &lt; b">1 &lt; 2 &amp; 3</p>',
      formatted: '<p title="&quot;a&quot; &lt; b">1 &lt; 2 &amp; 3</p>',
    },
    { what: 'has no comment of the template', source: '<!---->\n<p>Yes</p><!--?lit$1$-->', formatted: '<p>Yes</p>' },
  ]) {
    it(what, () => expect(formatHtml(source)).to.equal(formatted));
  }
});
