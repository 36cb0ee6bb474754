import { nearest } from '../nearest';
import { defineSettingsRule } from '../rule';
import { quoted } from '../words';

export default defineSettingsRule({
  id: 'settings/unknown-rule',
  title: 'Every rule that the configuration names exists',
  severity: 'error',
  source: 'The catalogue of rules',
  settings: 'unknown-rule',
  message: ({ about, known }) => {
    const meant = known && nearest(about.slice(0, 60), known);
    const hint = meant === undefined ? 'The id of a rule stands behind each finding.' : `Did you mean '${meant}'?`;
    return `There is no rule and no family of rules ${quoted(about)}, so this line does nothing. ${hint}`;
  },
});
