import type { Rule } from '../../server/src/core/rules/rule';
import { shownSeverity } from '../../server/src/core/rules/rule-settings';

/** What each family of rules is about, for its heading. */
const families: Readonly<Record<string, string>> = {
  assessments: 'Assessments',
  combination: 'Rules of combination',
  credits: 'Credits',
  criteria: 'Learning outcomes and assessment criteria',
  dates: 'Dates',
  document: 'The document as a whole',
  format: 'Keys and values',
  forms: 'Forms',
  hours: 'Guided learning hours and total qualification time',
  leftovers: 'What a word processor leaves behind',
  marks: 'Marks',
  numbers: 'Qualification numbers',
  publication: 'What a published specification states',
  qualifications: 'Qualifications',
  references: 'References',
  settings: 'The configuration',
  suppressions: 'Findings that are left as they are',
  syntax: 'Reading the text',
  titles: 'Titles',
  units: 'Units',
  words: 'Numbers of words',
};

/** The page that lists every rule with its severity, its fix and where it comes from. */
export function rulesPage(rules: readonly Rule[]): string {
  const known = [...new Set(rules.map(familyOf))].sort();
  const sections = known.map((family) => {
    const heading = families[family];
    if (!heading) throw new Error(`scripts/generate/rules-page.ts has no heading for the family '${family}'`);
    return `## ${heading}\n\n${table(rules.filter((rule) => familyOf(rule) === family))}`;
  });
  const number = (severity: Rule['severity']) => rules.filter((rule) => rule.severity === severity).length;
  return `<!-- Generated from the catalogue by 'npm run generate'. Do not edit. -->

# The rules

${rules.length} rules: ${number('error')} find errors (the published document would be wrong), ${number('warning')} give warnings (likely a slip), ${number('information')} inform (house style or advice); ${rules.filter(({ fix }) => fix).length} propose how to mend what they find. Each links to its page, which explains it and shows what is wrong, what is right and what the fix makes of it. How to change a severity, or leave a finding as it is: [configuration](configuration.md).

${sections.join('\n\n')}
`;
}

function table(rules: readonly Rule[]): string {
  const rows = [...rules]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, title, severity, byDefault, fix, source }) =>
      [
        `[\`${id}\`](../server/src/core/rules/${id}.md)`,
        shownSeverity({ severity, byDefault }),
        title,
        sentence(fix ?? ''),
        source,
      ].map(cell),
    )
    .map((cells) => `| ${cells.join(' | ')} |`);
  return ['| Rule | Severity | What is right | Quick fix | Source |', '| --- | --- | --- | --- | --- |', ...rows].join(
    '\n',
  );
}

/** Begins with a capital and ends without a full stop, whoever wrote it. */
function sentence(text: string): string {
  return (text.charAt(0).toUpperCase() + text.slice(1)).replace(/\.$/, '');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\s+/g, ' ');
}

function familyOf({ id }: Rule): string {
  return id.slice(0, id.indexOf('/'));
}
