import type { FactPlace, Fix } from '../../fixes/fix';
import type { UnitFact, UnitOutline } from '../../project/facts';
import { unitKey } from '../../project/known';
import { defineFactRule } from '../rule';
import { listed } from '../words';

export default defineFactRule({
  id: 'references/ambiguous',
  title: "A name after 'also known as' belongs to one unit alone",
  severity: 'error',
  source: 'House rule: a unit may have several references, such as 8316-602 and M6.01, but a reference has one unit',
  fix: 'takes the other name out here',
  facts: (file, report, project) => {
    const organisation = file.facts.lists.specification[0]?.organisation ?? '';
    file.each('unit', namesOf).forEach((value, own) => {
      for (const name of value.alsoKnownAs) {
        const rivals = project
          .ask('unit', unitKey(value.organisation ?? organisation, name))
          .filter(({ fact }) => isRival(fact, value, name));
        if (rivals.length === 0) continue;
        const units = [...new Set(rivals.map(({ fact }) => fact.reference))];
        report(
          'unit',
          own,
          'also known as',
          `${name} is a name of ${listed(units)} as well, so nobody can tell which unit it means. Leave it out here, or there.`,
          rivals.map(({ uri, nth, fact }) => ({
            uri,
            nth,
            name: 'unit',
            part: fact.reference === name ? 'reference' : 'also known as',
            message: `${name} names this unit too`,
          })),
          value.alsoKnownAs.length === 1
            ? [takenOut(name, { uri: file.uri, name: 'unit', nth: own, part: 'also known as' })]
            : [],
        );
      }
    });
  },
});

interface Named extends Pick<UnitFact, 'reference' | 'alsoKnownAs' | 'organisation'> {
  readonly isFull: boolean;
}

function namesOf({ reference, alsoKnownAs, organisation, outcomes }: UnitFact): Named {
  return { reference, alsoKnownAs, organisation, isFull: outcomes !== undefined };
}

/** Another unit of the same name. An entry without outcomes under the other name only restates the unit. */
function isRival(other: UnitOutline, unit: Named, name: string): boolean {
  if (other.reference === unit.reference) return false;
  return other.reference !== name || (other.outcomes !== undefined && unit.isFull);
}

function takenOut(name: string, at: FactPlace): Fix {
  return { title: `Take ${name} out here`, safe: false, changes: [{ do: 'remove', at }] };
}
