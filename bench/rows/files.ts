import path from 'node:path';
import { type Figures, ours } from '../figures';
import { runCommand } from '../measure/process';
import { type Setting, workspaceOf } from '../setting';

/** Two hundred files checked from cold by commands: nothing is kept between runs. */
export async function measureFiles(setting: Setting, figures: Figures): Promise<void> {
  const folder = workspaceOf(200);
  for (const [name, command] of Object.entries(setting.checkers(folder)))
    for (let run = 0; run < setting.runs; run++)
      await figures.attempt(`200 files, ${name}`, () => {
        const { wall, cpu } = runCommand(command, path.dirname(folder));
        figures.add(name, 's', { 'files wall': wall, 'files cpu': cpu });
      });
  await measureCached(setting, figures, folder);
}

/** The same files again, unchanged, with what an earlier run kept. */
async function measureCached(setting: Setting, figures: Figures, folder: string): Promise<void> {
  const command = setting.checkers(folder)[ours];
  if (!command) return;
  const cached = [...command, '--cache', path.join(path.dirname(folder), 'cache')];
  runCommand(cached, path.dirname(folder));
  for (let run = 0; run < setting.runs; run++)
    await figures.attempt('200 files, cached', () => {
      figures.add(ours, 's', { 'cached wall': runCommand(cached, path.dirname(folder)).wall });
    });
}
