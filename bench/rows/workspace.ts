import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Figures, ours } from '../figures';
import { document, libraryName, sizes, writeWorkspace } from '../generate';
import { type LanguageServer, Session } from '../measure/client';
import { quantile } from '../measure/statistics';
import { type Setting, workspaceOf } from '../setting';

const files = 1000;
/** The workspace counts as indexed when its server has used next to no processor time for so long, in milliseconds. */
const quiet = 400;
const nextToNothing = 4;

/** A thousand files in the folder that is opened, and a document of 56 units on the screen. */
export async function measureWorkspace(setting: Setting, figures: Figures): Promise<void> {
  const server = setting.servers.find(({ name }) => name === ours);
  if (!server) return;
  const folder = workspaceOf(files);
  const name = 'on-screen.qualspec.yaml';
  // the library has the number after the files
  const text = document(sizes.L, files + 1);
  writeWorkspace(folder, [[name, text]]);
  const onScreen = { path: path.join(folder, name), text };
  const measure = (which: LanguageServer, what: string) =>
    figures.attempt(what, async () => {
      const wall = await measureIndexing(which, onScreen, figures, what);
      await measureWaits(which, onScreen, wall, figures, what);
    });
  for (let run = 0; run < setting.runs; run++) await measure(server, 'workspace');
  // what an editor's next session finds
  const again = { ...server, initializationOptions: { cache: path.join(path.dirname(folder), 'kept') } };
  await measureIndexing(again, onScreen, new Figures(), 'workspace');
  for (let run = 0; run < setting.runs; run++) await measure(again, 'workspace again');
  const library = path.join(folder, libraryName);
  const opened = { path: library, text: readFileSync(library, 'utf8') };
  for (let run = 0; run < setting.runs; run++)
    await figures.attempt('workspace typing', () => measureTyping(again, opened, figures));
}

/**
 * What is typed into the library whose units all files use, one character after the other. Each is followed until the
 * server is done with it: what other files see of an edit shows here alone.
 */
async function measureTyping(server: LanguageServer, { path, text }: OnScreen, figures: Figures): Promise<void> {
  const session = await Session.start(server, path);
  try {
    await session.open(text);
    await indexed(session);
    const costs: number[] = [];
    for (const [before, typed] of inLibrary) {
      const lines = text.slice(0, text.indexOf(before) + before.length).split('\n');
      let at = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
      for (const letter of typed) {
        const cpu = session.cpu();
        await session.changeQuickly({ range: { start: at, end: at }, text: letter });
        costs.push((await indexed(session)).cpu - cpu);
        at = letter === '\n' ? { line: at.line + 1, character: 0 } : { ...at, character: at.character + 1 };
      }
    }
    figures.add(ours, 'ms', {
      'workspace typing p50': quantile(costs, 0.5),
      'workspace typing most': Math.max(...costs),
    });
  } finally {
    await session.stop();
  }
}

/** Another title for the first unit, and then a unit that is begun in front of it. */
const inLibrary = [
  ['    title: ', 'Re'],
  ['\nunits:', '\n  - reference: 998'],
] as const;

interface OnScreen {
  readonly path: string;
  readonly text: string;
}

/** @returns how long it took from the start of the process, in milliseconds */
async function measureIndexing(
  server: LanguageServer,
  { path, text }: OnScreen,
  figures: Figures,
  what: string,
): Promise<number> {
  const session = await Session.start(server, path);
  try {
    const answer = session.open(text).then(({ wall }) => wall);
    const { cpu, wall } = await indexed(session);
    figures.add(ours, 's', { [`${what} cpu`]: cpu / 1000, [`${what} wall`]: wall / 1000 });
    figures.add(ours, 'ms', { [`${what} open file`]: await answer });
    figures.add(ours, 'MB', { [`memory ${what}`]: session.memory('VmHWM') });
    figures.add(ours, '%', { [`${what} machine busy`]: session.othersPercent() });
    return wall;
  } finally {
    await session.stop();
  }
}

/**
 * The longest block of the event loop, seen from outside: while the server reads the files, it is asked one thing after
 * another that it does not know. Nothing is cheaper to answer, so the longest wait is the time in which nothing was
 * answered, plus the way there and back.
 */
async function measureWaits(
  server: LanguageServer,
  { path, text }: OnScreen,
  wall: number,
  figures: Figures,
  what: string,
): Promise<void> {
  const session = await Session.start(server, path);
  try {
    // the document on the screen is no background work
    await session.open(text);
    const waits: number[] = [];
    while (performance.now() - session.startedAt < wall * 1.2) {
      const askedAt = performance.now();
      await session.connection.sendRequest('bench/unknown').catch(() => undefined);
      waits.push(performance.now() - askedAt);
      await sleep(1);
    }
    figures.add(ours, 'ms', { [`${what} longest wait`]: Math.max(...waits) });
  } finally {
    await session.stop();
  }
}

/** Waits until the server is done. Milliseconds since its start. */
async function indexed(session: Session): Promise<{ cpu: number; wall: number }> {
  let done = { cpu: session.cpu(), wall: performance.now() - session.startedAt };
  for (let last = performance.now(); performance.now() - last < quiet;) {
    await sleep(50);
    const cpu = session.cpu();
    if (cpu - done.cpu < nextToNothing) continue;
    last = performance.now();
    done = { cpu, wall: last - session.startedAt };
  }
  return done;
}
