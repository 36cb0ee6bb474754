import { buildSync } from 'esbuild';
import path from 'node:path';
import { type Figures, ours } from '../figures';
import { runCommand } from '../measure/process';
import type { Setting } from '../setting';

const root = path.join(__dirname, '../..');
const sample = 'samples/specifications/leadership-and-management-level-5.qualspec.yaml';

/** The published rules of two groups with 62 units together, the narrow and the wide one, and some prose of each. */
const rules = {
  certificate: 'The Certificate takes at least 13 credits',
  diploma: 'The Diploma takes 37 credits or more',
};

/** Solving the rule of combination of a qualification in a fresh process, and asking again once its prose has changed. */
export async function measurePathways(setting: Setting, figures: Figures): Promise<void> {
  const program = path.join(root, 'out/bench/solve.cjs');
  buildSync({
    entryPoints: [path.join(root, 'bench/servers/solve.ts')],
    outfile: program,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
  });
  for (const [id, prose] of Object.entries(rules))
    for (let run = 0; run < setting.runs + 2; run++)
      await figures.attempt(`pathways of the ${id}`, () => {
        const { output } = runCommand([process.execPath, program, path.join(root, sample), id, prose], root);
        const { cold, again, solved } = JSON.parse(output.split('\n')[0] ?? '') as Record<string, number>;
        figures.add(ours, 'ms', { [`pathways ${id} cold`]: cold ?? NaN, [`pathways ${id} again`]: again ?? NaN });
        figures.add(ours, 'times', { [`pathways ${id} solved again`]: solved ?? NaN });
      });
}
