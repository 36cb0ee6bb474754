import type { Qualification, QualificationHours } from '../model/generated';
import { clausesInWords } from '../pathways/in-words';
import { type KnownPathways, pathwaysOf } from '../pathways/pathways';
import type { Pathways } from '../pathways/solution';
import { totalOf } from '../pathways/sums';
import type { Context } from '../project/context';
import { countedIn } from '../rules/hours/counted';
import { offeredUnit } from './offered-units';
import type { HoursView, RuleFigures } from './qualification-view';

/** What is known of the rules of a qualification. */
export interface WorkedOut {
  readonly clauses: readonly string[];
  readonly figures: RuleFigures;
  /** References of units that its rules name and that are not open to it. */
  readonly withheld: ReadonlySet<string>;
}

/**
 * What the rules of combination of a qualification come to.
 * @param broken part of it could not be read
 */
export function workedOut(qualification: Qualification, broken: boolean, context: Context): WorkedOut {
  if (broken) return unknown('a part of the qualification cannot be read');
  const pathways = pathwaysOf(qualification, context);
  if (!pathways.known) return unknown(reasonOf(pathways));
  const { problem, solution } = pathways;
  const clauses = clausesInWords(problem.clauses);
  const withheld = new Set(problem.withheld.map(({ reference }) => reference));
  switch (solution.outcome) {
    case 'undecided':
      return { clauses, withheld, figures: { is: 'unknown', because: 'the rules are too open' } };
    case 'contradiction': {
      const between = solution.clauses.map(({ words }) => words);
      return { clauses, withheld, figures: { is: 'contradiction', between } };
    }
    case 'pathways': {
      const { totals, fewestUnits, mostUnits } = solution;
      const credits = { lowest: totals[0]?.credits ?? 0, highest: totals.at(-1)?.credits ?? 0 };
      const units = { lowest: fewestUnits.units.length, highest: mostUnits.units.length };
      const hours = hoursOf(solution, qualification.hours, context);
      return { clauses, withheld, figures: { is: 'solved', credits, units, hours } };
    }
  }
}

function unknown(because: string): WorkedOut {
  return { clauses: [], withheld: new Set(), figures: { is: 'unknown', because } };
}

function reasonOf({ because: { kind, what } }: Extract<KnownPathways, { known: false }>): string {
  return kind === 'no rule' ? 'there are no rules of combination yet' : what;
}

/** The hours of the pathways, with what else the published hours count. */
function hoursOf(
  { hours, atFewestCredits, open }: Pathways,
  published: QualificationHours | undefined,
  context: Context,
): HoursView | undefined {
  const parts = published ? countedIn(published) : { units: true, besides: [] };
  const [least, most] = [hours?.smallest.hours, hours?.largest.hours];
  if (!hours || open || !parts?.units || least === undefined || most === undefined) return undefined;
  const besides = parts.besides.map(({ field }) => field.value.hours);
  const atFewest = atFewestCredits?.largest.hours;
  return {
    lowest: totalOf([least, ...besides]),
    highest: totalOf([most, ...besides]),
    average: atFewest === undefined ? undefined : totalOf([(least + atFewest) / 2, ...besides]),
    besides: parts.besides.map(({ name }) => name),
    cheapest: hours.smallest.units.map(({ reference, place }) => offeredUnit(reference, [place], context)),
    cheapestCredits: hours.smallest.credits,
  };
}
