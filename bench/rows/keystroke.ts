import type { Diagnostic } from 'vscode-languageserver-protocol/node';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Figures } from '../figures';
import { type Size, sizes } from '../generate';
import { type Answer, type LanguageServer, Session } from '../measure/client';
import { type Edit, asChange, planEdits } from '../measure/edits';
import { quantile } from '../measure/statistics';
import { type Setting, documentOf } from '../setting';

/** A person looks before typing; what a server does meanwhile is nobody's keystroke. In milliseconds. */
const look = 1000;

/** Sixty keystrokes in documents of every size: processor time, time on the wall, memory, and whether the findings are right. */
export async function measureKeystrokes(setting: Setting, figures: Figures): Promise<void> {
  for (const size of Object.keys(sizes) as Size[]) {
    const document = documentOf(size);
    const edits = planEdits(document.text);
    for (const server of setting.servers)
      for (let run = 0; run < setting.runs; run++)
        await figures.attempt(`keystroke ${size}, ${server.name}`, () =>
          typeInto(server, document, edits, size, figures),
        );
  }
}

async function typeInto(
  server: LanguageServer,
  document: { path: string; text: string },
  edits: readonly Edit[],
  size: Size,
  figures: Figures,
): Promise<void> {
  const session = await Session.start(server, document.path);
  try {
    const first = await session.open(document.text);
    await sleep(look);
    const answers: Answer[] = [];
    let right = 0;
    for (const edit of edits) {
      const answer = await session.change(asChange(edit));
      answers.push(answer);
      if (isRight(answer.diagnostics, first.diagnostics, edit, server)) right++;
    }
    const measured = (share: number, of: 'cpu' | 'wall') =>
      quantile(
        answers.map((answer) => answer[of]),
        share,
      );
    figures.add(server.name, 'ms', {
      [`keystroke ${size} cpu p50`]: measured(0.5, 'cpu'),
      [`keystroke ${size} cpu p95`]: measured(0.95, 'cpu'),
      [`keystroke ${size} wall p50`]: measured(0.5, 'wall'),
      [`keystroke ${size} wall p95`]: measured(0.95, 'wall'),
    });
    figures.add(server.name, 'MB', { [`memory ${size} open`]: session.memory('VmHWM') });
    if (server.finds !== 'nothing') figures.add(server.name, 'of 60', { [`keystroke ${size} right`]: right });
    figures.add(server.name, '%', { [`keystroke ${size} machine busy`]: session.othersPercent() });
  } finally {
    await session.stop();
  }
}

const marks = ['marks/half-to-pass', 'marks/total'];

function isRight(
  now: readonly Diagnostic[],
  first: readonly Diagnostic[],
  { expected }: Edit,
  { finds }: LanguageServer,
): boolean {
  if (expected === 'something') return now.length > first.length;
  if (expected === 'nothing' || finds !== 'all') return now.length === first.length;
  return now.length === first.length + marks.length && marks.every((rule) => now.some(({ code }) => code === rule));
}
