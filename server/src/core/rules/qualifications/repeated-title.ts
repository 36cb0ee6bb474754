import { type KnownQualification, alikeKey, numberKey } from '../../project/known';
import { defineRule } from '../rule';
import { comparedLimit, partsOf, whereIs } from './others';

export default defineRule({
  id: 'qualifications/repeated-title',
  title: 'No two qualifications have the same title and level',
  severity: 'warning',
  source: 'Condition E2: a title tells one qualification from another',
  checks: {
    qualification: ({ id, title, level, number }, report, context) => {
      if (!title) return;
      const own = number && numberKey(number.value);
      const others = context
        .ask('qualification title', alikeKey(context.organisation, title.value, level?.value ?? ''))
        .slice(0, comparedLimit)
        .filter((other) => isAnother(other, own, other.uri === context.uri, id?.value));
      const [first] = others;
      if (!first) return;
      report(
        title,
        `${whereIs(first, context)} has the same title and level. If this one was made from the other, give it a title of its own; if they are one, describe it once.`,
        partsOf(others, 'title', 'The same title'),
      );
    },
  },
});

/**
 * Another number in another file is the successor of a qualification, which may keep the title; the same number is
 * spoken of elsewhere.
 */
function isAnother(other: KnownQualification, own: string | undefined, here: boolean, id: string | undefined): boolean {
  const theirs = other.number === undefined ? undefined : numberKey(other.number);
  if (own !== undefined && own === theirs) return false;
  return here ? other.id !== id : own === undefined && theirs === undefined;
}
