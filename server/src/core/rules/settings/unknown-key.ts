import { nearest } from '../nearest';
import { defineSettingsRule } from '../rule';
import { listed, quoted } from '../words';

export default defineSettingsRule({
  id: 'settings/unknown-key',
  title: 'Every key of the configuration is one that it has',
  severity: 'error',
  source: 'The schema of the configuration',
  settings: 'unknown-key',
  message: ({ about, known = [] }) => {
    const meant = nearest(about.slice(0, 60), known);
    const hint = meant === undefined ? `There are ${listed(known)}.` : `Did you mean '${meant}'?`;
    return `${quoted(about)} is not a key of the configuration, so nothing is done with it. ${hint}`;
  },
});
