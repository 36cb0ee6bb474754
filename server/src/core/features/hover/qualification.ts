import { partOf } from '../../model/block-part';
import type { Qualification } from '../../model/generated';
import { clausesInWords } from '../../pathways/in-words';
import { type KnownPathways, pathwaysOf } from '../../pathways/pathways';
import type { Problem } from '../../pathways/problem';
import type { Pathway } from '../../pathways/solution';
import { hasText } from '../../project/file';
import { count, countBetween } from '../../rules/words';
import type { Meaning } from '../meaning';
import { bold, escaped, paragraphs, points } from './markdown';

/** A qualification of the file that is looked at, by its id: its figures worked out. */
export function qualificationHover(id: string, meaning: Meaning): string | undefined {
  const qualification = qualificationIn(meaning, id);
  return qualification && paragraphs([bold(qualification.title?.value ?? id), aboutPathways(qualification, meaning)]);
}

/** What its rules of combination come to, in words: each clause, the hours, and the cheapest pathway by title. */
export function aboutPathways(qualification: Qualification, meaning: Meaning): string {
  return described(pathwaysOf(qualification, meaning.context), meaning);
}

function described(pathways: KnownPathways, meaning: Meaning): string {
  if (!pathways.known)
    return pathways.because.kind === 'no rule'
      ? 'It has no rules of combination yet.'
      : `Its pathways cannot be worked out yet: ${escaped(pathways.because.what)}.`;
  const { problem, solution } = pathways;
  const clauses = problem.clauses.length > 0 ? points(clausesInWords(problem.clauses).map(escaped)) : undefined;
  switch (solution.outcome) {
    case 'undecided':
      return paragraphs([clauses, 'The rules are too open to be worked out exactly.']);
    case 'contradiction':
      return paragraphs([
        clauses,
        `No set of units complies with all of this. These contradict each other:\n\n${points(solution.clauses.map(({ words }) => escaped(words)))}`,
      ]);
    case 'pathways': {
      const { hours, totals, fewestUnits, mostUnits } = solution;
      const [least, most] = [totals[0]?.credits, totals.at(-1)?.credits];
      return paragraphs([
        clauses,
        [
          least === undefined ? undefined : countBetween(least, most ?? least, 'credit'),
          countBetween(fewestUnits.units.length, mostUnits.units.length, 'unit'),
          hours &&
            `${countBetween(hours.smallest.hours ?? 0, hours.largest.hours ?? 0, 'guided learning hour')} of units`,
        ]
          .filter((part) => part !== undefined)
          .join(' · '),
        hours && !solution.open ? cheapest(hours.smallest, problem, meaning) : undefined,
      ]);
    }
  }
}

/** Each unit with the hours, in hundredths, that were counted: of a unit that is written twice, the first may have none. */
function cheapest({ units, credits, hours }: Pathway, problem: Problem, { context }: Meaning): string {
  const counted = new Map(problem.units.map((unit) => [unit.reference, unit.hours]));
  const taken = units.map(({ reference }) => {
    const own = counted.get(reference);
    const name = escaped(`${reference} ${context.unit(reference)?.title ?? ''}`.trim());
    return own === undefined ? name : `${name} (${own / 100} h)`;
  });
  return `The route with the fewest hours, ${hours ?? 0} h with ${count(credits, 'credit')}:\n\n${points(taken, 20)}`;
}

function qualificationIn({ file }: Meaning, id: string): Qualification | undefined {
  if (!hasText(file)) return undefined;
  for (const block of file.document.blocks) {
    const found = block.key === 'qualifications' ? partOf(block) : undefined;
    if (found?.shape === 'qualification' && found.part.id?.value === id) return found.part;
  }
  return undefined;
}
