import assert from 'node:assert/strict';
import type { LocatedFinding } from '../../server/src/core/findings';
import { type Mistake, type Place, files } from '../fixtures/mistakes/mistake';

/** Texts of a project by their names. */
type Texts = Readonly<Record<string, string>>;

/** What is found where: file and UTF-16 offsets. */
export interface FoundAt {
  readonly rule: string;
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** Characters of a file that were replaced by others. */
interface Change {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Where a mistake is made in the samples. */
export function changeOf({ file, after, right, wrong }: Mistake, samples: Texts): Change {
  const name = files[file];
  const start = firstFrom(samples[name] ?? '', after, right);
  return { file: name, start, end: start + right.length, text: wrong };
}

export function changed(samples: Texts, { file, start, end, text }: Change): Texts {
  const before = samples[file] ?? '';
  return { ...samples, [file]: before.slice(0, start) + text + before.slice(end) };
}

/** Findings of a project with offsets in place of lines. */
export function foundIn(texts: Texts, findings: readonly LocatedFinding[]): FoundAt[] {
  return findings.map(({ uri, rule, range }) => {
    const starts = lineStarts(texts[uri] ?? '');
    const offset = ({ line, character }: { line: number; character: number }) => (starts[line] ?? 0) + character;
    return { rule, file: uri, start: offset(range.start), end: offset(range.end) };
  });
}

/** What a finding before a change would be called after it, its place moved along. */
export function moved(found: FoundAt, { file, start, end, text }: Change): FoundAt {
  if (found.file !== file) return found;
  const delta = text.length - (end - start);
  const at = (offset: number, beyond: boolean) => (beyond ? offset + delta : offset);
  return { ...found, start: at(found.start, found.start >= end), end: at(found.end, found.end >= end) };
}

/** The finding before a change that has become another one by its place alone. */
export function unchanged(found: FoundAt, before: readonly FoundAt[], change: Change): FoundAt {
  return before.find((one) => isSame(moved(one, change), found)) ?? found;
}

export function isSame(a: FoundAt, b: FoundAt): boolean {
  return a.rule === b.rule && a.file === b.file && a.start === b.start && a.end === b.end;
}

/** The offsets of a place that a table names. */
export function placed({ rule, at, after, file }: Place, mistake: Mistake, texts: Texts): FoundAt {
  const name = files[file ?? mistake.file];
  const text = texts[name] ?? '';
  const [before = '', covered = '', behind = ''] = at.split(/[«»]/);
  assert.equal(at, `${before}«${covered}»${behind}`, 'one pair of marks encloses what is covered');
  const start = firstFrom(text, after ?? (file ? '' : mistake.after), before + covered + behind) + before.length;
  return { rule, file: name, start, end: start + covered.length };
}

/** Findings in a form that can be read when they are not as expected, in the order of their places. */
export function readable(found: readonly FoundAt[], texts: Texts): string[] {
  return [...found]
    .sort((a, b) => a.file.localeCompare(b.file) || a.start - b.start || a.rule.localeCompare(b.rule))
    .map(({ rule, file, start, end }) => {
      const text = texts[file] ?? '';
      return `${rule} at ${file} ${text.slice(0, start).split('\n').length} '${text.slice(start, end)}' (${start}-${end})`;
    });
}

/** The first place of a text from another text on, which stands once; without one, the text itself stands once. */
function firstFrom(text: string, after: string, wanted: string): number {
  const anchor = after || wanted;
  const from = text.indexOf(anchor);
  assert.ok(from >= 0, `'${anchor}' is not there`);
  assert.equal(text.indexOf(anchor, from + 1), -1, `'${anchor}' is there more than once`);
  const at = text.indexOf(wanted, from);
  assert.ok(at >= 0, `'${wanted}' is not behind '${anchor}'`);
  return at;
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
}
