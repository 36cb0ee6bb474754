import type { Field } from '../../model/values';
import { type Report, defineRule } from '../rule';

export default defineRule({
  id: 'criteria/full-stop',
  title: 'Either all criteria of a unit end with a full stop, or none does',
  severity: 'information',
  source: 'House rule; in the published units none does',
  fix: 'Adds or deletes the full stop, as in most criteria of the unit',
  checks: {
    unit: ({ outcomes = [] }, report) => {
      const ofCriteria = new Ends();
      const ofOutcomes = new Ends();
      for (const { body } of outcomes) {
        ofOutcomes.add(body?.text);
        for (const criterion of body?.criteria ?? []) ofCriteria.add(criterion.body);
      }
      check(ofCriteria, 'criteria', report);
      check(ofOutcomes, 'outcomes', report);
    },
  },
});

/** Texts that end with a dot of their own, such as `etc.`, say nothing. */
const abbreviation = /(\b(etc|e\.g|i\.e|no|ltd|co|inc)|\.\.)\.$/i;

const word = /[\p{L}\p{N})]$/u;

/** Texts by how they end; one whose end says nothing is left out. */
class Ends {
  readonly stopped: Field<string>[] = [];
  readonly open: Field<string>[] = [];

  add(text: Field<string> | undefined): void {
    if (!text) return;
    const { value } = text;
    if (value.endsWith('.')) {
      if (!abbreviation.test(value)) this.stopped.push(text);
    } else if (word.test(value.slice(-2))) this.open.push(text);
  }
}

function check({ stopped, open }: Ends, what: string, report: Report): void {
  if (stopped.length === 0 || open.length === 0) return;
  const drop = stopped.length <= open.length;
  const many = open.length;
  for (const text of drop ? stopped : open)
    report(
      text,
      drop
        ? `This ends with a full stop, and ${many === 1 ? 'another one' : `${many} others`} of the unit's ${what} ${many === 1 ? 'does' : 'do'} not. Delete it.`
        : `This ends without a full stop, and most of the unit's ${what} have one. Add it.`,
      [],
      [
        {
          title: drop ? 'Delete the full stop' : 'Add a full stop',
          safe: true,
          changes: [{ do: 'write', at: text, value: drop ? text.value.slice(0, -1) : `${text.value}.` }],
        },
      ],
    );
}
