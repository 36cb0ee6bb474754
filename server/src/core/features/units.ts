import { type KnownUnit, type OutlinedUnit, unitKey } from '../project/known';
import type { Project } from '../project/project';

/** A unit, whatever it is called: all definitions that share a name with one another. */
export interface Unit {
  readonly organisation: string;
  /** All of its names, in full. */
  readonly names: ReadonlySet<string>;
  /** Empty for a name that no unit has. */
  readonly definitions: readonly KnownUnit[];
  /** Those that say what the unit asks of a learner; where there is none, those that have facts alone. */
  readonly main: readonly KnownUnit[];
}

/** Tells units apart. It remembers what it was asked, and is made for one request. */
export class Units {
  private readonly known = new Map<string, Unit>();

  constructor(readonly project: Project) {}

  /** The unit of a full name; the same object for each of its names. */
  of(organisation: string, name: string): Unit {
    const key = unitKey(organisation, name);
    const known = this.known.get(key);
    if (known) return known;
    const names = new Set([name]);
    const definitions = new Set<KnownUnit>();
    for (const each of names) {
      for (const definition of this.project.ask('whole unit', unitKey(organisation, each))) {
        definitions.add(definition);
        names.add(definition.fact.reference);
        for (const alias of definition.fact.alsoKnownAs) names.add(alias);
      }
    }
    const unit: Unit = { organisation, names, definitions: [...definitions], main: fullOf([...definitions]) };
    for (const each of names) this.known.set(unitKey(organisation, each), unit);
    return unit;
  }

  /** The organisation whose unit a definition is. */
  organisationOf({ fact, uri }: OutlinedUnit): string {
    return fact.organisation ?? this.project.get(uri)?.facts.lists.specification[0]?.organisation ?? '';
  }
}

function fullOf(definitions: readonly KnownUnit[]): readonly KnownUnit[] {
  const full = definitions.filter(({ fact }) => fact.criteria !== undefined);
  return full.length > 0 ? full : definitions;
}

/** The definitions that say what the unit asks of a learner; where there is none, those that have facts alone. */
export function mainDefinitions({ main }: Unit): readonly KnownUnit[] {
  return main;
}
