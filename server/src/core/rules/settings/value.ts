import { nearest } from '../nearest';
import { defineSettingsRule } from '../rule';
import { listed, quoted } from '../words';

export default defineSettingsRule({
  id: 'settings/value',
  title: 'Every value of the configuration is one that can be used',
  severity: 'error',
  source: 'The schema of the configuration',
  settings: 'value',
  message: ({ about, known, expected }) => {
    const wanted = expected ?? `one of ${listed(known ?? [], 'or')}`;
    const meant = known && nearest(about.slice(0, 60), known);
    const said = about === '' ? 'This' : quoted(about);
    const hint = meant === undefined ? '' : ` Did you mean '${meant}'?`;
    return `${said} cannot be used here, and the configuration is read without it. What is expected: ${wanted}.${hint}`;
  },
});
