import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';

/** Called by VS Code's extension host: runs the suites beside this file and rejects when a test fails. */
export async function run(): Promise<void> {
  // Built to out/workbench; the reporter is not bundled, so that it writes as it does in the other suites.
  const reporter = join(__dirname, '../../scripts/lib/results-reporter.cjs');
  const mocha = new Mocha({
    ui: 'tdd',
    color: false,
    timeout: 30_000,
    forbidOnly: true,
    forbidPending: true,
    reporter,
  });
  for (const file of readdirSync(__dirname)) {
    if (file.endsWith('.test.js')) mocha.addFile(join(__dirname, file));
  }
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} tests failed`);
}
