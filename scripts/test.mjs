// Runs everything that must hold, or the parts that are named: node scripts/test.mjs [checks|core|protocol|cli|workbench|ui …]
// Works from a bare clone: until the packages are installed, it uses Node alone.
import { installDependencies } from './lib/dependencies.mjs';
import { run, step } from './lib/progress.mjs';
import { failure } from './lib/results.mjs';
import { fromRoot } from './lib/paths.mjs';

/** @typedef {import('./lib/results.mjs').Outcome} Outcome */

/** @type {Record<string, () => Promise<Outcome[]>>} */
const parts = {
  checks: async () => (await import('./lib/checks.mjs')).runChecks(),
  core: () => mocha('core'),
  protocol: () => mocha('protocol'),
  cli: () => mocha('cli'),
  workbench: async () => {
    const { runWorkbenchSuite } = await import('./lib/workbench-suite.mjs');
    await installWorkbench();
    return [await runWorkbenchSuite()];
  },
  ui: async () => {
    await installWorkbench();
    return mocha('ui');
  },
};

/** @param {string} name */
async function mocha(name) {
  const { runMochaSuite } = await import('./lib/mocha.mjs');
  return [await runMochaSuite(name)];
}

async function installWorkbench() {
  const { findBrowser } = await import('./lib/browser.mjs');
  findBrowser();
  const { installVsCode } = await import('./install-vscode.mjs');
  await installVsCode();
}

/** The suites test what was built, so a build that fails is the end. */
async function build() {
  for (const script of [['--import', 'tsx', 'scripts/generate.ts'], ['scripts/build.mjs']]) {
    const { code, output } = await step(`Running ${script.at(-1)}`, () => run(process.execPath, script));
    if (code !== 0) return failure('build', output);
  }
  return undefined;
}

/** @param {string[]} names */
async function runParts(names) {
  /** @type {Outcome[]} */
  const outcomes = [];
  for (const name of names) {
    const part = parts[name];
    console.log(`\n== ${name}`);
    const done = await (part ?? unknown(name))().catch((error) => [
      failure(name, error instanceof Error ? error.message : String(error)),
    ]);
    outcomes.push(...done);
  }
  return outcomes;
}

/** @param {string} name */
const unknown = (name) => async () => [
  failure(name, `there is no such part; there are ${Object.keys(parts).join(', ')}`),
];

/** @param {Outcome[]} outcomes */
function report(outcomes) {
  console.log('\n== results');
  for (const { name, passed, failed } of outcomes) console.log(`${name}: ${passed} passed, ${failed} failed`);
  const problems = outcomes.flatMap(({ name, problems }) => problems.map((problem) => `${name}: ${problem}`));
  if (problems.length > 0) console.log(`\n${problems.join('\n\n')}`);
  const sum = (/** @type {'passed' | 'failed'} */ what) => outcomes.reduce((total, one) => total + one[what], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
}

process.chdir(fromRoot());
await installDependencies();
const wanted = process.argv.slice(2);
const names = wanted.length > 0 ? wanted : Object.keys(parts);
const broken = await build();
report(broken ? [broken] : await runParts(names));
