import type { Field } from '../../model/values';
import { type Report, defineRule } from '../rule';

export default defineRule({
  id: 'criteria/full-stop',
  title: 'Either all criteria of a unit end with a full stop, or none does',
  severity: 'information',
  source: 'House rule; in the published units none does',
  fix: 'Adds or deletes the full stop, as in most criteria of the unit',
  checks: {
    unit: ({ outcomes }, report) => {
      const parts = (outcomes ?? []).flatMap(({ body }) => body ?? []);
      check(
        parts.flatMap(({ criteria }) => (criteria ?? []).flatMap(({ body }) => body ?? [])),
        'criteria',
        report,
      );
      check(
        parts.flatMap(({ text }) => text ?? []),
        'outcomes',
        report,
      );
    },
  },
});

/** Texts that end with a dot of their own, such as `etc.`, say nothing. */
const abbreviation = /(\b(etc|e\.g|i\.e|no|ltd|co|inc)|\.\.)\.$/i;

function check(texts: readonly Field<string>[], what: string, report: Report): void {
  const clear = texts.filter(({ value }) => !abbreviation.test(value) && /[\p{L}\p{N}).]$/u.test(value));
  const stopped = clear.filter(({ value }) => value.endsWith('.'));
  if (stopped.length === 0 || stopped.length === clear.length) return;
  const drop = stopped.length * 2 <= clear.length;
  const many = clear.length - stopped.length;
  for (const text of drop ? stopped : clear.filter((each) => !stopped.includes(each)))
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
