import process from 'node:process';

/** What tests start a program of the project with: the place of programs, and the code that was compiled for its last start. */
export const programEnvironment: NodeJS.ProcessEnv = {
  PATH: process.env.PATH,
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
};
