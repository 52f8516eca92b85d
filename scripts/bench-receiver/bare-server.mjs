// What intake is measured against: nothing but a body that is parsed and a row that is flushed to disk before the answer.
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import process from 'node:process';
import { DatabaseSync } from 'node:sqlite';

const database = new DatabaseSync(process.argv[2]);
database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
  create table messages (reference text primary key, id text not null unique, message text not null, at text not null) strict`);
const insert = database.prepare('insert into messages values (?, ?, ?, ?)');

const server = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8').on('data', (part) => (body += part));
  request.on('end', () => {
    const { id, message } = JSON.parse(body);
    const reference = randomUUID();
    insert.run(reference, id, message, new Date().toISOString());
    response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify({ reference }));
  });
});
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
