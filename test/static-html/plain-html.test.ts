/* What widgets have drawn, as HTML that any editor keeps. */
import { expect } from '@open-wc/testing';
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
    expect(plainHtml('<div part="base"><p>60%</p></div>', true)).to.equal(
      '<span class="coalition-base"><span>60%</span></span>',
    ));
});
