import type { TermFact } from './facts';

/** Which file, and which of its facts of the name counted from 0. */
export interface Place {
  readonly uri: string;
  readonly nth: number;
}

/** `501` is a short number: where the file has a prefix, it stands for the reference that begins with it and nothing else. */
export function isShort(reference: string): boolean {
  for (let i = 0; i < reference.length; i++) if (!isDigit(reference.charCodeAt(i))) return false;
  return reference !== '';
}

/** The full reference of a short number: `501` is `8607-501` where the file's prefix is `8607-`. */
export function fullReference(reference: string, prefix: string): string {
  return reference.startsWith(prefix) ? reference : prefix + reference;
}

/** Who is asked for units: by any name of them, in a scope that depends on where the question comes from. */
export interface UnitSource {
  readonly prefix: string;
  /** The full reference of a unit, as its definition has it; undefined where there is no such unit. */
  nameOf(reference: string): string | undefined;
  /** Whether a unit stands in the file that asks, by its full reference. */
  hasOwn(reference: string): boolean;
}

/** What is wrong with a member of a list of units. `text` is what was written. */
export interface TermProblem {
  readonly kind: 'unknown unit' | 'unknown range end' | 'range end elsewhere' | 'reversed range' | 'empty range';
  readonly text: string;
}

export interface ResolvedTerm {
  /** The references of the units it names, each in full as its definition has it. */
  readonly units: readonly string[];
  readonly problems: readonly TermProblem[];
}

/**
 * What each member of a list of units names, in the order of the list.
 * @param scope the references that a range may name, in full: those of its group, else of its own file. A new unit
 * elsewhere must not change a published rule. It is asked for only where there is a range.
 */
export function resolveTerms(
  terms: readonly TermFact[],
  source: UnitSource,
  scope: () => readonly string[],
): ResolvedTerm[] {
  let asked: readonly string[] | undefined;
  const once = () => (asked ??= scope());
  return terms.map((term) => (isRange(term, source) ? resolveRange(term, source, once()) : resolveOne(term, source)));
}

/** `501-520` is a range; `8607-501` is a reference where a unit has it or where it begins with the file's prefix. */
export function isRange(term: TermFact, source: UnitSource): boolean {
  if (!term.range) return false;
  if (term.range.certain) return true;
  const startsWithPrefix = source.prefix !== '' && term.text.startsWith(source.prefix);
  return !startsWithPrefix && source.nameOf(term.text) === undefined;
}

function resolveOne(term: TermFact, source: UnitSource): ResolvedTerm {
  const unit = source.nameOf(term.text);
  return unit !== undefined
    ? { units: [unit], problems: [] }
    : { units: [], problems: [{ kind: 'unknown unit', text: term.text }] };
}

function resolveRange(term: TermFact, source: UnitSource, scope: readonly string[]): ResolvedTerm {
  const { from, to } = term.range ?? { from: '', to: '' };
  const ends = [from, to].flatMap((end) => endProblem(end, source, scope) ?? []);
  const low = numbered(fullReference(from, source.prefix));
  const high = numbered(fullReference(to, source.prefix));
  const comparable = low && high && low.stem === high.stem;
  if (comparable && low.number > high.number)
    return { units: [], problems: [...ends, { kind: 'reversed range', text: term.text }] };
  const units = comparable ? scope.filter((reference) => isBetween(reference, low, high)) : [];
  const empty = units.length === 0 && ends.length === 0;
  return { units, problems: empty ? [{ kind: 'empty range', text: term.text }] : ends };
}

function endProblem(end: string, source: UnitSource, scope: readonly string[]): TermProblem | undefined {
  const unit = source.nameOf(end);
  if (unit === undefined) return { kind: 'unknown range end', text: end };
  const seen = scope.includes(unit) || source.hasOwn(unit);
  return seen ? undefined : { kind: 'range end elsewhere', text: end };
}

function isBetween(reference: string, low: Numbered, high: Numbered): boolean {
  if (!reference.startsWith(low.stem)) return false;
  const own = numbered(reference);
  return own?.stem === low.stem && own.number >= low.number && own.number <= high.number;
}

export interface Numbered {
  readonly stem: string;
  readonly number: number;
}

/** A reference as what stands before its last number, and that number. */
export function numbered(reference: string): Numbered | undefined {
  const { length } = reference;
  let start = length;
  while (start > 0 && length - start < 9 && isDigit(reference.charCodeAt(start - 1))) start--;
  return start < length ? { stem: reference.slice(0, start), number: Number(reference.slice(start)) } : undefined;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
