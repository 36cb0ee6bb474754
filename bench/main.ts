// Measures what the project promises of its speed: npm run bench [-- --short] [-- --only keystroke,start] [-- --runs 5]
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Figures } from './figures';
import { derive, table } from './report';
import { measureFeatures } from './rows/features';
import { measureFiles } from './rows/files';
import { measureKeystrokes } from './rows/keystroke';
import { measureMemory } from './rows/memory';
import { measurePathways } from './rows/pathways';
import { measureRename } from './rows/rename';
import { measureStart } from './rows/start';
import { measureWorkspace } from './rows/workspace';
import { prepare } from './setting';

const parts = {
  keystroke: measureKeystrokes,
  features: measureFeatures,
  start: measureStart,
  files: measureFiles,
  workspace: measureWorkspace,
  rename: measureRename,
  memory: measureMemory,
  pathways: measurePathways,
};

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      /** One run, without peers. */
      short: { type: 'boolean', default: false },
      only: { type: 'string' },
      runs: { type: 'string' },
      /** Another build than the one in dist/. */
      dist: { type: 'string', default: path.join(__dirname, '../dist') },
    },
  });
  const only = values.only?.split(',') ?? Object.keys(parts);
  const unknown = only.find((name) => !Object.hasOwn(parts, name));
  if (unknown !== undefined)
    throw new Error(`there is no part '${unknown}'; there are ${Object.keys(parts).join(', ')}`);
  const runs = Number(values.runs ?? (values.short ? 1 : 3));
  const setting = await prepare({ runs, short: values.short, dist: path.resolve(values.dist) });
  const figures = new Figures();
  for (const [name, measure] of Object.entries(parts)) {
    if (!only.includes(name)) continue;
    console.error(`Measuring ${name} …`);
    await measure(setting, figures);
  }
  derive(figures);
  report(figures, runs);
}

function report(figures: Figures, runs: number): void {
  const cpu = os.cpus();
  const machine = {
    processor: cpu[0]?.model ?? 'unknown',
    cores: cpu.length,
    gigabytes: Math.round(os.totalmem() / 2 ** 30),
    node: process.version,
    /** The share of the machine's time that others had while our server was measured, at the worst. */
    busyWithOthersPercent: Math.round(
      Math.max(
        0,
        ...figures
          .all()
          .filter(({ unit }) => unit === '%')
          .flatMap((figure) => figure.runs),
      ),
    ),
  };
  const date = new Date().toISOString();
  fs.writeFileSync(
    path.join(__dirname, 'results.json'),
    JSON.stringify({ date, machine, runs, figures: figures.all(), failures: figures.failures }, undefined, 1) + '\n',
  );
  console.log(
    `${machine.processor}, ${machine.cores} cores, ${machine.gigabytes} GB, Node ${machine.node}; medians of ${runs} runs; machine busy with others for up to ${machine.busyWithOthersPercent} %\n`,
  );
  console.log(table(figures));
  for (const failure of figures.failures) console.log(`\nFailed: ${failure}`);
  if (figures.failures.length > 0) process.exitCode = 1;
}

void main();
