import type { UnitSize } from './hours';
import { type Criterion, criterion, outcomeText, paragraph, point, unitTitle } from './prose';
import type { Random } from './random';
import type { Value } from './yaml';

/** A unit as it is written, and what its assessment and its mark sheet are made from. */
export interface GeneratedUnit extends UnitSize {
  readonly reference: string;
  readonly title: string;
  /** By code, in order. */
  readonly criteria: readonly (Criterion & { readonly code: string })[];
  readonly written: Value;
}

/** The first two fill an award together; the rest let every total from 13 credits on be reached. */
const credits = [6, 6, 3, 4, 5, 2, 4, 3, 5, 3, 4, 2] as const;

/**
 * @param nth which of its file's units it is
 * @param title which of all titles it has
 */
export function generateUnit(random: Random, reference: string, nth: number, title: number): GeneratedUnit {
  const size = nth < 2 ? credits[0] : (credits[2 + ((nth - 2) % (credits.length - 2))] ?? credits[0]);
  const glh = size * 4 + random.between(-1, 1);
  const criteria: (Criterion & { code: string })[] = [];
  const outcomes: Record<string, Value> = {};
  for (let o = 1, last = random.between(2, 4); o <= last; o++) {
    const codes = Array.from({ length: random.between(2, 4) }, (_, i) => ({
      code: `${o}.${i + 1}`,
      ...criterion(random),
    }));
    criteria.push(...codes);
    outcomes[o] = {
      text: outcomeText(random),
      criteria: Object.fromEntries(codes.map(({ code, text }) => [code, text])),
      content: content(random),
    };
  }
  return {
    reference,
    title: unitTitle(title),
    credits: size,
    glh,
    criteria,
    written: {
      reference,
      title: unitTitle(title),
      level: '5',
      credits: String(size),
      glh: String(glh),
      aim: paragraph(random, 3),
      outcomes,
    },
  };
}

/** Bullets, the last of which has some of its own. */
function content(random: Random): Value {
  const points = (count: number) => Array.from({ length: count }, () => point(random));
  return [...points(random.between(3, 5)), { [point(random)]: points(random.between(2, 3)) }];
}
