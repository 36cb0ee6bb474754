// How many changes of the rules and the solver the tests notice: npm run mutation [-- part …]
// Families that belong together are changed under their own tests alone: stricter, and much quicker, than under all.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
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

/**
 * The tests of some families: the pages, the files that have their name, and those that have no family's name.
 *
 * @param {string[]} own
 */
function testsOf(own) {
  const files = fs.readdirSync(fromRoot(tests)).filter((name) => name.endsWith('.test.ts'));
  const wanted = files.filter((name) => {
    const topic = name.split('.')[0] ?? '';
    return own.includes(topic) || !all.includes(topic);
  });
  return [...wanted.map((name) => `${tests}/${name}`), 'test/core/mistakes.test.ts'];
}

/** @type {Record<string, { mutate: string[], spec: string[], pages: string[] }>} */
const parts = {
  pathways: {
    mutate: ['server/src/core/pathways/**/*.ts'],
    spec: [
      ...['published', 'semantics', 'solutions'].map((name) => `test/core/pathways/${name}.test.ts`),
      ...testsOf(['combination']),
    ],
    pages: families.combination ?? [],
  },
  shared: {
    mutate: [`${rules}/*.ts`, `!${rules}/catalogue.ts`, `!${rules}/words.ts`],
    spec: [`${tests}/**/*.test.ts`, 'test/core/project/settled.more.test.ts'],
    pages: all,
  },
};
for (const [part, own] of Object.entries(families))
  parts[part] = { mutate: own.map((family) => `${rules}/${family}/*.ts`), spec: testsOf(own), pages: own };

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
    mutate: part.mutate,
    mochaOptions: { ...base.mochaOptions, spec: part.spec },
    jsonReporter: { fileName: report },
    thresholds: { high: 90, low: 80, break: null },
  };
  fs.mkdirSync(fromRoot('out/mutation'), { recursive: true });
  fs.writeFileSync(fromRoot(`out/mutation/${name}.config.json`), JSON.stringify(config));
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run', `out/mutation/${name}.config.json`],
    {
      cwd: fromRoot(),
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, QUALSPEC_RULES: part.pages.join(',') },
    },
  );
  if (status !== 0) throw new Error(`Stryker failed for ${name}.`);
  /** @type {{ status: string }[]} */
  const mutants = Object.values(JSON.parse(fs.readFileSync(fromRoot(report), 'utf8')).files).flatMap(
    (file) => file.mutants,
  );
  const noticed = mutants.filter((mutant) => mutant.status === 'Killed' || mutant.status === 'Timeout').length;
  const missed = mutants.filter((mutant) => mutant.status === 'Survived' || mutant.status === 'NoCoverage').length;
  const found = { noticed, all: noticed + missed };
  console.log(`${name}: ${noticed} of ${found.all} changes noticed, ${percent(found)}`);
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
