import { expect } from '@open-wc/testing';
import '../../src/embed/all.js';
import { ATTRIBUTES, WIDGETS } from '../../src/embed/placeholder-names.js';

describe('what a placeholder may ask for', () => {
  const observed = WIDGETS.flatMap((name) => {
    const element = document.createElement(`coalition-${name}`).constructor as unknown as {
      observedAttributes?: string[];
    };
    return element.observedAttributes ?? [`coalition-${name} is not defined`];
  });

  it('are the attributes of the elements, and lang', () => {
    expect([...ATTRIBUTES].sort()).to.deep.equal([...new Set([...observed, 'lang'])].sort());
  });

  it('are all the elements', () => {
    expect(WIDGETS).to.have.lengthOf(9);
  });
});
