import { meantBy, wordInstead } from '../proposals';
import { defineSettingsRule } from '../rule';
import { listed, quoted } from '../words';

export default defineSettingsRule({
  id: 'settings/unknown-key',
  title: 'Every key of the configuration is one that it has',
  severity: 'error',
  source: 'The schema of the configuration',
  settings: 'unknown-key',
  fix: 'writes the nearest word that is known',
  message: ({ about, known = [] }) => {
    const meant = meantBy({ about, known });
    const hint = meant === undefined ? `There are ${listed(known)}.` : `Did you mean '${meant}'?`;
    return `${quoted(about)} is not a key of the configuration, so nothing is done with it. ${hint}`;
  },
  fixes: (problem) => wordInstead(problem, meantBy(problem)),
});
