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

it('of 64 characters and more counts whole, to its last character', async () => {
  const longest = 'the old bridge at noon, '.repeat(9).slice(0, 200);
  for (const password of [longest.slice(0, 64), longest]) {
    assert.equal(faultOf(password), undefined);
    const hash = await receiver.hashPassword(password);
    // Method and cost stand in it, so that later ones may be others (§11.2.2, §11.4.2).
    assert.match(hash, /^scrypt\$32768\$8\$3\$[\w+/]{22}==\$[\w+/]{43}=$/);
    assert.ok(await receiver.verifyPassword(password, hash));
    assert.ok(!(await receiver.verifyPassword(password.slice(0, -1), hash)));
    assert.ok(!(await receiver.verifyPassword(`${password.slice(0, -1)}X`, hash)));
  }
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
