import { join } from 'node:path';
import { runCompiled } from './host/node/compiled';
import { compileLate } from './host/node/compiling';
import { collectEarly } from './host/node/memory';

/** Tells the program beside this one from those of other versions; the build writes it here. */
declare const programVersion: string;

/** Where the server starts: it runs the program beside it, from code that was compiled at an earlier start. */
runCompiled(join(__dirname, 'server-main.js'), programVersion, () => {
  collectEarly();
  compileLate(1_000_000);
});
