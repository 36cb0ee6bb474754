import { defineSettingsRule } from '../rule';
import { quoted } from '../words';

export default defineSettingsRule({
  id: 'settings/repeated',
  title: 'The configuration says each thing once',
  severity: 'error',
  source: 'YAML 1.2, 3.2.1.3: the keys of a mapping are unique',
  settings: 'repeated',
  message: ({ about }) =>
    `${quoted(about)} stands here twice, and the first one holds. Keep the right one and delete the other.`,
});
