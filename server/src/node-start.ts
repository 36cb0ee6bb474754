import { join } from 'node:path';
import { runCompiled } from './host/node/compiled';

/** Where the server starts: it runs the program beside it, from code that was compiled at an earlier start. */
runCompiled(join(__dirname, 'server-main.js'));
