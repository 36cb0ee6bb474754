import { defineSuppressionRule } from '../rule';
import { quoted } from '../words';

export default defineSuppressionRule({
  id: 'suppressions/without-reason',
  title: 'A comment that suppresses findings gives its reason',
  severity: 'warning',
  source: 'Qualspec, on suppressions',
  suppression: 'without-reason',
  message: ({ about }) =>
    `Nobody will know later why ${quoted(about)} does not hold here. Add two hyphens and the reason: '-- as published in 2012'.`,
});
