import type { Fix } from '../../fixes/fix';
import type { Field } from '../../model/values';
import { defineRule } from '../rule';

/** Titles lost the word by the end of this year. */
const last = '2017-12-31';

export default defineRule({
  id: 'titles/qcf',
  title: "The title of a qualification does not say 'QCF' any more",
  severity: 'error',
  source: "Condition E2 on titles: 'QCF' is not used after 2017",
  fix: "takes 'QCF' out of the title",
  checks: {
    qualification: ({ title, operationalStart, operationalEnd }, report, context) => {
      if (!title || !/\bQCF\b/.test(title.value)) return;
      // a qualification that was closed by then keeps the title that it had
      if (operationalEnd && operationalEnd.value <= last) return;
      const since = [operationalEnd, operationalStart].find((date) => date && date.value > last);
      const { published, version } = context.specification ?? {};
      const year = /^(20[0-9]{2})\b/.exec(published ?? version ?? '')?.[1];
      const isNew = year !== undefined && year > last.slice(0, 4);
      const now = context.forPublication && (context.today ?? '') > last;
      if (!since && !isNew && !now) return;
      report(
        title,
        `The QCF was replaced in 2015, and titles have not named it since the end of 2017. Take 'QCF' out of the title.`,
        since ? [{ at: since, message: 'The qualification is open after 2017' }] : [],
        [withoutQcf(title)],
      );
    },
  },
});

function withoutQcf(title: Field<string>): Fix {
  const words = title.value.replace(/\(QCF\)|\bQCF\b/g, '').split(/\s/);
  const value = words.filter((word) => word !== '').join(' ');
  return { title: "Take 'QCF' out of the title", safe: false, changes: [{ do: 'write', at: title, value }] };
}
