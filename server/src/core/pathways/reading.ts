import { type ShapeName, shapes } from '../model/generated';
import type { Field, Part, UnitTerm } from '../model/values';
import type { Context } from '../project/context';
import type { TermFact } from '../project/facts';
import { membersOf, membersOfGroup, unitsOfFile } from '../project/scope';
import { type ResolvedTerm, resolveTerms } from '../project/units';
import type { Unknown } from './pathways';

/** Reads a qualification's rules, and notes the first thing that is not known. */
export class Reading {
  unknown: Unknown | undefined;
  private readonly groups = new Map<string, readonly string[]>();
  private offered = 0;

  constructor(readonly context: Context) {}

  miss(kind: Unknown['kind'], what: string): void {
    this.unknown ??= { kind, what };
  }

  /** Misses what is written under keys and could not be understood: it may be part of the rule. */
  checkKeys(part: Part, shape: ShapeName, relevant: (key: string) => boolean = () => true): void {
    const known = shapes[shape].keys;
    for (const key of part.keys.keys()) {
      if (!relevant(key)) continue;
      const property = Object.hasOwn(known, key) ? known[key]?.property : undefined;
      const value = property === undefined ? undefined : (part as unknown as Record<string, unknown>)[property];
      if (value === undefined) this.miss('not read', `what '${key}' says could not be read`);
    }
  }

  /** The units that terms name, in full, each once. */
  unitsOf(terms: readonly TermFact[], scope: () => readonly string[] = () => unitsOfFile(this.context)): string[] {
    return this.unitsIn(resolveTerms(terms, this.context, scope));
  }

  private unitsIn(resolved: readonly ResolvedTerm[]): string[] {
    const found = new Set<string>();
    for (const { units, problems } of resolved) {
      for (const { text } of problems) this.missUnit(text);
      for (const unit of units) found.add(unit);
    }
    this.offer(found.size);
    return [...found];
  }

  private missUnit(text: string): void {
    if (this.context.complete) this.miss('unknown unit', `'${text}' names no unit that is known`);
    else this.miss('not read', `'${text}' may name a unit that could not be read`);
  }

  /** Counts units that are offered, each time that they are; a text that is short can offer many units very often. */
  offer(units: number): void {
    this.offered += units;
    if (this.offered > mostOffers) this.miss('too large', 'the rule offers too many units in too many places');
  }

  unitsOfField(
    field: Field<readonly UnitTerm[]> | undefined,
    scope: () => readonly string[] = () => unitsOfFile(this.context),
  ): string[] {
    return field ? this.unitsIn(membersOf(field, scope, this.context)) : [];
  }

  /** The units that the matrix marks for a qualification. */
  matrix(id: string | undefined, how: 'mandatoryIn' | 'optionalIn'): string[] {
    // most files have none
    if (id === undefined || this.context.all('matrix row').length === 0) return [];
    if (!this.context.matrixIsKnown(id)) this.miss('not read', 'the matrix names a qualification that is not known');
    return this.unitsOf(this.context.matrix(id, how).map((text) => ({ text })));
  }

  /** The units of a group. */
  group(id: string): readonly string[] {
    const units = this.groups.get(id) ?? this.unitsOfGroup(id);
    this.groups.set(id, units);
    return units;
  }

  private unitsOfGroup(id: string): readonly string[] {
    const group = this.context.group(id);
    // a group without units is not written yet
    if (group && !group.incomplete && group.units.length > 0) return this.unitsIn(membersOfGroup(group, this.context));
    this.miss('unknown group', `the units of '${id}' are not known`);
    return [];
  }
}

/** Published rules offer some 60 units once or twice. */
const mostOffers = 20_000;
