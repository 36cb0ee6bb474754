import type { Block } from '../syntax/block';
import type { Span } from '../syntax/tree';
import { isWritten } from '../model/blank';
import { type BlockPart, partOf, singleValue } from '../model/block-part';
import type { Assessment, MarkSheet, Restriction, Section, Unit } from '../model/generated';
import type { Credits, Field, Hours, UnitTerm, Token } from '../model/values';
import { hiddenIn } from './hidden';

/**
 * Facts: what one block tells the others, without places, so that two blocks that differ in prose alone tell the same.
 * Each fact has a key under which others ask for it. Values are plain data that can be compared by structure.
 */

/** Keys of a unit that registers keep, as they are written in a file. */
export type AdministrativeKey = keyof typeof administrativeKeys;

const administrativeKeys = {
  'review date': 'reviewDate',
  'standards link': 'standardsLink',
  'sector support': 'sectorSupport',
  classification: 'classification',
  'submitted by': 'submittedBy',
  availability: 'availability',
  'available from': 'availableFrom',
} as const;

export interface UnitFact extends UnitOutline {
  readonly criteria: readonly { readonly code: string; readonly text: string | undefined }[] | undefined;
  readonly outcomes: readonly { readonly number: string; readonly text: string | undefined }[] | undefined;
}

/** A unit without the texts of its outcomes and criteria: most who ask for a unit do not look at these. */
export interface UnitOutline {
  /** As written in the block; in the facts of a file, in full. */
  readonly reference: string;
  readonly alsoKnownAs: readonly string[];
  /** Missing: the organisation of its file. */
  readonly organisation: string | undefined;
  readonly title: string | undefined;
  readonly level: string | undefined;
  readonly credits: number | undefined;
  readonly glh: Hours | undefined;
  /** Criteria by code; undefined for a unit that has only its facts so far. */
  readonly criteria: readonly { readonly code: string }[] | undefined;
  readonly outcomes: readonly { readonly number: string }[] | undefined;
  /** The unit that takes its place, as written; `from` is a date as YYYY-MM-DD. */
  readonly replacedBy: { readonly by: string; readonly from: string | undefined } | undefined;
  /** What is written under the keys that registers keep of a unit, by the key. */
  readonly administrative: Readonly<Partial<Record<AdministrativeKey, string>>>;
  /** Part of it could not be read, so what is missing here may be there. */
  readonly incomplete: boolean;
}

/** A member of a list of units without its place. */
export interface TermFact {
  readonly text: string;
  readonly range?: { readonly from: string; readonly to: string; readonly certain: boolean };
}

export interface GroupFact {
  readonly id: string;
  readonly units: readonly TermFact[];
  /** Which of the units are for some qualifications alone, by the qualifications' ids. */
  readonly restricted: readonly RestrictionFact[];
  /** Part of it could not be read, so it may have more units. */
  readonly incomplete: boolean;
}

export interface RestrictionFact {
  readonly units: readonly TermFact[];
  readonly onlyIn: readonly string[];
}

export interface QualificationFact {
  readonly id: string;
  readonly title: string | undefined;
  /** As written. */
  readonly number: string | undefined;
  readonly level: string | undefined;
  readonly type: string | undefined;
  readonly credits: Credits | undefined;
  readonly glh: Hours | undefined;
  /** What the GLH counts, in the order of the alphabet; undefined where it is not written. */
  readonly glhIncludes: readonly string[] | undefined;
  /** The groups that its rules choose from, by name; `matrix` for the matrix. */
  readonly from: readonly string[];
  /** The units that its rules name. */
  readonly units: readonly TermFact[];
  /** Part of it could not be read, so it may use more units. */
  readonly incomplete: boolean;
}

export interface MatrixRowFact {
  readonly unit: string;
  readonly mandatoryIn: readonly string[];
  readonly optionalIn: readonly string[];
}

export interface SectionFact {
  readonly heading: string | undefined;
  readonly marks: number | undefined;
  /** As written; undefined where it is not, and is half of the marks. */
  readonly minimum: number | undefined;
  /** Undefined where none are written. */
  readonly statements: readonly (string | undefined)[] | undefined;
  /** What each of the statements evidences, as written. */
  readonly evidences: readonly (string | undefined)[] | undefined;
}

/** An assessment or a mark sheet: they share one set of ids. */
export interface SheetFact {
  readonly is: 'assessment' | 'mark sheet';
  readonly id: string;
  readonly units: readonly TermFact[];
  /** The units whose own assessments it replaces. */
  readonly insteadOf: readonly TermFact[];
  readonly passMark: number | undefined;
  readonly sections: readonly SectionFact[] | undefined;
  /** The assessment that a mark sheet belongs to, by its id. */
  readonly assessment: string | undefined;
  /** Every place where it names a criterion, in the order of the text; their places are `code 0`, `code 1`. */
  readonly codes: readonly CodeFact[];
  readonly incomplete: boolean;
}

/** A criterion that a sheet names. */
export interface CodeFact {
  /** As written; undefined where the sheet is for one unit. */
  readonly unit: string | undefined;
  readonly code: string;
  /** It is the key of a line, with its unit, and not one of the criteria that a statement evidences. */
  readonly isLine: boolean;
}

export type SharedKey = keyof typeof sharedKeys;

const sharedKeys = {
  purpose: 'purpose',
  'entry requirements': 'entryRequirements',
  'other requirements': 'otherRequirements',
  grading: 'grading',
} as const;

export interface SpecificationFact {
  readonly prefix: string | undefined;
  readonly organisation: string | undefined;
  readonly awardedBy: string | undefined;
  readonly title: string | undefined;
  readonly version: string | undefined;
  /** A date as YYYY-MM-DD. */
  readonly published: string | undefined;
  /** What is stated there for all qualifications, of the keys that a qualification has too. */
  readonly states: readonly SharedKey[];
  readonly notes: readonly string[];
  /** The marks that its footnotes are printed with, where they have some. */
  readonly noteMarks: readonly string[];
}

export interface AppendixFact {
  readonly title: string | undefined;
}

export interface FactValues {
  unit: UnitFact;
  group: GroupFact;
  qualification: QualificationFact;
  'matrix row': MatrixRowFact;
  sheet: SheetFact;
  specification: SpecificationFact;
  status: string;
  /** The name of a footnote, where something has it. */
  'note use': string;
  appendix: AppendixFact;
  /** Something that cannot be known: the top-level key it stands under, or `anything` (see hidden.ts). */
  hidden: string;
}
export type FactName = keyof FactValues;

/** One fact of a block, with the places of its parts for whoever has to point at them. */
export type Fact = {
  [N in FactName]: {
    readonly name: N;
    readonly value: FactValues[N];
    readonly places: Readonly<Record<string, Span | undefined>>;
  };
}[FactName];

/** What a block tells the others. */
export function factsOf(block: Block): readonly Fact[] {
  return block.memo.of(block, gather);
}

function gather(block: Block): readonly Fact[] {
  if (block.key === 'status') {
    const status = singleValue(block);
    return status ? [{ name: 'status', value: status.value, places: { value: status } }] : [];
  }
  const found = partOf(block);
  const fact = found && factOf(found, block);
  const hidden = hiddenIn(block, found, fact !== undefined).map(hiddenFact);
  const notes = noteUses(found);
  return fact ? [fact, ...notes, ...hidden] : [...notes, ...hidden];
}

function hiddenFact(value: string): Fact {
  return { name: 'hidden', value, places: {} };
}

function factOf(found: BlockPart, block: Block): Fact | undefined {
  const incomplete = block.unread.length > 0;
  switch (found.shape) {
    case 'unit':
      return unitFact(found.part, incomplete);
    case 'group': {
      const { id, units } = found.part;
      const restricted = (found.part.restricted ?? []).map((each) => ({
        units: terms(each.units),
        onlyIn: each.onlyIn?.value.map(({ text }) => text) ?? [],
      }));
      return (
        id && {
          name: 'group',
          value: { id: id.value, units: terms(units), restricted, incomplete },
          places: { id, ...restrictionPlaces(found.part.restricted) },
        }
      );
    }
    case 'qualification': {
      const { id, title, number, level, type, credits, hours, rules } = found.part;
      const value = id && {
        id: id.value,
        title: title?.value,
        number: number?.value,
        level: level?.value,
        type: type?.value,
        credits: credits?.value,
        glh: hours?.glh?.value,
        glhIncludes: hours?.glhIncludes?.map((part) => part.value).sort(),
        from: (rules?.choose ?? []).flatMap(({ from }) => from?.value.map(({ text }) => text) ?? []),
        units: [
          ...terms(rules?.mandatory),
          ...(rules?.choose ?? []).flatMap((choice) => terms(choice.units)),
          ...(rules?.notTogether ?? []).flatMap(terms),
        ],
        incomplete,
      };
      return value && { name: 'qualification', value, places: { id, title, number, credits, glh: hours?.glh } };
    }
    case 'matrix row': {
      const { unit, mandatoryIn, optionalIn } = found.part;
      const names = (list: typeof mandatoryIn) => list?.value.map((token) => token.text) ?? [];
      const value = unit && { unit: unit.value, mandatoryIn: names(mandatoryIn), optionalIn: names(optionalIn) };
      return value && { name: 'matrix row', value, places: { unit } };
    }
    case 'assessment':
      return sheetFact('assessment', found.part, incomplete);
    case 'mark sheet':
      return sheetFact('mark sheet', found.part, incomplete);
    case 'specification': {
      const { referencePrefix, awardingOrganisation, awardedBy, title, version, published, notes } = found.part;
      return {
        name: 'specification',
        value: {
          prefix: referencePrefix?.value,
          organisation: awardingOrganisation?.value,
          awardedBy: awardedBy?.value,
          title: title?.value,
          version: version?.value,
          published: published?.value,
          states: (Object.keys(sharedKeys) as SharedKey[]).filter((key) => isWritten(found.part[sharedKeys[key]])),
          notes: notes?.flatMap((note) => note.id?.value ?? []) ?? [],
          noteMarks: notes?.flatMap((note) => note.mark?.value ?? []) ?? [],
        },
        places: {
          prefix: referencePrefix,
          organisation: awardingOrganisation,
          ...Object.fromEntries(notes?.map((note, i) => [`note ${i}`, note.id]) ?? []),
        },
      };
    }
    case 'appendix': {
      const { title } = found.part;
      return { name: 'appendix', value: { title: title?.value }, places: { title } };
    }
    default:
      return undefined;
  }
}

/** The footnotes that a part of the document names. */
function noteUses(found: BlockPart | undefined): readonly Fact[] {
  const lists = (): (Field<readonly Token[]> | undefined)[] => {
    switch (found?.shape) {
      case 'qualification': {
        const { note, hours, rules } = found.part;
        return [note, hours?.note, rules?.note, ...(rules?.choose ?? []).map((choice) => choice.note)];
      }
      case 'group':
      case 'unit':
        return [found.part.note];
      default:
        return [];
    }
  };
  const names = lists().flatMap((list) => list?.value.map(({ text }) => text) ?? []);
  return names.map((value) => ({ name: 'note use', value, places: {} }));
}

function unitFact(unit: Unit, incomplete: boolean): Fact | undefined {
  const { reference, title, level, credits, glh, outcomes, replacedBy } = unit;
  if (!reference) return undefined;
  return {
    name: 'unit',
    value: {
      reference: reference.value,
      alsoKnownAs: unit.alsoKnownAs?.value.map((term) => term.text) ?? [],
      organisation: unit.awardingOrganisation?.value,
      title: title?.value,
      level: level?.value,
      credits: credits?.value,
      glh: glh?.value,
      criteria: outcomes?.flatMap((o) => o.body?.criteria?.map((c) => ({ code: c.code, text: c.body?.value })) ?? []),
      outcomes: outcomes?.map((o) => ({ number: o.code, text: o.body?.text?.value })),
      replacedBy: replacedBy && { by: replacedBy.value.by.text, from: replacedBy.value.from },
      administrative: Object.fromEntries(administrative(unit).map(([key, { value }]) => [key, value])),
      incomplete,
    },
    places: {
      item: { start: unit.start, end: unit.end },
      reference,
      'also known as': unit.alsoKnownAs,
      title,
      level,
      credits,
      glh,
      'replaced by': replacedBy,
      outcomes: unit.keys.get('outcomes'),
      ...Object.fromEntries(administrative(unit)),
    },
  };
}

function administrative(unit: Unit): (readonly [AdministrativeKey, Field<string>])[] {
  const keys = Object.entries(administrativeKeys) as [
    AdministrativeKey,
    (typeof administrativeKeys)[AdministrativeKey],
  ][];
  return keys.flatMap(([key, property]) => {
    const field = unit[property];
    return field ? [[key, field] as const] : [];
  });
}

function sheetFact(is: SheetFact['is'], sheet: Assessment | MarkSheet, incomplete: boolean): Fact | undefined {
  const { id, units, passMark, sections } = sheet;
  if (!id) return undefined;
  const codes = codesIn(sheet);
  const value: SheetFact = {
    is,
    id: id.value,
    units: terms(units),
    insteadOf: 'insteadOf' in sheet ? terms(sheet.insteadOf) : [],
    passMark: passMark?.value,
    sections: sections?.map(sectionFact),
    assessment: 'assessment' in sheet ? sheet.assessment?.value : undefined,
    codes: codes.map(({ fact }) => fact),
    incomplete,
  };
  const places: Record<string, Span | undefined> = { id, units, 'pass mark': passMark, ...sectionPlaces(sections) };
  places.sections = sheet.keys.get('sections');
  codes.forEach(({ at }, n) => (places[`code ${n}`] = at));
  return { name: 'sheet', value, places };
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

/** The places of sections by their order: `section 0`, `marks 0`, `heading 0`, `minimum 0`, `statement 0.0`. A minimum that is not written stands at its marks. */
function sectionPlaces(sections: readonly Section[] | undefined): Record<string, Span | undefined> {
  const places: Record<string, Span | undefined> = {};
  sections?.forEach((section, i) => {
    places[`section ${i}`] = section.head;
    places[`heading ${i}`] = section.heading;
    places[`marks ${i}`] = section.marks;
    places[`minimum ${i}`] = section.minimum ?? section.marks;
    section.statements?.forEach((statement, k) => (places[`statement ${i}.${k}`] = statement.text ?? statement.head));
  });
  return places;
}

/** The places of restrictions by their order: `restriction 0`, and `only in 0`. */
function restrictionPlaces(restricted: readonly Restriction[] | undefined): Record<string, Span | undefined> {
  const places: Record<string, Span | undefined> = {};
  restricted?.forEach((restriction, i) => {
    places[`restriction ${i}`] = restriction.units;
    places[`only in ${i}`] = restriction.onlyIn;
  });
  return places;
}

function terms(list: Field<readonly UnitTerm[]> | undefined): TermFact[] {
  return list?.value.map(termFact) ?? [];
}

/** A member of a list of units without its place. */
export function termFact({ text, range }: UnitTerm): TermFact {
  return range ? { text, range: { from: range.from.text, to: range.to.text, certain: range.certain } } : { text };
}
