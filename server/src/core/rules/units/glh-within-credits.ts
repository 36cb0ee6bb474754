import type { Fix } from '../../fixes/fix';
import { defineRule } from '../rule';
import { count } from '../words';

export default defineRule({
  id: 'units/glh-within-credits',
  title: 'The GLH of a unit are at most ten for each of its credits',
  severity: 'error',
  fix: 'swaps the credits and the GLH',
  source: 'Conditions E7 and E8: a credit stands for ten hours of learning, and guided hours are among them',
  checks: {
    unit: ({ glh, credits }, report) => {
      if (!glh || !credits || glh.value.qualifier === 'at most') return;
      const all = 10 * credits.value;
      // rounding lets five hours more go with a credit value
      if (glh.value.hours < all + 5) return;
      report(
        glh,
        `${count(credits.value, 'credit')} stand${credits.value === 1 ? 's' : ''} for ${all} hours of learning, and the guided hours are ${glh.value.hours} alone. Correct the GLH or the credits.`,
        [{ at: credits, message: `${count(credits.value, 'credit')}: ${all} hours` }],
        swapped(glh, credits),
      );
    },
  },
});

interface Written {
  readonly start: number;
  readonly end: number;
  readonly source: string;
}

/** The two figures may stand in each other's place. */
function swapped(
  glh: Written & { readonly value: { readonly hours: number; readonly qualifier: string | undefined } },
  credits: Written & { readonly value: number },
): readonly Fix[] {
  const { hours, qualifier } = glh.value;
  if (qualifier !== undefined || !Number.isInteger(hours) || credits.value >= 10 * hours) return [];
  return [
    {
      title: `Swap the two: ${count(hours, 'credit')}, ${count(credits.value, 'hour')}`,
      safe: false,
      changes: [
        { do: 'write', at: credits, value: String(hours) },
        { do: 'write', at: glh, value: String(credits.value) },
      ],
    },
  ];
}
