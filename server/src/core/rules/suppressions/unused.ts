import type { Fix } from '../../fixes/fix';
import type { Block } from '../../syntax/block';
import { nextLine, startOfLine } from '../../syntax/lines';
import { type Suppression, suppressionsIn } from '../../syntax/suppressions';
import type { Span } from '../../syntax/tree';
import { defineSuppressionRule } from '../rule';
import { quoted } from '../words';

export default defineSuppressionRule({
  id: 'suppressions/unused',
  title: 'A comment that suppresses findings has something to suppress',
  severity: 'information',
  source: 'Qualspec, on suppressions',
  suppression: 'unused',
  fix: 'takes the name out, or the comment where it has no other',
  fixes: (problem, block) => (problem.why === 'unused' ? nameOut(problem, block) : []),
  message: ({ why, about }) =>
    why === 'misplaced'
      ? `A comment for the whole file holds only at its beginning, so this one suppresses nothing. Move it above the first key, or below 'format'.`
      : `There is no finding of ${quoted(about)} here, so there is nothing to suppress. Take this name out; it could hide a slip later.`,
});

/** Takes a name out with its comma; the comment goes with its only name. */
function nameOut({ start, about }: Span & { readonly about: string }, block: Block): readonly Fix[] {
  const comment = suppressionsIn(block).find((each) => each.rules.some((rule) => rule.start === start));
  const nth = comment?.rules.findIndex((rule) => rule.start === start) ?? -1;
  const [before, own, after] = [nth - 1, nth, nth + 1].map((i) => comment?.rules[i]);
  if (!comment || !own) return [];
  const at = after ? { start, end: after.start } : before ? { start: before.end, end: own.end } : whole(comment, block);
  const title = before || after ? `Take ${quoted(about)} out` : 'Take this comment out';
  return [{ title, safe: false, changes: [{ do: 'replace', at, text: '' }] }];
}

/** A comment with its line, or with the spaces before it where it stands behind something. */
function whole({ start, end }: Suppression, { text }: Block): Span {
  const line = startOfLine(text, start);
  const before = text.slice(line, start);
  return before.trim() === ''
    ? { start: line, end: nextLine(text, end) }
    : { start: line + before.trimEnd().length, end };
}
