// How many changes of the rules and the solver the tests notice: npm run mutation [-- part …]
// Families that belong together are changed under their own tests alone: stricter, and much quicker, than under all.
// How far a part is goes to stderr, its figure to stdout. What runs the rules has to run within tests alone: a change of
// what is run while tests are loaded, or in a hook before the first, has them all loaded anew, and takes ten times as long.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import { fromRoot } from './lib/paths.mjs';

const rules = 'server/src/core/rules';
const tests = 'test/core/rules';

/** @type {Record<string, string[]>} */
const families = {
  combination: ['combination', 'credits', 'hours'],
  criteria: ['criteria'],
  marks: ['marks', 'words', 'assessments', 'forms'],
  references: ['references', 'numbers'],
  units: ['units', 'qualifications', 'titles', 'dates'],
  document: ['document', 'leftovers', 'publication'],
  text: ['syntax', 'format', 'settings', 'suppressions'],
};
const all = Object.values(families).flat();
const forgotten = fs
  .readdirSync(fromRoot(rules), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !all.includes(entry.name));
if (forgotten.length > 0) throw new Error(`No part has the rules in ${forgotten.map(({ name }) => name).join(', ')}.`);

/** Tests of rules that belong to no family. */
const general = ['proposals', 'renumbered', 'statements', 'wording', 'examples', 'pages'];

/**
 * The files of tests that have the name of one of some families.
 *
 * @param {string[]} own
 */
function testsOf(own) {
  const files = fs.readdirSync(fromRoot(tests)).filter((name) => own.includes(name.split('.')[0] ?? ''));
  // the first test that fails ends the run of a change: quick ones that see much come first, slow ones last
  const order = ['table', 'offers', 'sentences', 'proposals', 'passive', '', 'more', 'wording'];
  const place = (/** @type {string} */ name) => order.indexOf(name.split('.').slice(1, -2).join());
  return files.sort((a, b) => place(a) - place(b)).map((name) => `${tests}/${name}`);
}

/** @param {string[]} names */
function named(...names) {
  return names.map((name) => `test/core/${name}.test.ts`);
}

/** @param {string[]} names */
function ofRules(...names) {
  return named(...names.map((name) => `rules/${name}`));
}

/**
 * The rules of some families whose pages are tried. The page that reads as much as may be read would take minutes.
 *
 * @param {string[]} own
 */
function pagesOf(own) {
  return own.flatMap((family) =>
    fs
      .readdirSync(fromRoot(`${rules}/${family}`))
      .filter((name) => name.endsWith('.md') && name !== 'undecided.md')
      .map((name) => `${family}/${name.slice(0, -'.md'.length)}`),
  );
}

const combination = families.combination ?? [];
const ofCombination = [...testsOf(combination), ...ofRules('examples', 'pages')];

/** What runs the rules; the other files beside it are what several rules share. */
const running = ['run', 'made', 'rule', 'rule-set', 'rule-settings', 'fact-checks', 'suppress'].map(
  (name) => `${rules}/${name}.ts`,
);

/** @type {Record<string, { mutate: string[], spec: string[], pages: string[] }>} */
const parts = {
  pathways: {
    mutate: ['server/src/core/pathways/**/*.ts'],
    spec: [
      ...named('pathways/semantics', 'pathways/contradiction', 'pathways/levels'),
      ...named('pathways/solutions', 'pathways/published'),
      ...ofCombination,
    ],
    pages: combination,
  },
  running: {
    mutate: running,
    spec: [
      ...ofRules('run.again', 'run.facts', 'made', 'run.more', 'shared.table', 'suppressions.more'),
      ...named('configuration', 'failing-rules', 'rules/leftovers', 'rules/suppressions'),
      ...named('project/settled.more', 'project/today', 'project/incremental'),
    ],
    pages: [],
  },
  shared: {
    mutate: [`${rules}/*.ts`, ...[...running, `${rules}/catalogue.ts`, `${rules}/words.ts`].map((file) => `!${file}`)],
    spec: [
      ...ofRules('shared.table', 'nearest', 'references.table', 'proposals', 'references', 'references.more'),
      ...ofRules('credits.more', 'credits', 'hours.more', 'hours'),
    ],
    pages: [],
  },
};
for (const [part, own] of Object.entries(families))
  parts[part] = {
    mutate: own.map((family) => `${rules}/${family}/*.ts`),
    spec: own === combination ? ofCombination : [...testsOf(own), ...ofRules(...general), ...named('mistakes')],
    pages: own,
  };

/**
 * @param {string} name
 * @returns {{ noticed: number, all: number }}
 */
function score(name) {
  const part = parts[name];
  if (!part) throw new Error(`There is no part ${name}; there are ${Object.keys(parts).join(', ')}.`);
  const base = JSON.parse(fs.readFileSync(fromRoot('stryker.config.json'), 'utf8'));
  const report = `out/mutation/${name}.json`;
  const config = {
    ...base,
    concurrency: os.availableParallelism(),
    mutate: part.mutate,
    mochaOptions: { ...base.mochaOptions, spec: part.spec },
    jsonReporter: { fileName: report },
    // what is known of unchanged code and tests is kept for the next run
    incremental: true,
    incrementalFile: `out/mutation/${name}.incremental.json`,
    thresholds: { high: 90, low: 80, break: null },
  };
  fs.mkdirSync(fromRoot('out/mutation'), { recursive: true });
  fs.writeFileSync(fromRoot(`out/mutation/${name}.config.json`), JSON.stringify(config));
  console.error(`${name}:`);
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run', `out/mutation/${name}.config.json`],
    {
      cwd: fromRoot(),
      stdio: ['ignore', process.stderr, 'inherit'],
      env: { ...process.env, QUALSPEC_RULES: pagesOf(part.pages).join(',') },
    },
  );
  if (status !== 0) throw new Error(`Stryker failed for ${name}.`);
  /** @type {{ status: string }[]} */
  const mutants = Object.values(JSON.parse(fs.readFileSync(fromRoot(report), 'utf8')).files).flatMap(
    (file) => file.mutants,
  );
  const count = (/** @type {string[]} */ ...wanted) => mutants.filter(({ status }) => wanted.includes(status)).length;
  const [noticed, missed, untried] = [count('Killed', 'Timeout'), count('Survived'), count('NoCoverage')];
  const found = { noticed, all: noticed + missed + untried };
  const rest = `${count('Timeout')} by their time; ${missed} missed, ${untried} in no test`;
  console.log(`${name}: ${noticed} of ${found.all} changes noticed, ${percent(found)} (${rest})`);
  return found;
}

/** @param {{ noticed: number, all: number }} of */
function percent({ noticed, all }) {
  return `${((100 * noticed) / Math.max(all, 1)).toFixed(2)} %`;
}

const asked = process.argv.slice(2);
const sum = { noticed: 0, all: 0 };
for (const name of asked.length > 0 ? asked : Object.keys(parts)) {
  const found = score(name);
  sum.noticed += found.noticed;
  sum.all += found.all;
}
console.log(`in all: ${sum.noticed} of ${sum.all} changes noticed, ${percent(sum)}`);
process.exitCode = sum.noticed >= 0.8 * sum.all ? 0 : 1;
