/* What widgets have drawn, as HTML that any editor keeps. */
import { expect } from '@open-wc/testing';
import { ar } from '../../src/i18n/ar.js';
import { en } from '../../src/i18n/en.js';
import { es } from '../../src/i18n/es.js';
import { eu } from '../../src/i18n/eu.js';
import { fr } from '../../src/i18n/fr.js';
import { pt } from '../../src/i18n/pt.js';
import { publishedWords } from '../../src/snippets/words/published-words.js';
import { plainHtml } from '../../src/static-html/plain-html.js';

describe('plain HTML of what a widget has drawn', () => {
  for (const { what, drawn, plain } of [
    {
      what: 'parts become classes',
      drawn: '<p part="words shown">60%</p>',
      plain: '<p class="coalition-words coalition-shown">60%</p>',
    },
    {
      what: 'lines of a feed’s text stay lines, without the style sheet',
      drawn: '<p>\n<bdi dir="ltr">one\ntwo\n\nthree</bdi>\n</p>',
      plain: '<p>\n<bdi dir="ltr">one<br>two<br><br>three</bdi>\n</p>',
    },
    {
      what: 'a line may end within a word that no telephone has room for, and within no other',
      drawn:
        '<a href="https://www.opengovpartnership.org">www.opengovpartnership.org</a> <bdi>ana@town.example, https://town.example/a_long/address.html.</bdi>',
      plain:
        '<a href="https://www.opengovpartnership.org">www.<wbr>opengovpartnership.<wbr>org</a> <bdi>ana@town.example, https://<wbr>town.<wbr>example/<wbr>a_<wbr>long/<wbr>address.<wbr>html.</bdi>',
    },
    {
      what: 'controls go, and what is only drawn',
      drawn: '<p>a<button>b</button><i part="bar"></i></p>',
      plain: '<p>a</p>',
    },
    {
      what: 'what is hidden goes',
      drawn: '<p hidden="">a</p><p class="visually-hidden">b</p><p aria-hidden="true">c</p>',
      plain: '',
    },
    {
      what: 'nothing is folded, and no line is left that opened it',
      drawn: '<details open=""><summary>More</summary>b</details>',
      plain: '<div>b</div>',
    },
    {
      what: 'the line that names a part stays',
      drawn: '<details part="sources"><summary>Sources</summary>b</details>',
      plain: '<div class="coalition-sources"><p>Sources</p>b</div>',
    },
    {
      what: 'what an entry says in short is not said twice, now that its detail is open',
      drawn:
        '<li><dl part="facts"><dt>Led by</dt></dl> <details><summary>More</summary><div><dl part="facts"><dt>Led by</dt></dl></div></details></li>',
      plain: '<li> <div><div><dl class="coalition-facts"><dt><strong>Led by</strong></dt></dl></div></div></li>',
    },
    {
      what: 'what an entry says only in short stays',
      drawn: '<li><dl part="facts"><dt>End</dt></dl><details><summary>More</summary><p>a</p></details></li>',
      plain: '<li><dl class="coalition-facts"><dt><strong>End</strong></dt></dl><div><p>a</p></div></li>',
    },
    {
      what: 'a table that its caption names keeps that name, not the line that unfolded it',
      drawn:
        '<details part="rounds"><summary>As a table</summary><table><caption class="visually-hidden">How it moved</caption><tbody><tr><td>a</td></tr></tbody></table></details>',
      plain:
        '<div class="coalition-rounds"><table><caption>How it moved</caption><tbody><tr><td>a</td></tr></tbody></table></div>',
    },
    {
      what: 'the last step of a chart goes with the chart, for the table has it',
      drawn: '<p class="moved"><svg></svg><span>60%</span></p><p>a</p>',
      plain: '<p>a</p>',
    },
    {
      what: 'a table too wide for a telephone is a list, each value with its column’s name',
      drawn:
        '<table part="assessments" role="table"><thead><tr><th>Report</th><th>Verifiable</th><th>New</th></tr></thead>' +
        '<tbody><tr><th scope="row"><a href="/x">First</a></th><td data-label="Verifiable">Yes</td><td data-label="New">No</td></tr>' +
        '<tr><th scope="row">Second</th><td colspan="2">No rating</td></tr></tbody></table>',
      plain:
        '<ul class="coalition-assessments"><li><a href="/x">First</a><dl><div><dt><strong>Verifiable</strong></dt><dd>Yes</dd></div>' +
        '<div><dt><strong>New</strong></dt><dd>No</dd></div></dl></li><li>Second<p>No rating</p></li></ul>',
    },
    {
      what: 'what has a line of its own gets one below other words, none where it is the first',
      drawn: '<ul><li>\n<span class="state">May</span></li><li>a <span class="state">May</span></li></ul>',
      plain: '<ul><li>\n<span>May</span></li><li>a <br><span>May</span></li></ul>',
    },
    {
      what: 'labels are set apart from the words before them',
      drawn:
        '<p><span part="words">Limited</span> <span part="label">Delayed</span> <span part="label">Overdue</span></p>',
      plain:
        '<p><span class="coalition-words">Limited</span> · <span class="coalition-label">Delayed</span> · <span class="coalition-label">Overdue</span></p>',
    },
    {
      what: 'what the style sheet writes bold is bold without it',
      drawn:
        '<li part="person"><a part="name" href="/x">Ana</a> <p part="role">Chair</p></li><dl><dt>Contact</dt><dd>x</dd></dl>',
      plain:
        '<li class="coalition-person"><a class="coalition-name" href="/x"><strong>Ana</strong></a> <p class="coalition-role">Chair</p></li><dl><dt><strong>Contact</strong></dt><dd>x</dd></dl>',
    },
    {
      what: 'styles and comments go',
      drawn: '<style>p{}</style><!--x--><p style="color:red">a</p>',
      plain: '<p>a</p>',
    },
    {
      what: 'what is empty goes with what is around it',
      drawn: '<div><ul> <p></p></ul></div><p>a</p>',
      plain: '<p>a</p>',
    },
    {
      what: 'links, languages and dates stay',
      drawn: '<a href="/x" lang="es" dir="ltr" target="_blank">a</a><time datetime="2026">b</time>',
      plain: '<a href="/x" lang="es" dir="ltr">a</a><time datetime="2026">b</time>',
    },
    { what: 'text stays text', drawn: '<p>&lt;script&gt;1 &amp; 2</p>', plain: '<p>&lt;script&gt;1 &amp; 2</p>' },
    {
      what: 'a quoted sign of greater does not end a tag',
      drawn: '<a href="/?a>b">c</a>',
      plain: '<a href="/?a&gt;b">c</a>',
    },
  ]) {
    it(what, () => expect(plainHtml(drawn)).to.equal(plain));
  }

  it('in a sentence has nothing that ends a paragraph', () =>
    expect(plainHtml('<div part="base"><p>60%</p></div>', { isInline: true })).to.equal(
      '<span class="coalition-base"><span>60%</span></span>',
    ));

  describe('of a bar', () => {
    const drawn = '<p><i part="bar"></i> <span part="words">60%</span></p>';
    it('says of what its words are', () =>
      expect(plainHtml(drawn, { progress: 'Progress: ' })).to.equal(
        '<p> Progress: <span class="coalition-words">60%</span></p>',
      ));
    it('leaves that to the sentence around it', () =>
      expect(plainHtml(drawn, { progress: 'Progress: ', isInline: true })).to.equal(
        '<span> <span class="coalition-words">60%</span></span>',
      ));
    for (const [lang, terms] of Object.entries({ ar, en, es, eu, fr, pt }))
      it(`says it in the list’s own word: ${lang}`, () =>
        expect(publishedWords(lang).words.progress).to.match(new RegExp(`^${terms.commitments.completion}\\s?: $`)));
  });
});
