import type { UnitFact } from '../project/facts';
import type { FileSummary } from '../project/file';
import type { NamedKind } from '../project/name-index';
import { type Named, wordsOf } from '../project/named';
import type { Project } from '../project/project';
import type { Place } from '../project/units';

/** So many names are looked at and no more: who types the next letter looks among fewer. */
const mostLookedAt = 1_000;

/** Nobody looks for more letters than these. */
const longestQuery = 200;

/**
 * Units of an organisation with words that begin with those of a query, each reference once.
 * @param besides references that are known already
 * @returns at most so many, and whether these are all
 */
export function unitsCalled(
  query: string,
  organisation: string,
  project: Project,
  most: number,
  besides: readonly string[],
): { readonly found: readonly UnitFact[]; readonly complete: boolean } {
  if (query.length > longestQuery) return { found: [], complete: true };
  const words = query.toLowerCase().split(/\s+/);
  // the longest word has the fewest to look through
  const lead = words.reduce((longest, word) => (word.length > longest.length ? word : longest));
  const seen = new Set(besides);
  const found: UnitFact[] = [];
  let looked = 0;
  for (const { name, places } of project.names.startingWith('unit', lead)) {
    if (found.length >= most || looked++ >= mostLookedAt + besides.length) return { found, complete: false };
    if (words.length > 1 && !hasWords(name, words)) continue;
    const fact = firstOf(places, organisation, project);
    if (!fact || seen.has(fact.reference)) continue;
    seen.add(fact.reference);
    found.push(fact);
  }
  return { found, complete: true };
}

/** The first of the units that is the organisation's: a reference of another's names nothing here. */
function firstOf(places: readonly Place[], organisation: string, project: Project): UnitFact | undefined {
  for (const { uri, nth } of places) {
    const file = project.get(uri);
    const fact = file?.facts.lists.unit[nth];
    if (file && fact && (fact.organisation ?? organisationOf(file)) === organisation) return fact;
  }
  return undefined;
}

function organisationOf({ facts }: FileSummary): string {
  return facts.lists.specification[0]?.organisation ?? '';
}

function hasWords(name: string, beginnings: readonly string[]): boolean {
  const words = [...wordsOf(name)];
  return beginnings.every((beginning) => words.some((word) => word.startsWith(beginning)));
}

/** A name that was looked for, and what has it. */
export interface Match extends Named {
  readonly kind: NamedKind;
}

/** Where there are too many, qualifications are more than their units, and units more than their assessments. */
const kinds: readonly NamedKind[] = ['qualification', 'unit', 'assessment', 'mark sheet'];

/**
 * Names that have all letters of a query in their order, as editors match. The first letters begin a word; names with a
 * word that begins with more of them come first.
 */
export function namesMatching(query: string, project: Project, most: number): readonly Match[] {
  if (query.length > longestQuery) return [];
  const found = new Map<Named, Match>();
  const spaced = query.trim().toLowerCase();
  const letters = spaced.replace(/\s/g, '');
  let looked = 0;
  for (let length = spaced.search(/\s|$/); length >= Math.min(1, letters.length); length--)
    for (const kind of kinds)
      for (const named of project.names.startingWith(kind, letters.slice(0, length))) {
        if (found.size >= most || looked++ >= mostLookedAt) return [...found.values()];
        const { name, places } = named;
        if (matches(name.toLowerCase(), letters)) found.set(named, { kind, name, places });
      }
  return [...found.values()];
}

/** Whether a name has all letters of a query in their order. */
function matches(name: string, letters: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
