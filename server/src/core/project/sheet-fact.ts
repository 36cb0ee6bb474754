import type { Assessment, MarkSheet, Section } from '../model/generated';
import type { Span } from '../syntax/tree';
import type { CodeFact, Fact, SectionFact, SheetFact } from './facts';
import { termFacts } from './term-facts';

/** What an assessment or a mark sheet tells. */
export function sheetFact(is: SheetFact['is'], sheet: Assessment | MarkSheet, incomplete: boolean): Fact | undefined {
  const { id, units, passMark, sections } = sheet;
  if (!id) return undefined;
  const codes = codesIn(sheet);
  const value: SheetFact = {
    is,
    id: id.value,
    units: termFacts(units),
    insteadOf: 'insteadOf' in sheet ? termFacts(sheet.insteadOf) : [],
    passMark: passMark?.value,
    sections: sections?.map(sectionFact),
    assessment: 'assessment' in sheet ? sheet.assessment?.value : undefined,
    codes: codes.map(({ fact }) => fact),
    incomplete,
  };
  const places = { id, units, 'pass mark': passMark, sections: sheet.keys.get('sections') };
  return { name: 'sheet', value, places, numbered: () => numberedPlaces(sections, codes) };
}

/** The criteria that a sheet names: those that statements evidence, then its lines. */
function codesIn(sheet: Assessment | MarkSheet): { readonly fact: CodeFact; readonly at: Span }[] {
  const statements = sheet.sections?.flatMap((section) => section.statements ?? []) ?? [];
  const evidenced = statements
    .flatMap(({ evidences }) => evidences?.value ?? [])
    .map(({ unit, code }) => ({ fact: { unit: unit?.text, code: code.text, isLine: false }, at: code }));
  const lines = 'criteria' in sheet ? (sheet.criteria ?? []) : [];
  return [
    ...evidenced,
    ...lines.map(({ code: key, codeAt }) => {
      const space = key.lastIndexOf(' ');
      const unit = space < 0 ? undefined : key.slice(0, space);
      return { fact: { unit, code: key.slice(space + 1), isLine: true }, at: codeAt };
    }),
  ];
}

function sectionFact(section: Section): SectionFact {
  return {
    heading: section.heading?.value,
    marks: section.marks?.value.total,
    minimum: section.minimum?.value,
    statements: section.statements?.map((statement) => statement.text?.value),
    evidences: section.statements?.map((statement) => statement.evidences?.source),
  };
}

/**
 * The places of sections and criteria by their order: `section 0`, `marks 0`, `heading 0`, `minimum 0`, `statement 0.0`,
 * `code 0`. A minimum that is not written stands at its marks.
 */
function numberedPlaces(
  sections: readonly Section[] | undefined,
  codes: readonly { readonly at: Span }[],
): ReadonlyMap<string, Span | undefined> {
  const places = new Map<string, Span | undefined>();
  sections?.forEach((section, i) => {
    places.set(`section ${i}`, section.head);
    places.set(`heading ${i}`, section.heading);
    places.set(`marks ${i}`, section.marks);
    places.set(`minimum ${i}`, section.minimum ?? section.marks);
    section.statements?.forEach(({ text, head }, k) => places.set(`statement ${i}.${k}`, text ?? head));
  });
  codes.forEach(({ at }, n) => places.set(`code ${n}`, at));
  return places;
}
