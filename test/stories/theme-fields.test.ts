import { expect } from '@open-wc/testing';
import type { Manifest } from '../../stories/support/arg-types.js';
import { findProblem, themeFieldsOf } from '../../stories/theming/theme-fields.js';
import { paint } from '../../stories/theming/paint.js';

const manifest = (await (await fetch('/dist/custom-elements.json')).json()) as Manifest;

describe('the fields of the theme page', () => {
  it('are every custom property of the manifest', () => {
    const kinds = Object.fromEntries(themeFieldsOf(manifest).map(({ name, kind }) => [name, kind]));
    expect(kinds).to.deep.equal({
      '--coalition-accent': 'accent',
      '--coalition-surface': 'color',
      '--coalition-line': 'color',
      '--coalition-gap': 'length',
      '--coalition-radius': 'length',
      '--coalition-heading-font': 'font',
      '--coalition-heading-size': 'length',
      '--coalition-bar-size': 'length',
      '--coalition-bar-width': 'length',
    });
  });

  it('reach over the default', () => {
    for (const { name, kind, range, defaults } of themeFieldsOf(manifest).filter((field) => field.kind === 'length')) {
      for (const { value } of defaults)
        expect(parseFloat(value), `${name}, a ${kind}`).to.be.within(...(range as [number, number]));
    }
  });

  for (const [kind, value] of [
    ['accent', '#7a1d3a'],
    ['accent', 'rebeccapurple'],
    ['accent', 'rgb(122 29 58 / 50%)'],
    ['accent', 'light-dark(#000, #fff)'],
    ['color', ''],
    ['color', 'transparent'],
    ['font', "'Noto Serif', serif"],
    ['font', 'inherit'],
  ] as const) {
    it(`take “${value}” as ${kind}`, () => expect(findProblem({ kind }, value)).to.equal(undefined));
  }

  for (const { kind, value, problem } of [
    { kind: 'accent', value: '', problem: 'An accent is missing' },
    { kind: 'accent', value: 'nonsense', problem: '“nonsense” is no colour' },
    { kind: 'accent', value: 'transparent', problem: 'cannot be seen' },
    { kind: 'accent', value: '#12345600', problem: 'cannot be seen' },
    { kind: 'accent', value: 'var(--x)', problem: 'points to another property' },
    { kind: 'accent', value: 'inherit', problem: 'no value of its own' },
    { kind: 'color', value: 'red; } body { display: none', problem: 'is no colour' },
    { kind: 'font', value: 'Arial; } body { display: none', problem: 'is no list of fonts' },
  ] as const) {
    it(`refuse “${value}” as ${kind}`, () => expect(findProblem({ kind }, value)).to.contain(problem));
  }

  it('give the colour field what it can take: six digits', () => {
    expect(paint('green').hex).to.equal('#008000');
    expect(paint('light-dark(#000, #fff)', 'dark').hex).to.equal('#ffffff');
  });
});
