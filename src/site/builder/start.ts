/* builder.js: the script of the page /embed/. */
import { Builder } from './builder.js';
import type { Facts } from './facts.js';
import { en } from './words/en.js';
import { es } from './words/es.js';

const place = document.getElementById('builder');
const facts = document.getElementById('builder-facts')?.textContent;
if (place && facts) {
  const isSpanish = document.documentElement.lang === 'es';
  new Builder(place, JSON.parse(facts) as Facts, isSpanish ? es : en, isSpanish ? 'es' : 'en').start();
}
