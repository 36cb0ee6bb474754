import type { Block } from './block';
import { endOfLine, nextLine, startOfLine } from './lines';
import type { Node, Span } from './tree';

/** A name in a suppression comment, with its place: a rule's id, or a family's. */
export interface NamedRule extends Span {
  readonly id: string;
}

/** `# qualspec-disable-next-line marks/total -- the reason`. Offsets are relative to the block. */
export interface Suppression extends Span {
  /** Where it holds; undefined where the word behind `qualspec-disable` is none that is known. */
  readonly holdsFor: 'line' | 'next-line' | 'file' | undefined;
  /** The first word of the comment as it is written. */
  readonly word: string;
  readonly rules: readonly NamedRule[];
  /** '' where none is given. */
  readonly reason: string;
  /** Where the next line begins that is neither blank nor a comment; undefined where the block has none. */
  readonly next: number | undefined;
}

const none: readonly Suppression[] = [];

/** The suppression comments of a block, in the order of the text. A block without the word costs one search for it. */
export function suppressionsIn(block: Block): readonly Suppression[] {
  return block.text.includes('ualspec-disable') ? block.memo.of(block, read) : none;
}

/** Word processors begin a line with a capital. */
const comment = /#[^\S\r\n]*([Qq]ualspec-disable([A-Za-z-]*))([^\r\n]*)/g;

function read(block: Block): readonly Suppression[] {
  const { text } = block;
  const closed = closedIn(block);
  const found: { at: number; word: string; form: string; rest: string; restAt: number }[] = [];
  for (const { index, 0: whole, 1: word = '', 2: form = '', 3: rest = '' } of text.matchAll(comment))
    if (beginsComment(text, index, closed))
      found.push({ at: index, word, form, rest, restAt: index + whole.length - rest.length });
  const suppressions: Suppression[] = [];
  // from the last to the first, so that comments below each other look for the next line once
  let later: { readonly line: number; readonly next: number | undefined } | undefined;
  for (const { at, word, form, rest, restAt } of found.reverse()) {
    const next = nextContent(text, at, later);
    const end = restAt + rest.trimEnd().length;
    suppressions.push({ start: at, end, word, holdsFor: holdsFor(form), ...namesIn(rest, restAt), next });
    const line = startOfLine(text, at);
    later = text.slice(line, at).trim() === '' ? { line, next } : undefined;
  }
  return suppressions.reverse();
}

function holdsFor(form: string): Suppression['holdsFor'] {
  const word = form.toLowerCase().slice(1);
  return word === 'line' || word === 'next-line' || word === 'file' ? word : undefined;
}

/** Between names and reason stands `--`, a dash as word processors make it, or a hyphen between spaces. */
const separator = /--+|[\u2013\u2014]|(?<=\s)-(?=\s|$)/;

function namesIn(rest: string, restAt: number): { rules: readonly NamedRule[]; reason: string } {
  const split = separator.exec(rest);
  const names = split ? rest.slice(0, split.index) : rest;
  const reason = split ? rest.slice(split.index + split[0].length).trim() : '';
  const rules: NamedRule[] = [];
  let at = restAt;
  for (const part of names.split(',')) {
    const id = part.trim();
    const start = at + part.length - part.trimStart().length;
    if (id !== '') rules.push({ id, start, end: start + id.length });
    at += part.length + 1;
  }
  return { rules, reason };
}

/** @param later a comment on a line of its own further below, whose next line is known */
function nextContent(
  text: string,
  from: number,
  later: { readonly line: number; readonly next: number | undefined } | undefined,
): number | undefined {
  for (let p = nextLine(text, from); p < text.length; p = nextLine(text, p)) {
    if (p === later?.line) return later.next;
    const line = text.slice(p, endOfLine(text, p)).trimStart();
    if (line !== '' && !line.startsWith('#')) return p;
  }
  return undefined;
}

/** Whether a comment begins at a `#`: after a space or at the line's beginning, in no text and in no other comment. */
function beginsComment(text: string, at: number, closed: readonly Span[]): boolean {
  for (let p = startOfLine(text, at); p <= at; p++) {
    if (text.charCodeAt(p) !== 35 || (p > 0 && !/\s/.test(text[p - 1] ?? ''))) continue;
    if (!isWithin(p, closed)) return p === at;
  }
  return false;
}

function isWithin(at: number, spans: readonly Span[]): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return at < (spans[low - 1]?.end ?? 0);
}

/** Where a `#` begins no comment: in texts between quotation marks, in texts after `|` and `>`, and in what is unread. */
function closedIn(block: Block): Span[] {
  const spans: Span[] = [...block.unread];
  const visit = (node: Node | undefined): void => {
    if (node?.kind === 'scalar' && !node.plain) spans.push(contentOf(block.text, node));
    else if (node?.kind === 'list') node.items.forEach(visit);
    else if (node?.kind === 'map')
      for (const { key, value } of node.pairs) {
        visit(key);
        visit(value);
      }
  };
  visit(block.value);
  // a text that stands where a key should is not kept as a tree
  if (block.kind === 'entry' && !block.keyNode && /["'|>]/.test(block.text))
    spans.push({ start: 0, end: block.text.length });
  return merged(spans.sort((a, b) => a.start - b.start));
}

/** The text after a `|` or `>`, where the node begins with that: what follows on the same line may be a comment. */
function contentOf(text: string, { start, end }: Span): Span {
  const opens = /[|>]/.test(text[start] ?? '') && !/["']/.test(text[start - 1] ?? '');
  return opens ? { start: Math.min(end, endOfLine(text, start)), end } : { start, end };
}

function merged(sorted: readonly Span[]): Span[] {
  const spans: Span[] = [];
  for (const { start, end } of sorted) {
    const last = spans.at(-1);
    if (last && start <= last.end) spans[spans.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else spans.push({ start, end });
  }
  return spans;
}
