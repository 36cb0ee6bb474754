import type { Unit as UnitPart } from '../../model/generated';
import { partOf } from '../../model/block-part';
import { splitUnitTerm } from '../../model/terms';
import type { Context } from '../../project/context';
import type { UnitFact } from '../../project/facts';
import type { Project } from '../../project/project';
import { termFact } from '../../project/term-facts';
import { isShort, resolveTerms } from '../../project/units';
import { unitOf, codesOf, coveredUnits, evidenced } from '../../rules/criteria/covered';
import type { Block } from '../../syntax/block';
import { escaped, paragraphs } from '../hover/markdown';
import { figuresOf } from '../hover/named';
import type { Meaning } from '../meaning';
import { unitsCalled } from '../search';
import type { Proposal } from './proposal';

/** Units of other files are proposed up to this many; the next letter narrows them down. */
const mostOfOthers = 200;

/**
 * Units that can be named: those of the file first, then those of its organisation's other files whose reference or title
 * has words that begin with what was typed.
 * @param taken references and ranges that the list has already, as written
 */
export function unitProposals(
  word: string,
  taken: ReadonlySet<string>,
  { context, file }: Meaning,
  project: Project,
): { readonly proposals: readonly Proposal[]; readonly complete: boolean } {
  if (isInRange(word, context)) return { proposals: [], complete: true };
  const { prefix } = context;
  const own = context.all('unit');
  const { found, complete } = unitsCalled(word, context.organisation, project, mostOfOthers, file.facts.references);
  const terms = [...taken].map((text) => termFact(splitUnitTerm({ text, start: 0, end: text.length })));
  const listed = new Set(resolveTerms(terms, context, () => context.references).flatMap((term) => term.units));
  const named = (fact: UnitFact) => [fact.reference, shortened(fact.reference, prefix)];
  const proposals = [...new Map([...own, ...found].map((fact) => [fact.reference, fact])).values()]
    .filter((fact) => !listed.has(fact.reference) && !named(fact).some((name) => taken.has(name)))
    .map((fact) => unitProposal(fact, nameAsTyped(fact.reference, prefix, word)));
  return { proposals, complete };
}

/** Whether a word goes on behind the first unit of a range: a proposal would take the place of the range's beginning too. */
function isInRange(word: string, context: Context): boolean {
  const signs = [/^(\S+)\s+(?:to|-)(?:\s|$)/, /^(\S+?)\s*[\u2013\u2014]/, /^([^\s-]+)-/];
  return signs.some((sign) => {
    const from = sign.exec(word)?.[1];
    return from !== undefined && context.units(from).length > 0;
  });
}

/** A reference as the file writes it, or in full where it is typed so. */
function nameAsTyped(reference: string, prefix: string, word: string): string {
  const short = shortened(reference, prefix);
  return word !== '' && !short.startsWith(word) && reference.startsWith(word) ? reference : short;
}

/** A reference as the file writes it: without the prefix where a short number is left. */
function shortened(reference: string, prefix: string): string {
  const rest = prefix !== '' && reference.startsWith(prefix) ? reference.slice(prefix.length) : reference;
  return isShort(rest) ? rest : reference;
}

function unitProposal(fact: UnitFact, text: string): Proposal {
  return {
    is: 'unit',
    label: text,
    detail: fact.title,
    about: paragraphs([escaped(`${fact.reference} ${fact.title ?? ''}`.trim()), figuresOf(fact)]),
    reference: fact.reference,
    text,
  };
}

/** The criteria of the units that an assessment or a mark sheet is for; those that nothing evidences yet come first. */
export function criterionProposals(
  block: Block,
  taken: ReadonlySet<string>,
  { context }: Meaning,
): readonly Proposal[] {
  const found = partOf(block);
  if (found?.shape !== 'assessment' && found?.shape !== 'mark sheet') return [];
  const units = coveredUnits(found.part, context) ?? [];
  const done = new Set(
    evidenced(found.part.sections).map((criterion) => {
      const unit = unitOf(criterion, units, context);
      return typeof unit === 'object' ? `${unit.fact.reference} ${criterion.code}` : '';
    }),
  );
  const all = units.flatMap((unit) =>
    (codesOf(unit) ?? []).map((code) => ({
      code,
      unit: unit.fact,
      isDone: done.has(`${unit.fact.reference} ${code}`),
    })),
  );
  return [...all.filter(({ isDone }) => !isDone), ...all.filter(({ isDone }) => isDone)]
    .map(({ code, unit, isDone }): Proposal => {
      const said = unit.criteria?.find((each) => each.code === code)?.text;
      const text = units.length > 1 ? `${shortened(unit.reference, context.prefix)} ${code}` : code;
      return {
        is: 'criterion',
        label: text,
        detail: [isDone ? 'assessed already' : undefined, said].filter((words) => words !== undefined).join(' · '),
        about: paragraphs([escaped(said ?? ''), isDone ? 'Assessed already.' : 'Not assessed yet.']),
        text,
      };
    })
    .filter(({ text }) => !taken.has(text));
}

/** The next free code under an outcome, or the next free outcome. */
export function nextCode({ outcomes }: UnitPart, outcome: string | undefined): string {
  const codes =
    outcome === undefined
      ? (outcomes ?? []).map(({ code }) => code)
      : (outcomes ?? [])
          .filter(({ code }) => code === outcome)
          .flatMap(({ body }) => body?.criteria ?? [])
          .map(({ code }) => code.slice(code.indexOf('.') + 1));
  const next = Math.max(0, ...codes.map(Number).filter(Number.isInteger)) + 1;
  return outcome === undefined ? String(next) : `${outcome}.${next}`;
}
