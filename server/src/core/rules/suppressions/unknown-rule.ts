import { nearest } from '../nearest';
import { wordInstead } from '../proposals';
import { defineSuppressionRule } from '../rule';
import { quoted } from '../words';

const words = ['qualspec-disable-next-line', 'qualspec-disable-line', 'qualspec-disable-file'];

export default defineSuppressionRule({
  id: 'suppressions/unknown-rule',
  title: 'A comment that suppresses findings says which and where',
  severity: 'warning',
  source: 'Qualspec, on suppressions',
  suppression: 'unknown-rule',
  fix: 'writes the word or the id that is nearest',
  message: ({ why, about, meant }) => {
    switch (why) {
      case 'form':
        return `${quoted(about)} is not known here, so nothing is suppressed. Write 'qualspec-disable-next-line', 'qualspec-disable-line' or 'qualspec-disable-file'.`;
      case 'unnamed':
        return `This comment does not say which findings it suppresses. Write the id of the rule: '# ${about} marks/total -- the reason'.`;
      case 'never':
        return `Findings of ${quoted(about)} cannot be suppressed by a comment.`;
      default:
        return `There is no rule and no family of rules ${quoted(about)}, so nothing is suppressed. ${
          meant === undefined ? 'The id of a rule stands behind each finding.' : `Did you mean '${meant}'?`
        }`;
    }
  },
  fixes: (problem, { text }) => {
    const { why, about, meant } = problem;
    if (why === 'unknown') return wordInstead(problem, meant);
    const start = text.indexOf(about, problem.start);
    return why === 'form' && start >= 0 ? wordInstead({ start, end: start + about.length }, nearest(about, words)) : [];
  },
});
