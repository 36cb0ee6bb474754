import { catalogueOnly, checkTexts } from './check';
import type { Texts } from './fixed';
import { pointedAt, written } from './pointed';
import { proposed } from './proposed';

/**
 * All that a rule tells of some files, in short: where it finds something, what else it points at, and what each of its
 * fixes would write.
 *
 *     10: 23
 *     see 7: 8
 *     asked: credits: 22
 */
export function told(texts: Texts, rule: string): string[] {
  const [first] = Object.keys(texts);
  const found = checkTexts(texts, catalogueOnly(rule))
    .filter((finding) => finding.rule === rule)
    .map(({ uri, range }) => written(texts, uri, range, first));
  return [...found, ...pointedAt(texts, rule).map((place) => `see ${place}`), ...proposed(texts, rule)];
}
