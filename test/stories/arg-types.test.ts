import { expect } from '@open-wc/testing';
import { argTypesOf, defaultArgsOf, tagsOf, type Manifest } from '../../stories/support/arg-types.js';
import { WIDGET_USES } from '../../stories/widget-uses.js';

const manifest = (await (await fetch('/dist/custom-elements.json')).json()) as Manifest;
const argTypes = argTypesOf(manifest, 'coalition-commitments');

describe('the controls', () => {
  for (const [name, type] of [
    ['no-filters', 'boolean'],
    ['limit', 'number'],
    ['sort', 'select'],
    ['plan', 'text'],
    ['fallback', 'boolean'],
    ['--coalition-accent', 'color'],
    ['--coalition-surface', 'color'],
    ['--coalition-line', 'color'],
    ['--coalition-gap', 'text'],
    ['--coalition-heading-font', 'text'],
  ] as const) {
    it(`${name} is set by ${type}`, () => expect(argTypes[name]?.control).to.deep.equal({ type }));
  }

  it('layout is set by inline-radio', () =>
    expect(argTypesOf(manifest, 'coalition-members')['layout']?.control).to.deep.equal({ type: 'inline-radio' }));

  it('offer what an attribute can be', () => {
    expect(argTypes['sort']?.options).to.deep.equal(['feed', 'updated', 'end', 'completion']);
  });

  it('are none for what cannot be set', () => {
    const rows = Object.entries(argTypes).filter(([name]) => /^(property|method|event|part) /.test(name));
    expect(rows).to.have.length.above(10);
    for (const [name, { control }] of rows) expect(control, name).to.deep.equal({ disable: true });
  });

  it('begin as the element does', () => {
    const args = defaultArgsOf(manifest, 'coalition-commitments');
    expect(args).to.include({
      limit: 10,
      'no-filters': false,
      sort: 'feed',
      plan: '',
      'heading-level': 3,
      fallback: true,
      '--coalition-accent': '',
    });
  });

  it('each has its beginning, for each element', () => {
    for (const tag of tagsOf(manifest)) {
      const controlled = Object.entries(argTypesOf(manifest, tag)).flatMap(([name, { control }]) =>
        'type' in control ? [name] : [],
      );
      expect(Object.keys(defaultArgsOf(manifest, tag)), tag).to.have.members(controlled);
    }
  });

  it('an element that is not there is named', () => {
    expect(() => argTypesOf(manifest, 'coalition-nothing')).to.throw(
      'coalition-nothing is not in custom-elements.json',
    );
  });
});

describe('the page "Which widget for what"', () => {
  it('has each element once', () => {
    expect(WIDGET_USES.map(({ tag }) => tag)).to.have.members(tagsOf(manifest));
  });

  it('names attributes that there are', () => {
    for (const { tag, attributes } of WIDGET_USES)
      if (attributes.length) expect(Object.keys(argTypesOf(manifest, tag)), tag).to.include.members([...attributes]);
  });
});
