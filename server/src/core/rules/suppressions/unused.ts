import { defineSuppressionRule } from '../rule';
import { quoted } from '../words';

export default defineSuppressionRule({
  id: 'suppressions/unused',
  title: 'A comment that suppresses findings has something to suppress',
  severity: 'information',
  source: 'Qualspec, on suppressions',
  suppression: 'unused',
  message: ({ why, about }) =>
    why === 'misplaced'
      ? `A comment for the whole file holds only at its beginning, so this one suppresses nothing. Move it above the first key, or below 'format'.`
      : `There is no finding of ${quoted(about)} here, so there is nothing to suppress. Take this name out; it could hide a slip later.`,
});
