import type { Fix } from '../../fixes/fix';
import type { Qualification } from '../../model/generated';
import type { Field, Token, UnitTerm } from '../../model/values';
import type { Context } from '../../project/context';
import { unitsOfFile } from '../../project/scope';
import type { Related } from '../finding';
import { type Report, defineRule } from '../rule';
import { listed } from '../words';
import { type Offered, choiceOffers, mandatoryOffer } from './offers';
import { type Restricted, restrictedUnits } from './restrictions';
import { termsBetween } from './ranges';

export default defineRule({
  id: 'combination/restricted-unit',
  title: 'A unit that is kept for some qualifications stands in the rules of no other',
  severity: 'error',
  source: "The published overview that notes 409 and 426 as 'Diploma only', and keeps 521 and 524 from the Award",
  fix: 'takes the unit out of the rule, also out of the middle of a range',
  checks: {
    qualification: (qualification, report, context) => {
      const restricted = restrictedUnits(context);
      const id = qualification.id?.value;
      if (restricted.size === 0 || id === undefined) return;
      for (const [term, offered] of byTerm(qualification, context)) {
        const barred = offered.map(({ unit }) => unit).filter((unit) => barring(restricted.get(unit), id));
        const by = barring(restricted.get(barred[0] ?? ''), id);
        if (by) reportTerm({ term, units: offered.map(({ unit }) => unit), barred, by, id }, report, context);
      }
    },
    'matrix row': ({ unit, mandatoryIn, optionalIn }, report, context) => {
      const reference = unit && context.nameOf(unit.value);
      const restrictions = reference && restrictedUnits(context).get(reference);
      if (!reference || !restrictions) return;
      for (const token of tokensOf(mandatoryIn, optionalIn)) {
        const by = barring(restrictions, token.text);
        if (!by) continue;
        const message = `${reference} ${whyNot([reference], by)} and cannot be marked for ${token.text}. Take ${token.text} out here, or add it to those that may use the unit.`;
        report(token, message, [related(by, context)], [takenOut(token, token.text)]);
      }
    },
  },
});

function tokensOf(...lists: (Field<readonly Token[]> | undefined)[]): Token[] {
  return lists.flatMap((list) => list?.value ?? []);
}

/** The units of each member of a list of the rules, in the order of the text. */
function byTerm(qualification: Qualification, context: Context): Map<UnitTerm, Offered[]> {
  const terms = new Map<UnitTerm, Offered[]>();
  for (const offer of [mandatoryOffer(qualification, context), ...choiceOffers(qualification, context)])
    for (const offered of offer.units)
      if (offered.term) {
        const known = terms.get(offered.term);
        if (known) known.push(offered);
        else terms.set(offered.term, [offered]);
      }
  return terms;
}

/** The restriction that keeps a unit from a qualification. A unit that several groups restrict has to pass each. */
function barring(restrictions: readonly Restricted[] | undefined, id: string): Restricted | undefined {
  return restrictions?.find(({ onlyIn }) => !onlyIn.includes(id));
}

/** A member of a list, what it names, and which of these units may not stand there. */
interface Barred {
  readonly term: UnitTerm;
  readonly units: readonly string[];
  readonly barred: readonly string[];
  readonly by: Restricted;
  readonly id: string;
}

function reportTerm({ term, units, barred, by, id }: Barred, report: Report, context: Context): void {
  const [it, who] = barred.length === 1 ? ['it', 'This unit'] : ['them', 'These units'];
  const inRange = units.length > 1;
  const message = `${inRange ? `The range ${term.text} contains ${listed(barred)}. ${who}` : (units[0] ?? '')} ${whyNot(barred, by)}, so the rules of ${id} cannot offer ${it}. Take ${it} out here, or add ${id} to those that may use ${it}.`;
  const left = units.filter((unit) => !barred.includes(unit));
  const fix =
    left.length === 0
      ? takenOut(term, term.text)
      : narrowed(term, termsBetween(left, unitsOfFile(context), term, context));
  report(term, message, [related(by, context)], [fix]);
}

function whyNot(units: readonly string[], { group, onlyIn }: Restricted): string {
  return `${units.length === 1 ? 'is' : 'are'} kept for ${listed(onlyIn)} in ${group}`;
}

function related({ nth, index, onlyIn }: Restricted, context: Context): Related {
  const message = `Only in ${listed(onlyIn)}`;
  return { uri: context.uri, name: 'group', nth, part: `restriction ${index}`, message };
}

function takenOut(at: Token, text: string): Fix {
  return { title: `Take ${text} out here`, safe: false, changes: [{ do: 'remove', at }] };
}

function narrowed(at: UnitTerm, text: string): Fix {
  return { title: `Write ${text} instead of ${at.text}`, safe: false, changes: [{ do: 'replace', at, text }] };
}
