import type { Hours } from '../model/values';
import type { FactName, FactValues, SectionFact, SheetFact, TermFact, UnitFact, UnitOutline } from './facts';
import { anything } from './hidden';
import type { Place } from './units';
import { namesOf } from './used';

/** What files of a project let each other know, by kind. Each thing is found under keys that say what is asked. */
export interface Known {
  /** Under its organisation and each of its names (`unitKey`). */
  unit: OutlinedUnit;
  /** Units with the texts of their outcomes and criteria, under the same keys. */
  'whole unit': KnownUnit;
  /** A unit that looks like others, under `alikeKey`. */
  'unit alike': AlikeUnit;
  /** An assessment or a mark sheet of a single unit, under the unit as `unitKey` has it. */
  sheet: KnownSheet;
  /** Under the digits of its number (`numberKey`). */
  'qualification number': KnownQualification;
  /** Under `alikeKey`. */
  'qualification title': KnownQualification;
  /** A file that names a unit, under the unit's name; under `anyUse` a file that may name units in what could not be read. */
  use: Place;
}
export type KnownKind = keyof Known;

/** What a unit's definition says apart from texts, and the file it is in. */
export interface OutlinedUnit extends Place {
  readonly fact: UnitOutline;
}

/** A unit's definition and the file it is in. */
export interface KnownUnit extends Place {
  readonly fact: UnitFact;
}

/** What tells look-alike units apart. */
export interface AlikeUnit extends Place {
  readonly reference: string;
  readonly alsoKnownAs: readonly string[];
  readonly credits: number | undefined;
  readonly glh: Hours | undefined;
  /** The unit that takes its place, as written. */
  readonly replacedBy: string | undefined;
}

export interface KnownSheet extends Place {
  readonly is: SheetFact['is'];
  readonly id: string;
  readonly sections: readonly Pick<SectionFact, 'heading' | 'marks'>[] | undefined;
  readonly incomplete: boolean;
}

export interface KnownQualification extends Place {
  readonly id: string;
  readonly number: string | undefined;
}

/** The key under which a file is found whose unread parts may use any unit. */
export const anyUse = '';

export function unitKey(organisation: string, reference: string): string {
  return `${organisation}\u0000${reference}`;
}

/** The key of what has the same title and level; capitals, the kind of apostrophe and spaces make no difference. */
export function alikeKey(organisation: string, title: string, level: string): string {
  return `${organisation}\u0000${level}\u0000${plainTitle(title)}`;
}

/** A title without what may differ between two copies of it. */
export function plainTitle(title: string): string {
  // nearly all titles are on one line, and to look is cheaper than to write each space anew
  const line = / {2}|[^\S ]/.test(title) ? title.replace(/\s+/g, ' ') : title;
  return line.replace(/[\u2018\u2019]/g, "'").toLowerCase();
}

/** A qualification number without its slashes; undefined for what is none. */
export function numberKey(number: string): string | undefined {
  const plain = number.replace(/[\s/]/g, '').toUpperCase();
  return /^[0-9]{7}[0-9X]$/.test(plain) ? plain : undefined;
}

/** What the facts of one file are read with. */
export interface FileHead {
  readonly uri: string;
  readonly organisation: string;
  readonly prefix: string;
}

/** One thing that a fact lets others know. */
export interface Entry {
  readonly kind: KnownKind;
  readonly key: string;
  readonly known: Known[KnownKind];
}

/** The facts that let other files know something. */
export const indexedFacts = [
  'unit',
  'sheet',
  'qualification',
  'group',
  'matrix row',
  'hidden name',
] as const satisfies readonly FactName[];
export type IndexedFact = (typeof indexedFacts)[number];

/** What the n-th fact of a name lets others know. */
export function entriesOf<N extends IndexedFact>(name: N, fact: FactValues[N], nth: number, head: FileHead): Entry[] {
  return readers[name](fact, nth, head);
}

type Reader<N extends IndexedFact> = (fact: FactValues[N], nth: number, head: FileHead) => Entry[];

const readers: { readonly [N in IndexedFact]: Reader<N> } = {
  unit: unitEntries,
  sheet: sheetEntries,
  qualification: qualificationEntries,
  group: ({ units, incomplete }, _, head) => uses(units, incomplete, head),
  'matrix row': ({ unit }, _, head) => uses([{ text: unit }], false, head),
  'hidden name': (hidden, _, head) => uses([], hidden === anything || naming.includes(hidden), head),
};

/** The keys under which units are named. */
const naming: readonly string[] = ['qualifications', 'groups', 'matrix', 'units', 'assessments', 'mark sheets'];

function unitEntries(fact: UnitFact, nth: number, head: FileHead): Entry[] {
  const organisation = fact.organisation ?? head.organisation;
  const { reference, alsoKnownAs, title, level, credits, glh, replacedBy } = fact;
  const unit: KnownUnit = { uri: head.uri, nth, fact };
  const outlined: OutlinedUnit = { uri: head.uri, nth, fact: outlineOf(fact) };
  const keys = new Set([reference, ...alsoKnownAs].map((name) => unitKey(organisation, name)));
  const entries = [...keys].flatMap((key): Entry[] => [
    { kind: 'unit', key, known: outlined },
    { kind: 'whole unit', key, known: unit },
  ]);
  if (title !== undefined && level !== undefined) {
    const known: AlikeUnit = { uri: head.uri, nth, reference, alsoKnownAs, credits, glh, replacedBy: replacedBy?.by };
    entries.push({ kind: 'unit alike', key: alikeKey(organisation, title, level), known });
  }
  return [...entries, ...uses(replacedBy ? [{ text: replacedBy.by }] : [], false, head)];
}

function outlineOf(fact: UnitFact): UnitOutline {
  const criteria = fact.criteria?.map(({ code }) => ({ code }));
  return { ...fact, criteria, outcomes: fact.outcomes?.map(({ number }) => ({ number })) };
}

function sheetEntries(sheet: SheetFact, nth: number, head: FileHead): Entry[] {
  const used = uses(sheet.units, sheet.incomplete, head);
  const [unit, another] = sheet.units;
  if (!unit || another || unit.range?.certain) return used;
  const { is, id, incomplete } = sheet;
  const sections = sheet.sections?.map(({ heading, marks }) => ({ heading, marks }));
  const known: KnownSheet = { uri: head.uri, nth, is, id, sections, incomplete };
  const names = namesOf(unit.text, head.prefix);
  return [...names.map((name): Entry => ({ kind: 'sheet', key: unitKey(head.organisation, name), known })), ...used];
}

function qualificationEntries(fact: FactValues['qualification'], nth: number, head: FileHead): Entry[] {
  const { id, title, level, number } = fact;
  const entries = uses(fact.units, fact.incomplete, head);
  const known: KnownQualification = { uri: head.uri, nth, id, number };
  const key = number === undefined ? undefined : numberKey(number);
  if (key !== undefined) entries.push({ kind: 'qualification number', key, known });
  if (title !== undefined)
    entries.push({ kind: 'qualification title', key: alikeKey(head.organisation, title, level ?? ''), known });
  return entries;
}

/** A range names units of its own file, so others need not know of it. */
function uses(terms: readonly TermFact[], incomplete: boolean, head: FileHead): Entry[] {
  const known: Place = { uri: head.uri, nth: 0 };
  const single = terms.filter(({ range }) => !range?.certain);
  const names = [...(incomplete ? [anyUse] : []), ...single.flatMap(({ text }) => namesOf(text, head.prefix))];
  return [...new Set(names)].map((key) => ({ kind: 'use', key, known }));
}
