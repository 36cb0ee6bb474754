import type { Context } from '../../project/context';
import type { QualificationFact } from '../../project/facts';
import { sizeOfCredits } from '../credits/sizes';
import { defineRule } from '../rule';

export default defineRule({
  id: 'hours/larger-award',
  title: 'A larger qualification has no fewer guided learning hours than a smaller one of the same level',
  severity: 'information',
  source: 'The published Level 5 Certificate of 15 hours beside the Award of 16, which is right all the same',
  checks: {
    qualification: ({ id, hours }, report, context) => {
      const glh = hours?.glh;
      const own = id && context.all('qualification').find((fact) => fact.id === id.value);
      const smaller = own && glh ? smallerWithMore(own, context) : undefined;
      if (!glh || !smaller) return;
      const { fact, nth } = smaller;
      const theirs = fact.glh?.hours ?? 0;
      report(
        glh,
        `${fact.id} has ${theirs} guided learning hours, and this larger qualification has fewer, ${glh.value.hours}. That can be right where routes differ; readers will ask, so it may be worth a word under 'rationale'.`,
        [{ uri: context.uri, name: 'qualification', nth, part: 'glh', message: `${theirs} hours` }],
      );
    },
  },
});

/** Of the qualifications with fewer credits and more hours, the one with the most hours. */
function smallerWithMore(own: QualificationFact, context: Context) {
  const rivals = context
    .all('qualification')
    .map((fact, nth) => ({ fact, nth }))
    .filter(({ fact }) => isComparable(fact, own) && isSmaller(fact, own) && glh(fact) > glh(own));
  return rivals.sort((a, b) => glh(b.fact) - glh(a.fact))[0];
}

/** Of one level, with hours that count the same. */
function isComparable(a: QualificationFact, b: QualificationFact): boolean {
  const parts = ({ glhIncludes }: QualificationFact) => (glhIncludes ?? ['units']).join();
  const exact = ({ glh: hours }: QualificationFact) => hours !== undefined && hours.qualifier !== 'at most';
  return a.level !== undefined && a.level === b.level && parts(a) === parts(b) && exact(a) && exact(b);
}

/** Of a smaller size: Awards of 6 and of 8 credits are alike. */
function isSmaller(a: QualificationFact, b: QualificationFact): boolean {
  const [less, more] = [a.credits?.minimum, b.credits?.minimum];
  return less !== undefined && more !== undefined && less < more && sizeOfCredits(less) !== sizeOfCredits(more);
}

function glh(fact: QualificationFact): number {
  return fact.glh?.hours ?? NaN;
}
