import type { Rule } from '../../server/src/core/rules/rule';

const begin = '<!-- rules: written by `npm run generate` -->';
const end = '<!-- /rules -->';

/** A text with the table of all rules between its two marks. */
export function withRulesTable(text: string, rules: readonly Rule[]): string {
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`no place for the rules between '${begin}' and '${end}'`);
  return `${text.slice(0, from + begin.length)}\n\n${table(rules)}\n\n${text.slice(to)}`;
}

function table(rules: readonly Rule[]): string {
  const rows = [...rules]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, title, severity, byDefault }) => {
      const shown = byDefault === 'off' ? `${severity}, off by default` : severity;
      return `| [\`${id}\`](server/src/core/rules/${id}.md) | ${shown} | ${title} |`;
    });
  return ['| Rule | Severity | What is right |', '| --- | --- | --- |', ...rows].join('\n');
}
