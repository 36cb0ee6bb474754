import type { Change, Fix } from '../../fixes/fix';
import type { Unit } from '../../model/generated';
import type { Context } from '../../project/context';
import type { CodeFact, SheetFact, UnitOutline } from '../../project/facts';
import { anyUse } from '../../project/known';
import type { Span } from '../../syntax/tree';
import { sheetsAreKnown } from '../assessments/sheets-of-unit';

/**
 * Numbers the outcomes of a unit from 1 and the criteria by their outcomes, as they stand, and what names them in the
 * file with them. Not proposed where another file may name them as well, or where it is open what is named: the editor's
 * own command for it goes through all files.
 */
export function renumberFixes({ reference, outcomes = [] }: Unit, context: Context): Fix[] {
  const unit = reference && context.unit(reference.value);
  if (!unit || !outcomes.every(isNumbered) || isNamedElsewhere(unit, context) || !sheetsAreKnown(context)) return [];
  const names: { readonly at: Span; readonly from: string; readonly to: string }[] = [];
  const criteria = new Map<string, string>();
  outcomes.forEach(({ code, codeAt, body }, i) => {
    names.push({ at: codeAt, from: code, to: String(i + 1) });
    body?.criteria?.forEach((criterion, k) => {
      const to = `${i + 1}.${k + 1}`;
      names.push({ at: criterion.codeAt, from: criterion.code, to });
      // of two with the same number, the first is meant
      if (!criteria.has(criterion.code)) criteria.set(criterion.code, to);
    });
  });
  const own = names.filter(({ from, to }) => from !== to).map(({ at, to }): Change => ({ do: 'write', at, value: to }));
  const elsewhere = changesInSheets(unit, criteria, context);
  if (own.length === 0 || !elsewhere) return [];
  const title = 'Renumber the outcomes and criteria, and what names them';
  return [{ title, safe: false, changes: [...own, ...elsewhere] }];
}

function isNumbered({ code, body }: NonNullable<Unit['outcomes']>[number]): boolean {
  return /^[0-9]+$/.test(code) && (body?.criteria ?? []).every((criterion) => /^[0-9]+\.[0-9]+$/.test(criterion.code));
}

function isNamedElsewhere(unit: UnitOutline, context: Context): boolean {
  const names = [anyUse, unit.reference, ...unit.alsoKnownAs];
  const full = context.units(unit.reference).filter(({ fact }) => fact.criteria !== undefined);
  return full.length > 1 || names.some((name) => context.ask('use', name).some(({ uri }) => uri !== context.uri));
}

/** Undefined where a sheet of the unit could not be read as a whole, or two criteria would be one. */
function changesInSheets(
  unit: UnitOutline,
  criteria: ReadonlyMap<string, string>,
  context: Context,
): Change[] | undefined {
  const sheets = context.all('sheet');
  const changes: Change[] = [];
  const known = new Set(unit.criteria?.map(({ code }) => code));
  const wanted = new Set(criteria.values());
  let isStray = false;
  for (const [nth, sheet] of sheets.entries()) {
    const units = unitsOf(sheet, sheets).map((text) => context.nameOf(text));
    if (!units.includes(unit.reference)) continue;
    if (sheet.incomplete) return undefined;
    sheet.codes.forEach((named, n) => {
      const isOwn = named.unit === undefined ? units.length === 1 : context.nameOf(named.unit) === unit.reference;
      // one that is gone may be named beside the one that is to have its number
      isStray ||= isOwn && wanted.has(named.code) && !known.has(named.code);
      const to = isOwn ? criteria.get(named.code) : undefined;
      if (to === undefined || to === named.code) return;
      const at = { uri: context.uri, name: 'sheet', nth, part: `code ${n}` } as const;
      changes.push({ do: 'write', at, value: written(named, to) });
    });
  }
  return isStray && changes.length > 0 ? undefined : changes;
}

/** A mark sheet without units of its own is for those of its assessment. */
function unitsOf(sheet: SheetFact, sheets: readonly SheetFact[]): string[] {
  const task = sheets.find(({ is, id }) => is === 'assessment' && id === sheet.assessment);
  const units = sheet.units.length > 0 ? sheet.units : (task?.units ?? []);
  return units.map(({ text }) => text);
}

function written({ unit, isLine }: CodeFact, code: string): string {
  return isLine && unit !== undefined ? `${unit} ${code}` : code;
}
