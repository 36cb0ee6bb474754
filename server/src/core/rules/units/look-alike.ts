import { type AlikeUnit, alikeKey } from '../../project/known';
import { defineRule } from '../rule';
import { count, listed } from '../words';
import { fileName } from './definitions';

export default defineRule({
  id: 'units/look-alike',
  title: 'Units of the same title and level differ in their references alone',
  severity: 'information',
  source: "'Becoming an effective leader' is published with 9 guided hours as 8607-522 and with 25 as 8316-507",
  requires: 'complete',
  checks: {
    unit: ({ reference, title, level, credits, glh, awardingOrganisation }, report, context) => {
      if (!reference || !title || !level) return;
      const own = context.unit(reference.value);
      if (!own) return;
      const organisation = awardingOrganisation?.value ?? context.organisation;
      const others = context.ask('unit alike', alikeKey(organisation, title.value, level.value));
      const names = [own.reference, ...own.alsoKnownAs];
      const differing = others.slice(0, comparedLimit).flatMap((other) => {
        const known = [other.reference, ...other.alsoKnownAs].some((name) => names.includes(name));
        const replaced = other.replacedBy !== undefined || own.replacedBy !== undefined;
        const what = known || replaced ? [] : differences(other, credits?.value, glh?.value.hours);
        return what.length > 0 ? [{ other, what }] : [];
      });
      const [first] = differing;
      if (!first) return;
      const { other, what } = first;
      const where = other.uri === context.uri ? 'in this file' : `in ${fileName(other.uri)}`;
      report(
        title,
        `${other.reference} ${where} has the same title and level, and differs: ${listed(what)} there. If they are one unit, give both the same reference and figures; if not, their titles should tell them apart.`,
        differing.map(({ other: { uri, nth, reference: name } }) => ({
          uri,
          nth,
          name: 'unit',
          part: 'title',
          message: `The title of ${name}`,
        })),
      );
    },
  },
});

/** A unit that looks like more others than this is compared with so many. */
const comparedLimit = 20;

function differences(
  { credits, glh }: AlikeUnit,
  ownCredits: number | undefined,
  ownHours: number | undefined,
): string[] {
  const other = credits !== undefined && ownCredits !== undefined && credits !== ownCredits;
  const hours = glh && ownHours !== undefined && glh.hours !== ownHours;
  return [
    ...(other ? [`${count(credits, 'credit')} instead of ${ownCredits}`] : []),
    ...(hours ? [`${count(glh.hours, 'guided hour')} instead of ${ownHours}`] : []),
  ];
}
