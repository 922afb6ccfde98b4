/** All that `main` runs: as modules, or bundled into one file. */
export { parsedSoFar } from '../config/parsed-yaml.ts';
export { nodeHost } from '../host/node.ts';
export { runProgram } from './program.ts';
