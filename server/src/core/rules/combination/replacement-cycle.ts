import type { Context } from '../../project/context';
import { defineRule } from '../rule';

export default defineRule({
  id: 'combination/replacement-cycle',
  title: 'A unit does not come back in the place of the one that replaced it',
  severity: 'error',
  source: 'The published replacement of 530 by 550 from 1 July 2020',
  fix: 'takes the replacement out here',
  checks: {
    unit: ({ reference, replacedBy }, report, context) => {
      const own = reference && replacedBy && context.unit(reference.value)?.reference;
      if (!own) return;
      const chain = chainFrom(own, replacedBy.value.by.text, context);
      if (!chain) return;
      const message =
        chain.length === 1
          ? `${own} is said to take its own place. Name the unit that replaces it, or leave the line out.`
          : `${own} would come back in the end: ${chain.join(' is replaced by ')}. New learners could take none of them. Leave the replacement out here, or there.`;
      report(
        replacedBy,
        message,
        [],
        [{ title: 'Take the replacement out here', safe: false, changes: [{ do: 'remove', at: replacedBy }] }],
      );
    },
  },
});

/** More than anybody's units are replaced one after the other. */
const longest = 100;

/** The units from one to itself, each replaced by the next; undefined where the chain ends elsewhere. */
function chainFrom(own: string, next: string, context: Context): string[] | undefined {
  const chain = [own];
  for (let name: string | undefined = next; name !== undefined && chain.length < longest;) {
    const unit = context.unit(name);
    if (!unit || (unit.reference !== own && chain.includes(unit.reference))) return undefined;
    if (unit.reference === own) return chain.length === 1 ? chain : [...chain, own];
    chain.push(unit.reference);
    name = unit.replacedBy?.by;
  }
  return undefined;
}
