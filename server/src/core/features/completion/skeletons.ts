import type { ShapeName } from '../../model/generated';

/** Names that a skeleton can begin with, as they are written. */
export interface Names {
  /** One that nothing in the file has yet. */
  free(name: string): string;
  /** A group to choose from, or nothing. */
  readonly group: string;
}

/**
 * What an item of each kind begins with: its usual keys, each with a place to fill in. `§` is such a place, `§word`
 * one with a word in it; `id: §word` becomes a name that is free, and `§group` the name of a group that there is.
 */
const skeletons: { readonly [S in ShapeName]?: readonly string[] } = {
  qualification: [
    'id: §short name',
    'title: §',
    'type: §Award',
    'level: §',
    'credits: §',
    'hours:',
    '  glh: §',
    '  tqt: §',
    'rules:',
    '  mandatory: §',
  ],
  group: ['id: §group 1', 'units: §'],
  'matrix row': ['unit: §', 'mandatory in: §'],
  unit: [
    'reference: §',
    'title: §',
    'level: §',
    'credits: §',
    'glh: §',
    'outcomes:',
    '  1:',
    '    text: §',
    '    criteria:',
    '      1.1: §',
  ],
  outcome: ['text: §', 'criteria:', '  #.1: §'],
  statement: ['text: §', 'evidences: §'],
  section: ['heading: §', 'marks: §', 'statements:', '  - text: §', '    evidences: §'],
  assessment: [
    'id: §short name',
    'title: §',
    'kind: §',
    'units: §',
    'sections:',
    '  - heading: §Context',
    '    marks: §',
    '  - heading: §',
    '    marks: §',
  ],
  'mark sheet': ['id: §short name', 'assessment: §'],
  'sheet criterion': ['marks: §', 'referral: §', 'pass: §', 'good pass: §'],
  'rule choice': ['from: §group', 'at least: §'],
  'rules of combination': ['mandatory: §'],
  'qualification hours': ['glh: §', 'tqt: §'],
  restriction: ['units: §', 'only in: §'],
  footnote: ['id: §name', 'text: §'],
  contact: ['name: §', 'email: §'],
  competence: ['for: §Tutors', 'requirements:', '  - requirement: §', '    evidence: §'],
  'competence requirement': ['requirement: §', 'evidence: §'],
  guidance: ['heading: §', 'text: §'],
  appendix: ['title: §', 'contents: §'],
  specification: ['title: §', 'awarding organisation: §', 'version: §'],
  benefits: ['for individuals: §', 'for employers: §'],
  designation: ['title: §', 'post-nominals: §'],
};

/** The lines of a skeleton, relative to its first key; an outcome's criteria begin with its number. */
export function skeletonOf(shape: ShapeName, names: Names, code = '1'): readonly string[] {
  return (skeletons[shape] ?? ['§']).map((line) =>
    line
      .replace('#', code)
      .replace(/^id: \u00a7(.+)$/, (_, name: string) => `id: §${names.free(name)}`)
      .replace(/\u00a7group$/, () => `§${names.group}`),
  );
}

/** Lines as plain text, the places to fill in left empty or with their word. */
export function asText(lines: readonly string[], column: number): string {
  return joined(
    lines.map((line) => line.replace('§', '').trimEnd()),
    column,
  );
}

/** Lines as a snippet of the protocol: `${1:word}`. */
export function asSnippet(lines: readonly string[], column: number): string {
  let nth = 0;
  const place = (word: string) => (word === '' ? `$${++nth}` : `\${${++nth}:${word}}`);
  return joined(
    lines.map((line) => {
      const escaped = line.replace(/[\\$}]/g, '\\$&');
      const at = escaped.indexOf('§');
      return at < 0 ? escaped : escaped.slice(0, at) + place(escaped.slice(at + 1));
    }),
    column,
  );
}

function joined(lines: readonly string[], column: number): string {
  return lines.join(`\n${' '.repeat(column)}`);
}
