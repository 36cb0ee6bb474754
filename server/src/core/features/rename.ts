import type { Span } from '../syntax/tree';
import { splitUnitTerm } from '../model/terms';
import { isShort } from '../project/units';
import { matrix } from '../project/scope';
import { criterionCode } from './codes';
import { Meaning } from './meaning';
import { type Refusal, fileName, refuse } from './refusal';
import type { Renaming } from './renaming';
import { type At, type Subject, subjectAt } from './subject';
import type { Units } from './units';
import { mainDefinitions } from './units';
import type { View } from './view';

/** What can be renamed at an offset: where it is written, and how. Undefined where there is no name. */
export function prepareRename(
  view: View,
  meaning: Meaning,
  offset: number,
): { readonly span: Span; readonly written: string } | Refusal | undefined {
  const at = subjectAt(view, meaning, offset);
  if (!at) return undefined;
  const { span, written } = at;
  const refusal = whyNot(at, meaning);
  return refusal ? refuse(refusal) : { span, written };
}

/** Why a name cannot be changed, whatever the new one is. */
function whyNot({ subjects, written }: At, meaning: Meaning): string | undefined {
  const [subject, another] = subjects;
  if (another) return 'Put the cursor on the first or the last unit of the range to rename that.';
  if (!subject) return `It does not say which unit ${written} belongs to. Put the unit before it first.`;
  switch (subject.kind) {
    case 'unit':
      return subject.unit.definitions.length > 0 ? undefined : `No unit has the reference ${written}.`;
    case 'criterion':
    case 'outcome':
      return definedTimes(subject) === 1 ? undefined : unlike(written, definedTimes(subject), 'the unit');
    case 'matrix':
      return 'The word matrix stands for the table of units against qualifications. It has no other name.';
    default: {
      const times = namesOf(subject, meaning).filter((name) => name === subject.name).length;
      return times === 1 ? undefined : unlike(written, times, 'this file');
    }
  }
}

function unlike(written: string, times: number, where: string): string {
  return times === 0
    ? `'${written}' is not defined in ${where}, so there is nothing to rename.`
    : `'${written}' is defined ${times} times in ${where}, so it is not clear which one is meant. Change one of them by hand.`;
}

function definedTimes({ kind, unit, code }: Extract<Subject, { code: string }>): number {
  const { fact } = mainDefinitions(unit)[0] ?? {};
  const codes = kind === 'criterion' ? fact?.criteria?.map((c) => c.code) : fact?.outcomes?.map((o) => o.number);
  return codes?.filter((each) => each === code).length ?? 0;
}

/** The names of the same kind in the file. */
function namesOf({ kind }: Extract<Subject, { uri: string }>, { context }: Meaning): readonly string[] {
  switch (kind) {
    case 'group':
    case 'qualification':
      return context.all(kind).map(({ id }) => id);
    case 'assessment':
      return context.all('sheet').map(({ id }) => id);
    case 'note':
      return context.all('specification').flatMap(({ notes }) => notes);
    case 'matrix':
      return [];
  }
}

/** What giving another name to the thing at an offset means, once it is clear that nothing else has that name. */
export function planRename(
  view: View,
  meaning: Meaning,
  units: Units,
  offset: number,
  newName: string,
): Renaming | Refusal | undefined {
  const at = subjectAt(view, meaning, offset);
  if (!at) return undefined;
  const refusal = whyNot(at, meaning);
  if (refusal) return refuse(refusal);
  const [subject] = at.subjects;
  const name = newName.trim().replace(/\s+/g, ' ');
  if (!subject) return undefined;
  switch (subject.kind) {
    case 'unit':
      return planUnit(subject, at.written, name, meaning, units);
    case 'criterion':
      return planCriterion(subject, name);
    case 'outcome':
      return planOutcome(subject, name);
    case 'matrix':
      return undefined;
    default:
      return planName(subject, name, meaning);
  }
}

function planUnit(
  { unit, name: from }: Extract<Subject, { kind: 'unit' }>,
  written: string,
  typed: string,
  meaning: Meaning,
  units: Units,
): Renaming | Refusal {
  if (!/^[^\s,\u2013\u2014]+$/.test(typed))
    return refuse('A reference is a single word, without commas or spaces, such as 8607-501 or E5.05.');
  const { prefix } = meaning.context;
  // who changes a short name means another short one
  const isOtherPart = written !== from && !isShort(written) && !typed.startsWith(prefix);
  const isShortened = prefix !== '' && (isShort(typed) || isOtherPart);
  const to = isShortened ? prefix + typed : typed;
  const renaming: Renaming = { of: 'unit', unit, from, to };
  if (to === from) return renaming;
  if (unit.names.has(to)) return refuse(`${to} is another name of this unit already.`);
  return collision(to, renaming, units) ?? renaming;
}

/** Nobody who names the unit, or names something by the new name, may mean another unit by it. */
function collision(to: string, { unit }: Extract<Renaming, { of: 'unit' }>, units: Units): Refusal | undefined {
  const { project } = units;
  const concerned = new Set([
    ...project.mentioning(unit.organisation, unit.names),
    ...project.mentioning(unit.organisation, [to]),
  ]);
  for (const uri of concerned) {
    const file = project.get(uri);
    if (!file) continue;
    const meaning = new Meaning(file, units);
    if (isRangeIn(to, meaning) && project.mentioning(meaning.context.organisation, [to]).includes(uri))
      return refuse(`${to} stands for a range of units in ${fileName(uri)}. Choose another name.`);
    // a number alone is one thing with a prefix and another without: what comes of it is looked at in each file
    const [other] = isShort(to)
      ? meaning.context.definitions('unit', unit.organisation, to)
      : meaning.context.units(to);
    if (!other) continue;
    const { reference, title } = other.fact;
    const told = [reference === to ? undefined : reference, title].filter((part) => part !== undefined).join(', ');
    const which = told === '' ? ` in ${fileName(other.uri)}` : `: ${told} (${fileName(other.uri)})`;
    return refuse(`${to} is another unit already${which}. Choose another name.`);
  }
  return undefined;
}

/** Whether a file may have a list in which a name, as it is written there, is a range now. */
function isRangeIn(name: string, meaning: Meaning): boolean {
  const { prefix } = meaning.context;
  const text = prefix !== '' && name.startsWith(prefix) ? name.slice(prefix.length) : name;
  const { range } = splitUnitTerm({ text, start: 0, end: text.length });
  return range !== undefined && meaning.isRange({ text, range });
}

function planCriterion({ unit, code }: Extract<Subject, { code: string }>, typed: string): Renaming | Refusal {
  if (!criterionCode.test(typed)) return refuse("A criterion's code is its outcome's number, a dot and a number: 1.2.");
  const { fact } = mainDefinitions(unit)[0] ?? {};
  if (typed !== code && fact?.criteria?.some((criterion) => criterion.code === typed))
    return refuse(`${fact.reference} has a criterion ${typed} already. Choose another code, or move the criterion.`);
  const outcome = typed.slice(0, typed.indexOf('.'));
  if (!fact?.outcomes?.some(({ number }) => number === outcome))
    return refuse(`There is no outcome ${outcome} for ${typed} to stand under.`);
  const own = code.slice(0, code.indexOf('.'));
  if (outcome !== own && fact.outcomes.some(({ number }) => number === own))
    return refuse(
      `${code} belongs to outcome ${own}. To have it under outcome ${outcome}, move it there: its code follows.`,
    );
  return { of: 'codes', unit, criteria: new Map([[code, typed]]), outcomes: new Map() };
}

/** An outcome's criteria begin with its number, and follow it. */
function planOutcome({ unit, code }: Extract<Subject, { code: string }>, typed: string): Renaming | Refusal {
  if (!/^[1-9][0-9]{0,3}$/.test(typed)) return refuse('An outcome has a number, such as 2.');
  const { fact } = mainDefinitions(unit)[0] ?? {};
  if (typed !== code && fact?.outcomes?.some(({ number }) => number === typed))
    return refuse(`${fact.reference} has an outcome ${typed} already. Choose another number, or move the outcome.`);
  const criteria = new Map<string, string>();
  for (const criterion of fact?.criteria ?? [])
    if (criterion.code.startsWith(`${code}.`)) criteria.set(criterion.code, typed + criterion.code.slice(code.length));
  const taken = [...criteria.values()].find((to) => fact?.criteria?.some((c) => c.code === to && !criteria.has(to)));
  if (taken !== undefined) return refuse(`There is a criterion ${taken} already.`);
  return { of: 'codes', unit, criteria, outcomes: new Map([[code, typed]]) };
}

function planName(subject: Extract<Subject, { name: string; uri: string }>, to: string, meaning: Meaning) {
  if (to === '' || to.includes(',')) return refuse('A name is a few words without commas.');
  if (subject.kind === 'group' && to === matrix)
    return refuse('The word matrix stands for the table of units against qualifications. Choose another name.');
  if (to !== subject.name && namesOf(subject, meaning).includes(to))
    return refuse(`'${to}' is the name of another one in this file already. Choose another name.`);
  return { of: 'name', subject, to } as const;
}
