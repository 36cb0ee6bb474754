import { meantBy, wordInstead } from '../proposals';
import { defineSettingsRule } from '../rule';
import { listed, quoted } from '../words';

export default defineSettingsRule({
  id: 'settings/value',
  title: 'Every value of the configuration is one that can be used',
  severity: 'error',
  source: 'The schema of the configuration',
  settings: 'value',
  fix: 'writes the nearest word that is known',
  message: ({ about, known, expected }) => {
    const wanted = expected ?? `one of ${listed(known ?? [], 'or')}`;
    const meant = meantBy({ about, known });
    const said = about === '' ? 'This' : quoted(about);
    const hint = meant === undefined ? '' : ` Did you mean '${meant}'?`;
    return `${said} cannot be used here, and the configuration is read without it. What is expected: ${wanted}.${hint}`;
  },
  fixes: (problem) => wordInstead(problem, meantBy(problem)),
});
