import type { Qualification } from '../../model/generated';
import { pathwaysOf } from '../../pathways/pathways';
import { countedIn } from '../../rules/hours/counted';
import { count, listed } from '../../rules/words';
import type { Meaning } from '../meaning';

/** How a qualification's published hours are worked out; undefined where that is not known, or there is nothing to add. */
export function aboutHours(key: string, qualification: Qualification, meaning: Meaning): string | undefined {
  switch (key) {
    case 'tqt':
      return aboutTqt(qualification);
    case 'glh':
      return aboutGlh(qualification, meaning);
    case 'average glh':
      return aboutAverage(qualification, meaning);
    default:
      return undefined;
  }
}

/** The hours of learning, their credits, and how many of them are guided. */
function aboutTqt({ hours }: Qualification): string | undefined {
  const tqt = hours?.tqt?.value.hours;
  if (tqt === undefined) return undefined;
  const glh = hours?.glh?.value.hours;
  const guided = glh === undefined || glh > tqt ? '' : ` ${glh} of them are guided, and ${rounded(tqt - glh)} are not.`;
  return `${count(tqt, 'hour')} of learning are ${count(Math.round(tqt / 10), 'credit')}.${guided}`;
}

/** The least hours of the units, and what is counted besides. */
function aboutGlh(qualification: Qualification, meaning: Meaning): string | undefined {
  const known = counted(qualification, meaning);
  if (!known || known.besides.length === 0) return undefined;
  return `${sumOf(known.least, known)}, with the units of the route with the fewest hours.`;
}

/** The midpoint of the fewest and the most hours, each with what is counted besides. */
function aboutAverage(qualification: Qualification, meaning: Meaning): string | undefined {
  const known = counted(qualification, meaning);
  if (known?.most === undefined) return undefined;
  const { least, most, extra } = known;
  const middle = (least + most) / 2 + extra;
  return `${rounded(middle)} h is midway between ${rounded(least + extra)} h, the fewest, and ${rounded(most + extra)} h, the most with the fewest credits.`;
}

function counted(qualification: Qualification, meaning: Meaning) {
  const parts = qualification.hours && countedIn(qualification.hours);
  const pathways = pathwaysOf(qualification, meaning.context);
  if (!parts?.units || !pathways.known || pathways.solution.outcome !== 'pathways' || pathways.solution.open)
    return undefined;
  const { hours, atFewestCredits } = pathways.solution;
  const least = hours?.smallest.hours;
  if (least === undefined) return undefined;
  const extra = parts.besides.reduce((sum, { field }) => sum + field.value.hours, 0);
  return { least, most: atFewestCredits?.largest.hours, besides: parts.besides, extra };
}

/** `72 h of units, 3 h of induction and 3 h of tutorial support make 78 h`. */
function sumOf(units: number, { besides, extra }: NonNullable<ReturnType<typeof counted>>): string {
  const parts = [`${units} h of units`, ...besides.map(({ name, field }) => `${field.value.hours} h of ${name}`)];
  return `${listed(parts)} make ${rounded(units + extra)} h`;
}

/** Hours are written with two decimals at most. */
function rounded(hours: number): number {
  return Math.round(hours * 100) / 100;
}
