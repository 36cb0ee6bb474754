import { join } from 'node:path';
import { runCompiled } from './host/node/compiled';

/** Tells the program beside this one from those of other versions; the build writes it here. */
declare const programVersion: string;

/** Where the server starts: it runs the program beside it, from code that was compiled at an earlier start. */
runCompiled(join(__dirname, 'server-main.js'), programVersion);
