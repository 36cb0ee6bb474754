import { setTimeout as sleep } from 'node:timers/promises';
import type { Figures } from '../figures';
import { type LanguageServer, Session } from '../measure/client';
import { quantile } from '../measure/statistics';
import { type Setting, documentOf } from '../setting';

/** A person looks before typing, and between two words. In milliseconds. */
const look = 1000;
const betweenWords = 120;
const rounds = 40;

/** Completion, hover and outline, asked for right behind a typed character: from the request to its answer. */
export async function measureFeatures(setting: Setting, figures: Figures): Promise<void> {
  const document = documentOf('L');
  for (const server of setting.servers.filter(({ finds }) => finds !== 'nothing'))
    for (let run = 0; run < setting.runs; run++)
      await figures.attempt(`features, ${server.name}`, () => askOf(server, document, figures));
}

async function askOf(server: LanguageServer, document: { path: string; text: string }, figures: Figures) {
  const places = placesIn(document.text);
  const session = await Session.start(server, document.path);
  try {
    await session.open(document.text);
    await sleep(look);
    const measures: Record<string, number> = {};
    for (const [name, { method, positions }] of Object.entries(requests(places))) {
      const times: number[] = [];
      for (let round = 0; round < rounds; round++) {
        const position = positions[round % positions.length];
        const change = typed(places.prose, round);
        const { wall, result } = await session.ask(change, method, position ? { position } : {});
        if (isEmpty(result))
          throw new Error(`${server.name} has no answer to ${method} at ${JSON.stringify(position)}`);
        times.push(wall);
        await sleep(betweenWords);
      }
      measures[`${name} p50`] = quantile(times, 0.5);
      measures[`${name} p95`] = quantile(times, 0.95);
    }
    figures.add(server.name, 'ms', measures);
    figures.add(server.name, '%', { 'features machine busy': session.othersPercent() });
  } finally {
    await session.stop();
  }
}

interface Position {
  readonly line: number;
  readonly character: number;
}

interface Places {
  /** Within sentences. */
  readonly prose: readonly Position[];
  /** In front of the words of a choice. */
  readonly choices: readonly Position[];
  /** On keys of units. */
  readonly keys: readonly Position[];
}

function requests({ choices, keys }: Places) {
  return {
    completion: { method: 'textDocument/completion', positions: choices },
    hover: { method: 'textDocument/hover', positions: keys },
    outline: { method: 'textDocument/documentSymbol', positions: [] as readonly Position[] },
  };
}

function placesIn(text: string): Places {
  const lines = text.split('\n');
  const positions = (pattern: RegExp, character: (line: string) => number): Position[] =>
    lines.flatMap((line, at) => (pattern.test(line) ? [{ line: at, character: character(line) }] : []));
  return {
    prose: positions(/^ {6}[^:#-]{60,}$/, (line) => line.indexOf(' ', 40) + 1),
    choices: positions(/^ {4}level: /, (line) => line.indexOf(':') + 2),
    keys: positions(/^ {4}credits: /, () => 6),
  };
}

/** A character that is typed, and taken away the next time. */
function typed(prose: readonly Position[], round: number) {
  const start = prose[(Math.floor(round / 2) * 7) % prose.length];
  if (!start) throw new Error('the document has no prose');
  const isBack = round % 2 === 1;
  const end = { ...start, character: start.character + (isBack ? 1 : 0) };
  return { range: { start, end }, text: isBack ? '' : 'x' };
}

function isEmpty(result: unknown): boolean {
  const items = (result as { items?: unknown } | null)?.items ?? result;
  return items === null || items === undefined || (Array.isArray(items) && items.length === 0);
}
