import type { Bullet, Field } from '../model/values';
import type { Span } from '../syntax/tree';

/** Pieces for rules that read sentences. */

/** A stretch of running text as it stands in the file, with its place in the block. */
export interface Passage extends Span {
  readonly source: string;
}

/** The texts of points and of the points below them, in order. */
export function passagesOf(field: Field<readonly Bullet[]> | undefined): Passage[] {
  return field ? field.value.flatMap((bullet) => passagesOfBullet(bullet, field)) : [];
}

function passagesOfBullet({ start, end, points }: Bullet, field: Field<unknown>): Passage[] {
  const until = points[0]?.start ?? end;
  const source = field.source.slice(start - field.start, until - field.start);
  return [{ start, end: until, source }, ...points.flatMap((point) => passagesOfBullet(point, field))];
}

/** Where a match stands in the block. */
export function placeIn({ start }: Passage, match: RegExpMatchArray, length = match[0].length): Span {
  const from = start + (match.index ?? 0);
  return { start: from, end: from + length };
}

/** A text on one line, without spaces at its ends. */
export function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A text as it is compared: capitals, spaces and a full stop make no difference. */
export function plainText(text: string): string {
  return tidy(text).toLowerCase().replace(/\.$/, '');
}
