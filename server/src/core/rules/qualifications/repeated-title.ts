import { type KnownQualification, alikeKey, numberKey } from '../../project/known';
import { fileName } from '../units/definitions';
import { defineRule } from '../rule';

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
      const where =
        first.uri === context.uri ? `'${first.id}' in this file` : `'${first.id}' in ${fileName(first.uri)}`;
      report(
        title,
        `${where} has the same title and level. If this one was made from the other, give it a title of its own; if they are one, describe it once.`,
        others.slice(0, shown).map(({ uri, nth }) => ({
          uri,
          nth,
          name: 'qualification',
          part: 'title',
          message: 'The same title',
        })),
      );
    },
  },
});

const shown = 10;

/** A title that is entered more often than this is compared with so many. */
const comparedLimit = 50;

/**
 * Another number in another file is the successor of a qualification, which may keep the title; the same number is
 * spoken of elsewhere.
 */
function isAnother(other: KnownQualification, own: string | undefined, here: boolean, id: string | undefined): boolean {
  const theirs = other.number === undefined ? undefined : numberKey(other.number);
  if (own !== undefined && own === theirs) return false;
  return here ? other.id !== id : own === undefined && theirs === undefined;
}
