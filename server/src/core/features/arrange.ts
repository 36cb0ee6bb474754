import type { Block } from '../syntax/block';
import type { TextEdit } from '../syntax/document';
import type { ScalarNode, Span } from '../syntax/tree';
import { type CriterionEntry, type OutcomeEntry, columnOf, orderOf } from './unit-order';

/** Another order of a unit's outcomes and criteria. What is not named by its place in the text keeps it. */
export type Arrangement =
  | { readonly do: 'renumber' }
  | { readonly do: 'move outcome'; readonly outcome: number; readonly by: 1 | -1 }
  | { readonly do: 'move criterion'; readonly outcome: number; readonly criterion: number; readonly by: 1 | -1 }
  /** To the end of another outcome. */
  | { readonly do: 'give criterion'; readonly outcome: number; readonly criterion: number; readonly to: number };

/** What an arrangement makes of a unit. Offsets in the block. */
export interface Arranged {
  readonly edits: readonly TextEdit[];
  /** What each code was and what it is now, where that is another one. */
  readonly criteria: ReadonlyMap<string, string>;
  readonly outcomes: ReadonlyMap<string, string>;
}

interface Ordered {
  readonly outcome: OutcomeEntry;
  readonly criteria: readonly CriterionEntry[];
}

/** Lines that go elsewhere, with what is written before them there. */
interface Move {
  readonly lines: Span;
  /** More lines that go, because nothing is left below them. */
  readonly gone: Span;
  readonly to: number;
  readonly heading: string;
  readonly indent: number;
}

/**
 * Puts outcomes and criteria in another order and numbers them anew: outcomes 1 to n, criteria by their outcome, without
 * gaps. Remarks go with the lines below them.
 * @returns undefined where the unit has no such outcome or criterion, or does not stand on lines of its own
 */
export function arranged(block: Block, arrangement: Arrangement): Arranged | undefined {
  const order = orderOf(block);
  const now = order && reordered(order, arrangement);
  if (!order || !now) return undefined;
  const names = new Map<ScalarNode, string>();
  const criteria = new Map<string, string>();
  const outcomes = new Map<string, string>();
  const name = (key: ScalarNode, to: string, known: Map<string, string>) => {
    names.set(key, to);
    // of two with the same code, the first is meant
    if (!known.has(key.value)) known.set(key.value, to);
  };
  now.forEach(({ outcome, criteria: own }, i) => {
    name(outcome.key, String(i + 1), outcomes);
    own.forEach(({ key }, k) => name(key, `${i + 1}.${k + 1}`, criteria));
  });
  const keyEdits = [...names].flatMap(([{ start, end, value }, text]) =>
    value === text ? [] : [{ start, end, text }],
  );
  const move = moveOf(block.text, order, arrangement);
  return {
    edits: move ? moved(block.text, keyEdits, move) : keyEdits.sort((a, b) => a.start - b.start),
    criteria: changed(criteria),
    outcomes: changed(outcomes),
  };
}

function changed(codes: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...codes].filter(([from, to]) => from !== to));
}

function reordered(order: readonly OutcomeEntry[], arrangement: Arrangement): readonly Ordered[] | undefined {
  const now: { outcome: OutcomeEntry; criteria: CriterionEntry[] }[] = order.map((outcome) => ({
    outcome,
    criteria: [...outcome.criteria],
  }));
  if (arrangement.do === 'renumber') return now;
  if (arrangement.do === 'move outcome') return swap(now, arrangement.outcome, arrangement.by) ? now : undefined;
  const own = now[arrangement.outcome]?.criteria;
  if (!own) return undefined;
  if (arrangement.do === 'move criterion') return swap(own, arrangement.criterion, arrangement.by) ? now : undefined;
  const to = now[arrangement.to]?.criteria;
  const [criterion] = own.splice(arrangement.criterion, 1);
  if (!to || !criterion || to === own) return undefined;
  to.push(criterion);
  return now;
}

function swap<T>(list: T[], index: number, by: 1 | -1): boolean {
  const [own, other] = [list[index], list[index + by]];
  if (own === undefined || other === undefined) return false;
  list[index] = other;
  list[index + by] = own;
  return true;
}

function moveOf(text: string, order: readonly OutcomeEntry[], arrangement: Arrangement): Move | undefined {
  if (arrangement.do === 'renumber') return undefined;
  const outcome = order[arrangement.outcome];
  if (!outcome) return undefined;
  if (arrangement.do === 'move outcome') return beside(order, arrangement.outcome, arrangement.by);
  if (arrangement.do === 'move criterion') return beside(outcome.criteria, arrangement.criterion, arrangement.by);
  const criterion = outcome.criteria[arrangement.criterion];
  const target = order[arrangement.to];
  if (!criterion || !target) return undefined;
  const { lines } = criterion;
  // the last criterion takes the key above it with it
  const gone = outcome.criteria.length === 1 ? (outcome.criteriaLines ?? lines) : lines;
  const last = target.criteria.at(-1);
  const column = columnOf(text, criterion.key.start);
  if (last) return { lines, gone, to: last.lines.end, heading: '', indent: columnOf(text, last.key.start) - column };
  const heading = `${' '.repeat(target.column)}criteria:`;
  return { lines, gone, to: target.end, heading, indent: target.column + 2 - column };
}

function beside(entries: readonly { readonly lines: Span }[], index: number, by: 1 | -1): Move | undefined {
  const [own, other] = [entries[index], entries[index + by]];
  if (!own || !other) return undefined;
  const to = by === -1 ? other.lines.start : other.lines.end;
  return { lines: own.lines, gone: own.lines, to, heading: '', indent: 0 };
}

/** The edits that take lines from one place to another, with the names within them as they are to be. */
function moved(text: string, keyEdits: readonly TextEdit[], { lines, gone, to, heading, indent }: Move): TextEdit[] {
  const within = ({ start }: Span) => start >= lines.start && start < lines.end;
  const eol = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  let own = '';
  let from = lines.start;
  for (const edit of keyEdits.filter(within).sort((a, b) => a.start - b.start)) {
    own += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  own = shifted(own + text.slice(from, lines.end), indent);
  if (heading !== '') own = heading + eol + own;
  const endsLine = (end: number) => end === 0 || /[\r\n]/.test(text[end - 1] ?? '');
  if (!/[\r\n]$/.test(own)) own += eol;
  if (!endsLine(to)) own = eol + own.replace(/(?:\r\n|\r|\n)$/, '');
  const others = keyEdits.filter((edit) => !within(edit));
  return [...others, { ...gone, text: '' }, { start: to, end: to, text: own }].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
}

/** Lines indented more, or less as far as there is room. */
function shifted(lines: string, by: number): string {
  if (by === 0) return lines;
  return by > 0 ? lines.replace(/^(?=[^\r\n])/gm, ' '.repeat(by)) : lines.replace(new RegExp(`^ {1,${-by}}`, 'gm'), '');
}
