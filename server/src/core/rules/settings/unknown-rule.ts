import { meantBy, wordInstead } from '../proposals';
import { defineSettingsRule } from '../rule';
import { quoted } from '../words';

export default defineSettingsRule({
  id: 'settings/unknown-rule',
  title: 'Every rule that the configuration names exists',
  severity: 'error',
  source: 'The catalogue of rules',
  settings: 'unknown-rule',
  fix: 'writes the nearest word that is known',
  message: ({ about, known }) => {
    const meant = meantBy({ about, known });
    const hint = meant === undefined ? 'The id of a rule stands behind each finding.' : `Did you mean '${meant}'?`;
    return `There is no rule and no family of rules ${quoted(about)}, so this line does nothing. ${hint}`;
  },
  fixes: (problem) => wordInstead(problem, meantBy(problem)),
});
