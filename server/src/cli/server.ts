import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Misuse } from './usage';

/** How an editor may talk to the server, as language servers are told. */
const ways = /^--(?:stdio|node-ipc|socket=[0-9]+|pipe=.+|clientProcessId=[0-9]+)$/;

/**
 * `qualspec server`: the language server in this process, until its editor ends it. It reads by itself from the command
 * line how to talk.
 */
export function runServer(args: readonly string[]): number {
  const odd = args.find((arg) => !ways.test(arg));
  if (odd !== undefined) throw new Misuse(`A server is told how to talk, such as --stdio; '${odd}' is no way to.`);
  if (args.length === 0) process.argv.push('--stdio');
  createRequire(__filename)(join(__dirname, 'server.js'));
  return 0;
}
