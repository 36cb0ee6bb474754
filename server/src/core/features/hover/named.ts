import type { KnownUnit } from '../../project/known';
import type { UnitFact, UnitOutline } from '../../project/facts';
import { unitsInGroup } from '../../project/scope';
import { count, countBetween, listed } from '../../rules/words';
import type { Meaning } from '../meaning';
import type { Subject } from '../subject';
import { type Unit, mainDefinitions } from '../units';
import { type UnitUse, qualificationsOffering } from '../usage';
import type { Project } from '../../project/project';
import { aboutCriterion } from './criterion';
import { bold, escaped, paragraphs, points } from './markdown';
import { aboutNote } from './note';
import { qualificationHover } from './qualification';

/** What is told of something that has a name, as Markdown; undefined where nothing is known of it. */
export function aboutSubject(subject: Subject, meaning: Meaning, project: Project): string | undefined {
  switch (subject.kind) {
    case 'unit':
      return aboutUnit(subject.unit, subject.name, project);
    case 'criterion':
      return aboutCriterion(subject.unit, subject.code, meaning, project);
    case 'outcome':
      return aboutOutcome(subject.unit, subject.code);
    case 'group':
      return aboutGroup(subject.name, meaning);
    case 'assessment':
      return aboutAssessment(subject.name, meaning);
    case 'qualification':
      return qualificationHover(subject.name, meaning);
    case 'note':
      return aboutNote(subject.name, meaning);
    case 'matrix':
      return undefined;
  }
}

function factOf(unit: Unit): UnitFact | undefined {
  return mainDefinitions(unit)[0]?.fact;
}

function aboutUnit(unit: Unit, name: string, project: Project): string | undefined {
  const fact = factOf(unit);
  if (!fact) return undefined;
  const { title, criteria, outcomes, replacedBy, reference, alsoKnownAs } = fact;
  const others = [reference, ...alsoKnownAs].filter((other) => other !== name);
  const contents =
    outcomes && criteria && `${count(outcomes.length, 'outcome')}, ${count(criteria.length, 'criterion', 'criteria')}`;
  return paragraphs([
    bold([name, title].filter((part) => part !== undefined).join(' ')),
    [figuresOf(fact), contents].filter(Boolean).join(' · '),
    others.length > 0 ? `Also known as ${escaped(listed(others))}.` : undefined,
    replacedBy &&
      `Replaced by ${escaped(replacedBy.by)}${replacedBy.from ? ` for registrations from ${replacedBy.from}` : ''}.`,
    used(qualificationsOffering(unit, project)),
  ]);
}

function used(uses: readonly UnitUse[]): string {
  if (uses.length === 0) return 'No qualification offers it.';
  return `Offered in ${count(uses.length, 'qualification')}:\n\n${points(uses.map(({ title }) => escaped(title)))}`;
}

/** `level 5 · 7 credits · 24 h`. */
export function figuresOf({ level, credits, glh }: UnitOutline): string {
  return [
    level === undefined ? undefined : `level ${level}`,
    credits === undefined ? undefined : count(credits, 'credit'),
    glh && `${glh.hours} h`,
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}

function aboutOutcome(unit: Unit, code: string): string | undefined {
  const fact = factOf(unit);
  const outcome = fact?.outcomes?.find(({ number }) => number === code);
  if (!fact || !outcome) return undefined;
  const criteria = fact.criteria?.filter((each) => each.code.startsWith(`${code}.`)) ?? [];
  return paragraphs([
    bold(`${code} ${outcome.text ?? ''}`),
    points(criteria.map((each) => escaped(`${each.code} ${each.text ?? ''}`))),
  ]);
}

function aboutGroup(name: string, { context }: Meaning): string | undefined {
  const group = context.group(name);
  if (!group) return undefined;
  const units = unitsInGroup(group, context);
  const facts = units.flatMap((reference) => context.unit(reference) ?? []);
  const choosing = context.all('qualification').filter(({ from }) => from.includes(name));
  return paragraphs([
    bold(name),
    [count(units.length, 'unit'), rangeOf(facts, 'credit'), rangeOf(facts, 'hour')].filter(Boolean).join(' · '),
    points(facts.map(nameWithFigures)),
    choosing.length > 0
      ? `Chosen from in:\n\n${points(choosing.map(({ title, id }) => escaped(title ?? id)))}`
      : undefined,
  ]);
}

function nameWithFigures(fact: UnitOutline): string {
  const figures = figuresOf(fact);
  return escaped(`${fact.reference} ${fact.title ?? ''}`.trim()) + (figures === '' ? '' : ` (${figures})`);
}

/** `3 to 8 credits each`; undefined where one is not known. */
function rangeOf(facts: readonly UnitOutline[], of: 'credit' | 'hour'): string | undefined {
  const known = facts.flatMap(({ credits, glh }) => (of === 'credit' ? credits : glh?.hours) ?? []);
  if (known.length === 0 || known.length < facts.length) return undefined;
  return `${countBetween(Math.min(...known), Math.max(...known), of)} each`;
}

function aboutAssessment(name: string, meaning: Meaning): string | undefined {
  const sheet = meaning.context.all('sheet').find(({ id }) => id === name);
  if (!sheet) return undefined;
  const units = meaning.covered({ is: 'sheet', units: sheet.units, assessment: undefined });
  const sections = sheet.sections ?? [];
  const marks = sections.flatMap((section) => section.marks ?? []);
  const total = marks.length === sections.length ? marks.reduce((sum, each) => sum + each, 0) : undefined;
  const definitions: KnownUnit[] = units.flatMap((unit) => mainDefinitions(unit).slice(0, 1));
  return paragraphs([
    bold(name),
    definitions.length > 0
      ? `For ${escaped(listed(definitions.map(({ fact }) => `${fact.reference} ${fact.title ?? ''}`.trim())))}.`
      : undefined,
    sections.length > 0
      ? points(
          sections.map(
            ({ heading, marks: own }) => escaped(heading ?? '…') + (own === undefined ? '' : `: ${count(own, 'mark')}`),
          ),
        )
      : undefined,
    total === undefined || sections.length === 0 || sheet.incomplete ? undefined : `${count(total, 'mark')} in all.`,
  ]);
}
