// Tries random texts on what must hold of any: npm run fuzz -- [target …] [--seconds 60] [--runs 100000] [--seed 1]
import { parseArgs } from 'node:util';
import { keepSeed, keptSeeds } from '../test/fuzz/seeds';
import type { Budget, Outcome, Target } from '../test/fuzz/target';
import { targets } from '../test/fuzz/targets';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seconds: { type: 'string' }, runs: { type: 'string' }, seed: { type: 'string' } },
});

/** @throws when a value is no number */
function numberOf(option: 'seconds' | 'runs' | 'seed'): number | undefined {
  const written = values[option];
  if (written === undefined) return undefined;
  const number = Number(written);
  if (!Number.isInteger(number)) throw new Error(`--${option} is a whole number; '${written}' is none.`);
  return number;
}

function attempt(target: Target, budget: Budget): Outcome {
  const start = performance.now();
  const outcome = target.run(budget);
  const counts = Object.entries(outcome.counts).map(([what, many]) => `${many} ${what}`);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${target.name}: seed ${budget.seed}, ${[`${outcome.runs} runs`, ...counts].join(', ')}, ${seconds} s`);
  return outcome;
}

async function fuzz(target: Target, budget: Budget): Promise<boolean> {
  await target.prepare?.();
  console.log(`${target.name}: ${target.holds}`);
  const known = keptSeeds(target.name).map((kept) => attempt(target, kept));
  const { failure } = [...known, attempt(target, budget)].find((outcome) => outcome.failure) ?? {};
  if (!failure) return true;
  keepSeed({ target: target.name, seed: failure.seed, path: failure.path });
  console.log(`${failure.message}\nKept in test/fuzz/seeds.json: seed ${failure.seed}, path ${failure.path}.`);
  return false;
}

const unknown = positionals.filter((name) => !targets.some((target) => target.name === name));
if (unknown.length > 0)
  throw new Error(`There is no target ${unknown.join(', ')}; there are ${targets.map(({ name }) => name).join(', ')}.`);
const chosen = targets.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
const runs = numberOf('runs');
const seconds = numberOf('seconds') ?? (runs === undefined ? 60 : undefined);
const seed = numberOf('seed') ?? Date.now() % 2 ** 31;
const budget = { seed, ...(runs === undefined ? {} : { runs }), ...(seconds === undefined ? {} : { seconds }) };

async function main(): Promise<void> {
  for (const target of chosen) if (!(await fuzz(target, budget))) process.exitCode = 1;
}

void main();
