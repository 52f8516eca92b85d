/* Which passwords staff may choose (OWASP ASVS 5.0 §6.2). */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { receiver } from './kit.ts';

const faultOf = (password: string) => receiver.passwordFault(password, 'rosa.ramos@example.org');

it('long and of any kind is good, in any script', () => {
  for (const password of [
    'the old bridge at noon',
    'puente viejo a las doce',
    '橋の下の古い猫は今日も寝ている',
    'x7#Kq-2!mWz9',
  ])
    assert.equal(faultOf(password), undefined, password);
});

it('too short and too long are told apart from easy', () => {
  assert.equal(faultOf('x7#Kq-2!mWz'), 'short');
  assert.equal(faultOf('ab '.repeat(67)), 'long');
});

it('what many people choose is refused, in any case of its letters', () => {
  // The first, some of the middle and the last of the list.
  for (const password of ['1qaz2wsx3edc', 'unbelievable', 'Chickenwing101', 'FinalFantasy', 'qwertyqwerty'])
    assert.equal(faultOf(password), 'easy', password);
});

it('so are rows, few characters, guessed words with digits, and the own name with little around it', () => {
  for (const password of ['123456789012', 'abcdefghijkl', 'abcabcabcabc', 'contraseña2026', 'rosa.ramos2026'])
    assert.equal(faultOf(password), 'easy', password);
});
