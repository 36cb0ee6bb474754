import fs from 'node:fs';
import { fromRoot } from './paths.mjs';
import { run } from './progress.mjs';
import { readOutcome } from './results.mjs';

/**
 * Runs the mocha suite of one folder of test/.
 *
 * @param {string} name
 */
export async function runMochaSuite(name) {
  const results = fromRoot('out', 'results', `${name}.json`);
  fs.mkdirSync(fromRoot('out', 'results'), { recursive: true });
  fs.rmSync(results, { force: true });
  const { code } = await run(
    process.execPath,
    [
      ...['--import', 'tsx', fromRoot('node_modules/mocha/bin/mocha.js')],
      ...[
        '--timeout',
        '60000',
        '--forbid-only',
        '--forbid-pending',
        '--reporter',
        fromRoot('scripts/lib/results-reporter.cjs'),
      ],
      `test/${name}/**/*.test.ts`,
    ],
    { echo: true, env: { ...process.env, QUALSPEC_RESULTS: results } },
  );
  return readOutcome(name, results, code);
}
