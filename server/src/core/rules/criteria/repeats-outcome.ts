import { plainText } from '../prose';
import { defineRule } from '../rule';

export default defineRule({
  id: 'criteria/repeats-outcome',
  title: 'An outcome is not its own only criterion',
  severity: 'warning',
  source: 'All published units: criteria say how it is known that an outcome is reached',
  checks: {
    unit: ({ outcomes }, report) => {
      for (const { code, body } of outcomes ?? []) {
        const [only, another] = body?.criteria ?? [];
        if (!only?.body || another || !body?.text) continue;
        const text = bare(only.body.value);
        // a single word is a sketch of what is to be written
        if (text !== bare(body.text.value) || !text.includes(' ')) continue;
        report(
          only.body,
          `Outcome ${code} has this one criterion, and it says the same as the outcome. A criterion says by what an assessor can tell that the outcome has been reached: write one or more that do.`,
          [{ at: body.text, message: `Outcome ${code}` }],
        );
      }
    },
  },
});

/** An outcome and its criterion may differ in nothing but how they begin. */
function bare(text: string): string {
  return plainText(text).replace(/^(be able to|know how to|understand how to|know|understand) /, '');
}
