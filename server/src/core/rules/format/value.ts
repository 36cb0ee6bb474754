import { hasOddSpace } from '../../syntax/word';
import { defineShapeRule } from '../rule';
import { listed, quoted } from '../words';
import { meant } from './meant';

export default defineShapeRule({
  id: 'format/value',
  title: 'Numbers, dates and choices are written as the format asks',
  severity: 'error',
  source: 'The schema of the format',
  shape: 'value',
  message: ({ key, found, expects, choices, of }) => {
    const instead = meant(of, found, choices);
    const what = `${belongs(key, expects, choices)}, and ${quoted(found)} cannot be read as that`;
    if (instead !== undefined) return `${what}. Type ${instead} here.`;
    return hasOddSpace(found) ? `${what}. One of its spaces is a no-break space: type an ordinary one.` : `${what}.`;
  },
});

function belongs(key: string, expects: string, choices: readonly string[]): string {
  if (choices.length > 0) {
    const quotedChoices = choices.map((choice) => `'${choice}'`);
    return `'${key}' is one of ${listed(quotedChoices, 'or')}`;
  }
  return `'${key}' holds ${expects.startsWith('such as') ? `words ${expects}` : expects}`;
}
