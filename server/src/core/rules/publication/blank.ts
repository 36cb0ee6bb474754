import type { Fix } from '../../fixes/fix';
import { blank } from '../../model/blank';
import type { Span } from '../../syntax/tree';

/** Puts a blank under a key that is not there yet. */
export function blankFor(key: string, part: Span, fields: ReadonlyMap<string, Span>): readonly Fix[] {
  if (fields.has(key)) return [];
  const title = `Add a line '${key}' to fill in`;
  return [{ title, safe: false, changes: [{ do: 'set', in: part, key, value: blank }] }];
}
