import { type Context, contextOf } from '../project/context';
import type { TermFact } from '../project/facts';
import type { FileSummary } from '../project/file';
import type { CriteriaOwner, CriterionMention, NameMention, RangeMention, UnitMention } from '../project/mentions';
import { scopeOfNamed } from '../project/scope';
import { isRange, isShort, resolveTerms } from '../project/units';
import type { Unit, Units } from './units';

/** What the names in one file mean, in the project as it is now. Made for one request. */
export class Meaning {
  readonly context: Context;
  private readonly owners = new Map<CriteriaOwner, Unit | undefined>();

  constructor(
    readonly file: FileSummary,
    private readonly units: Units,
  ) {
    this.context = contextOf(file, units.project);
  }

  /** The unit that a reference, a short number or another name stands for here; one without definitions if none does. */
  unitOf(written: string): Unit {
    const [definition] = this.context.units(written);
    if (!definition) return this.units.of(this.context.organisation, this.writtenOut(written));
    return this.units.of(this.units.organisationOf(definition), definition.fact.reference);
  }

  /** The unit that a mention names or defines. */
  unitNamed({ role, organisation, text }: Pick<UnitMention, 'role' | 'organisation' | 'text'>): Unit {
    if (role === 'reference') return this.unitOf(text);
    return this.units.of(organisation ?? this.context.organisation, this.writtenOut(text));
  }

  /** A name in full, as it is known to others. */
  fullName(unit: Unit, written: string): string {
    const out = this.writtenOut(written);
    if (out !== written || unit.names.has(written)) return out;
    const prefixed = this.context.prefix + written;
    return unit.names.has(prefixed) ? prefixed : written;
  }

  /** Whether what looks like a range is one. */
  isRange({ text, range }: Pick<RangeMention, 'text' | 'range'>): boolean {
    return isRange({ text, range: { from: range.from.text, to: range.to.text, certain: range.certain } }, this.context);
  }

  /** The full references of the units that a range names. */
  unitsOfRange(mention: RangeMention): readonly string[] {
    const [resolved] = resolveTerms([termOf(mention)], this.context, () => this.scopeOf(mention));
    return resolved?.units ?? [];
  }

  /** The full references that a range can name. */
  scopeOf({ groups }: RangeMention): readonly string[] {
    return scopeOfNamed(groups, this.context);
  }

  /** The unit whose criterion or outcome a mention is; undefined where that cannot be told. */
  ownerOf(mention: CriterionMention | NameMention): Unit | undefined {
    if (mention.kind === 'criterion' && mention.unit) return this.unitOf(mention.unit.text);
    const { of } = mention;
    if (!of) return undefined;
    if (!this.owners.has(of)) this.owners.set(of, this.ownUnit(of));
    return this.owners.get(of);
  }

  private ownUnit(owner: CriteriaOwner): Unit | undefined {
    if (owner.is === 'unit') {
      if (owner.reference === undefined) return undefined;
      return this.unitNamed({ role: 'definition', organisation: owner.organisation, text: owner.reference });
    }
    const covered = this.covered(owner);
    return covered.length === 1 ? covered[0] : undefined;
  }

  /** The units that an assessment or a mark sheet is for. */
  covered({ units, assessment }: Extract<CriteriaOwner, { is: 'sheet' }>): readonly Unit[] {
    if (units === 'unreadable') return [];
    if (units) return this.unitsOf(units);
    return assessment === undefined ? [] : this.unitsOf(this.context.assessment(assessment)?.fact.units ?? []);
  }

  private unitsOf(terms: readonly TermFact[]): Unit[] {
    const named = terms.flatMap((term) => {
      // a full reference that is a number alone would be another one with the prefix
      if (!isRange(term, this.context)) return [term.text];
      const [range] = resolveTerms([term], this.context, () => this.context.references);
      return range && range.units.length > 0 ? range.units : [term.text];
    });
    return [...new Set(named.map((name) => this.unitOf(name)))];
  }

  private writtenOut(written: string): string {
    const { prefix } = this.context;
    return prefix !== '' && isShort(written) ? prefix + written : written;
  }
}

function termOf({ text, range }: RangeMention): TermFact {
  return { text, range: { from: range.from.text, to: range.to.text, certain: range.certain } };
}
