import { hasOddSpace } from '../../syntax/word';
import { defineShapeRule } from '../rule';
import { listed, quoted } from '../words';
import { meant } from './meant';

export default defineShapeRule({
  id: 'format/value',
  title: 'Numbers, dates and choices are written as the format asks',
  severity: 'error',
  source: 'The schema of the format',
  fix: 'writes it in the form that the format asks for',
  shape: 'value',
  message: ({ key, found, expects, choices, of }) => {
    const instead = meant(of, found, choices);
    const what = `${belongs(key, expects, choices)}, and ${quoted(found)} cannot be read as that`;
    if (instead !== undefined) return `${what}. Type ${instead} here.`;
    return hasOddSpace(found) ? `${what}. One of its spaces is a no-break space: type an ordinary one.` : `${what}.`;
  },
  fixes: ({ start, end, found, of, choices }) => {
    const value = meant(of, found, choices);
    if (value === undefined) return [];
    const safe = saysTheSame(found, value, of);
    return [{ title: `Write ${value}`, safe, changes: [{ do: 'write', at: { start, end }, value }] }];
  },
});

function belongs(key: string, expects: string, choices: readonly string[]): string {
  if (choices.length > 0) {
    const quotedChoices = choices.map((choice) => `'${choice}'`);
    return `'${key}' is one of ${listed(quotedChoices, 'or')}`;
  }
  return `'${key}' holds ${expects.startsWith('such as') ? `words ${expects}` : expects}`;
}

/** Words that a value may have beside its figure, because its key says them. */
const implied =
  /\b(?:level|l|credits?|cr|marks?|hours?|hrs?|h|words?|min|minimum|max|maximum|approx|approximately|of|and|to)\b/g;

/** Whether nothing is lost but words that the key says already; which of two figures is the month is not known. */
function saysTheSame(found: string, value: string, of: string | undefined): boolean {
  if (of === 'date') return !/^\s*\d{1,2}\D\d{1,2}\D/.test(found);
  const figures = (text: string) =>
    text
      .replace(/(?<=\d),(?=\d{3})/g, '')
      .match(/\d+/g)
      ?.join(' ') ?? '';
  const rest = found
    .toLowerCase()
    .replace(implied, '')
    .replace(/[^\p{L}]/gu, '');
  const letters = value.toLowerCase().replace(/[^\p{L}]/gu, '');
  return figures(found) === figures(value) && (rest === '' || letters.includes(rest));
}
