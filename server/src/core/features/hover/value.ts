import { partOf } from '../../model/block-part';
import type { Section, SheetCriterion } from '../../model/generated';
import type { Block } from '../../syntax/block';
import type { Span } from '../../syntax/tree';
import { count } from '../../rules/words';
import type { Meaning } from '../meaning';
import { aboutHours } from './hours';
import { paragraphs } from './markdown';
import { aboutPathways } from './qualification';

/** What is worked out of a figure where it stands, as Markdown; undefined where there is nothing to add. */
export function aboutValue(block: Block, key: string, span: Span, meaning: Meaning): string | undefined {
  const found = partOf(block);
  if (found?.shape === 'qualification') {
    const hours = aboutHours(key, found.part, meaning);
    const rules = pathwayKeys.has(key) ? aboutPathways(found.part, meaning) : undefined;
    return hours === undefined && rules === undefined ? undefined : paragraphs([hours, rules]);
  }
  if (found?.shape !== 'assessment' && found?.shape !== 'mark sheet') return undefined;
  const lines = 'criteria' in found.part ? (found.part.criteria ?? []).flatMap(({ body }) => body ?? []) : [];
  return key === 'marks' || key === 'minimum' ? aboutMarks(found.part.sections ?? lines, block, span) : undefined;
}

/** Keys of a qualification whose values follow from, or say, the rules of combination. */
const pathwayKeys = new Set([
  'credits',
  'glh',
  'average glh',
  'rules',
  'wording',
  'mandatory',
  'choose',
  'from',
  'exactly',
  'at least',
  'at most',
  'units in all',
  'at least in all',
  'at most in all',
  'level mix',
  'not together',
]);

function aboutMarks(parts: readonly (Section | SheetCriterion)[], block: Block, span: Span): string | undefined {
  const own = parts.find(({ marks, minimum }) => isAt(marks, span) || isAt(minimum, span))?.marks?.value;
  if (!own) return undefined;
  const known = parts.flatMap(({ marks }) => marks?.value.total ?? []);
  const total = known.reduce((sum, each) => sum + each, 0);
  const share = total > 0 ? Math.round((own.total / total) * 100) : 0;
  const half = own.total / 2;
  const needed = Number.isInteger(half) ? `${half} of them are needed to pass.` : 'They cannot be halved exactly.';
  const whole =
    known.length === parts.length && total === 100 && block.unread.length === 0
      ? `${own.total} of 100 marks.`
      : `${count(own.total, 'mark')} of ${total} so far, which is ${share}%.`;
  return `${whole} ${needed}`;
}

function isAt(field: Span | undefined, span: Span): boolean {
  return field?.start === span.start && field.end === span.end;
}
