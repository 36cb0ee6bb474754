import { compileLate } from '../host/node/compiling';
import { runCheck } from './check';
import { runRender } from './render';
import { runServer } from './server';
import { Misuse, help, version } from './usage';
import { watchOutput } from './writing';

/** Exit codes: 0 clean, 1 findings, 2 misuse. */
async function main(args: readonly string[]): Promise<number> {
  const [command, ...rest] = args;
  switch (command) {
    case 'check':
      return runCheck(rest);
    case 'render':
      return runRender(rest);
    case 'server':
      return runServer(rest);
    case '--version':
    case '-v':
      process.stdout.write(`${version}\n`);
      return 0;
    case '--help':
    case '-h':
    case 'help':
      process.stdout.write(help);
      return 0;
    case undefined:
      throw new Misuse('Say what to do: check, render mark-sheet, or server.');
    default:
      throw new Misuse(`There is no command '${command}'.`);
  }
}

// over some hundred files, a third of the time went into compiling what was soon compiled otherwise
compileLate(400_000);
watchOutput();
main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const known = error instanceof Misuse;
    const text = error instanceof Error ? (known ? error.message : (error.stack ?? error.message)) : String(error);
    process.stderr.write(
      known ? `qualspec: ${text}\nqualspec --help shows what can be said.\n` : `qualspec: ${text}\n`,
    );
    process.exitCode = 2;
  },
);
