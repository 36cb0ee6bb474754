import { type Figures, ours } from '../figures';
import { Session } from '../measure/client';
import { type Setting, documentOf } from '../setting';

/** Whether memory grows with edits: the least that the process needs late, less the least that it needed early. */
export async function measureMemory(setting: Setting, figures: Figures): Promise<void> {
  const server = setting.servers.find(({ name }) => name === ours);
  if (!server) return;
  const document = documentOf('L');
  const edits = setting.short ? 2000 : 10_000;
  for (let run = 0; run < (setting.short ? 1 : Math.min(setting.runs, 3)); run++)
    await figures.attempt('memory', async () => {
      const session = await Session.start(server, document.path);
      try {
        await session.open(document.text);
        const levels = [];
        const line = document.text.split('\n').findIndex((text) => /^ +title: /.test(text));
        const end = (document.text.split('\n')[line] ?? '').length;
        for (let edit = 0; edit < edits; edit++) {
          await session.changeQuickly(edit % 2 === 0 ? typed(line, end) : deleted(line, end));
          if (edit % (edits / 20) === 0) levels.push(session.memory('VmRSS'));
        }
        // the first quarter is left out: the process is still finding its size
        const least = (part: readonly number[]) => Math.min(...part);
        figures.add(ours, 'MB', {
          'memory growth': least(levels.slice(-6)) - least(levels.slice(5, 11)),
          'memory after edits': session.memory('VmHWM'),
        });
      } finally {
        await session.stop();
      }
    });
}

function typed(line: number, character: number) {
  return { range: { start: { line, character }, end: { line, character } }, text: 's' };
}

function deleted(line: number, character: number) {
  return { range: { start: { line, character }, end: { line, character: character + 1 } }, text: '' };
}
