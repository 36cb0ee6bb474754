import type { LocatedFinding } from '../../server/src/core/findings';
import { catalogueOnly, checkTexts } from './check';
import type { Texts } from './fixed';

/** What the findings of a rule point at besides their own places, as it is written there. */
export function pointedAt(texts: Texts, rule: string): string[] {
  return checkTexts(texts, catalogueOnly(rule))
    .filter((finding) => finding.rule === rule)
    .flatMap(({ uri: own, related }) => related.map(({ uri, range }) => written(texts, uri, range, own)));
}

/** The line and the text of a place; with the name of its file if it is another one than that named. */
export function written(texts: Texts, uri: string, range: LocatedFinding['range'], own: string | undefined): string {
  const { start, end } = range;
  const lines = (texts[uri] ?? '').split('\n').slice(start.line, end.line + 1);
  const said = lines
    .map((line, i) => line.slice(i === 0 ? start.character : 0, i === lines.length - 1 ? end.character : undefined))
    .map((line) => line.trim())
    .join(' | ');
  return `${uri === own ? '' : `(${uri}) `}${start.line + 1}: ${said}`;
}
