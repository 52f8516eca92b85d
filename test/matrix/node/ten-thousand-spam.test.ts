/* Ten thousand spam messages at once, on the embedded database: test/node/receiver has fewer, to be quick. */
process.env.TEST_FLOOD = '10000';
await import('../../node/receiver/flood.test.ts');

export {};
