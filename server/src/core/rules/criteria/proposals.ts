import type { Change, Fix, WrittenKeys } from '../../fixes/fix';
import type { Assessment, MarkSheet, Section } from '../../model/generated';
import type { Context } from '../../project/context';
import type { AssessedUnit } from '../../project/unit-views';
import type { Span } from '../../syntax/tree';
import { tidy } from '../prose';
import { listed } from '../words';
import { evidenced, lines, outcomeOf, unitOf } from './covered';
import { passiveOf } from './passive';

/** Where criteria that nobody assesses belong. */
export interface Place {
  readonly sheet: Assessment | MarkSheet;
  readonly units: readonly AssessedUnit[];
  readonly context: Context;
}

/** Adds a statement for each of the criteria, made from its wording, to the section that asks for its neighbours. */
export function statementsFor(codes: readonly string[], unit: AssessedUnit, place: Place): Fix[] {
  const changes = codes.flatMap((code): Change[] => {
    const section = sectionFor(code, unit, place);
    if (!section) return [];
    const value = statementFor(code, unit, nameOf(unit, place));
    const to = section.keys.get('statements');
    return section.statements && section.statements.length > 0 && to
      ? [{ do: 'add', to, value }]
      : [{ do: 'set', in: section, key: 'statements', value: [value] }];
  });
  // two new lists for one section would write over each other
  const sets = new Set(changes.flatMap((change) => (change.do === 'set' ? change.in : [])));
  const possible = changes.length === codes.length && sets.size === changes.filter((c) => c.do === 'set').length;
  const title = `Add ${codes.length === 1 ? 'a statement' : 'statements'} for ${listed(codes)}`;
  return possible ? [{ title, safe: false, changes }] : [];
}

/** A statement that evidences a criterion; in the words of the criterion where they cannot be turned round. */
function statementFor(code: string, { fact }: AssessedUnit, unitName: string | undefined): WrittenKeys {
  const text = fact.criteria?.find((criterion) => criterion.code === code)?.text;
  return {
    ...(text !== undefined && { text: passiveOf(text) ?? tidy(text) }),
    evidences: unitName === undefined ? code : `${unitName} ${code}`,
  };
}

/** How a sheet for several units calls one of them: as it does already, else as its list of units does. */
export function nameOf(unit: AssessedUnit, { sheet, units, context }: Place): string | undefined {
  if (units.length === 1) return undefined;
  const used = [...evidenced(sheet.sections), ...('criteria' in sheet ? lines(sheet) : [])];
  const written = used.find((named) => unitOf(named, units, context) === unit)?.unit?.text;
  const term = sheet.units?.value.find(({ text }) => context.nameOf(text) === unit.fact.reference);
  return written ?? term?.text ?? unit.fact.reference;
}

/** The last section that evidences the same outcome, else the same unit, else anything, else the last one. */
function sectionFor(code: string, unit: AssessedUnit, { sheet, units, context }: Place): Section | undefined {
  const sections = sheet.sections ?? [];
  const last = (suits: (named: { code: string; own: boolean }) => boolean) =>
    sections.findLast((section) =>
      evidenced([section]).some((named) => suits({ code: named.code, own: unitOf(named, units, context) === unit })),
    );
  return (
    last((named) => named.own && outcomeOf(named.code) === outcomeOf(code)) ??
    last((named) => named.own) ??
    last(() => true) ??
    sections.at(-1)
  );
}

/** Adds a line for each of the criteria to a mark sheet by criterion, with its marks left open. */
export function linesFor(codes: readonly string[], unit: AssessedUnit, place: Place): Fix[] {
  const criteria = 'criteria' in place.sheet ? (place.sheet.criteria ?? []) : [];
  const [first] = criteria;
  const last = criteria.at(-1);
  if (!first || !last) return [];
  const all: Span = { start: first.codeAt.start, end: (last.body ?? last.codeAt).end };
  const name = nameOf(unit, place);
  const keyOf = (code: string) => (name === undefined ? code : `${name} ${code}`);
  const order = unit.fact.criteria?.map((criterion) => criterion.code) ?? [];
  const present = new Set(criteria.map(({ code }) => code));
  const changes = codes.map((code): Change => {
    const before = order.slice(0, order.indexOf(code)).map(keyOf);
    const after = before.findLast((key) => present.has(key));
    return { do: 'set', in: all, key: keyOf(code), value: { marks: '' }, after };
  });
  return [{ title: `Add ${listed(codes)}, with marks to fill in`, safe: false, changes }];
}
