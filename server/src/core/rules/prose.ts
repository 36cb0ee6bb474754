import type { Bullet, Field } from '../model/values';
import type { Span } from '../syntax/tree';

/** Pieces for rules that read sentences. */

/** A stretch of running text as it stands in the file, with its place in the block. */
export interface Passage extends Span {
  readonly source: string;
}

/** The texts of points and of the points below them, in order. */
export function passagesOf(field: Field<readonly Bullet[]> | undefined): Passage[] {
  const passages: Passage[] = [];
  if (field) addPassages(field.value, field, passages);
  return passages;
}

function addPassages(bullets: readonly Bullet[], field: Field<unknown>, passages: Passage[]): void {
  for (const { start, end, points } of bullets) {
    const until = points[0]?.start ?? end;
    passages.push({ start, end: until, source: field.source.slice(start - field.start, until - field.start) });
    addPassages(points, field, passages);
  }
}

/** Where a match stands in the block. */
export function placeIn({ start }: Passage, match: RegExpMatchArray, length = match[0].length): Span {
  const from = start + (match.index ?? 0);
  return { start: from, end: from + length };
}

/** A text on one line, without spaces at its ends. */
export function tidy(text: string): string {
  // most texts are tidy, and to look is cheaper than to write each space anew
  return (untidy.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}

/** Two spaces, or one of another kind. */
const untidy = / {2}|[^\S ]/;

/** A text as it is compared: capitals, spaces and a full stop make no difference. */
export function plainText(text: string): string {
  const plain = tidy(text).toLowerCase();
  return plain.endsWith('.') ? plain.slice(0, -1) : plain;
}
