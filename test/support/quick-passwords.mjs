// Loaded into a desk that tests start in a browser: there a password costs next to nothing. At a real desk it takes a quarter of a
// second of a processor each time that somebody signs in; the tests in test/node/receiver pay that price.
import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';

const { scrypt } = crypto;
crypto.scrypt = (password, salt, length, cost, done) => scrypt(password, salt, length, { ...cost, N: 2 }, done);
syncBuiltinESMExports();
