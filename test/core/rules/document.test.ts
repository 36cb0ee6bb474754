import { assertMarked } from '../../harness/expect';

const rules = (body: string, rest: string) =>
  `format: 1\nqualifications:\n  - id: q\n    rules:\n${body}units:\n  - reference: A-01\n  - reference: A-02\n${rest}`;

describe('units that nothing uses', () => {
  const mandatory = '      mandatory: A-01\n';
  const unused = `format: 1
qualifications:
  - id: q
    rules:
      mandatory: A-01
units:
  - reference: A-01
  - reference: A-02
#              ^^^^ No rule, group, matrix or assessment names the unit A-02
`;

  it('are those that no rule, group, matrix, assessment or replacement names', () => {
    assertMarked(unused, 'units/unused');
    for (const rest of [
      'groups:\n  - id: g\n    units: A-02\n',
      'matrix:\n  - unit: A-02\n    optional in: q\n',
      'assessments:\n  - id: a\n    units: A-02\n',
      'mark sheets:\n  - id: a\n    units: A-01, A-02\n',
      '  - reference: A-03\n    replaced by: A-02\ngroups:\n  - id: g\n    units: A-03\n',
    ])
      assertMarked(rules(mandatory, rest), 'units/unused');
  });

  it('are used by a range, by a short number and by another name', () => {
    assertMarked(rules('      mandatory: A-01 to A-02\n', ''), 'units/unused');
    assertMarked(
      'format: 1\nspecification:\n  reference prefix: 8607-\nqualifications:\n  - id: q\n    rules:\n      mandatory: 501-503\nunits:\n  - reference: 8607-501\n  - reference: 502\n',
      'units/unused',
    );
    assertMarked(rules('      mandatory: A-01, M-02\n', '    also known as: M-02\n'), 'units/unused');
  });

  it('are not told while the rules are not all written', () => {
    assertMarked(unused.replace('      mandatory: A-01\n', '').replace(/#.*\n/, ''), 'units/unused');
    assertMarked(`${unused.replace(/#.*\n/, '')}groups:\n  - units A-02\n`, 'units/unused');
  });

  it('may be used by another file, or by what cannot be read of one', () => {
    const own = unused.replace(/#.*\n/, '');
    const other = (body: string) => ({ 'a.qualspec.yaml': own, 'b.qualspec.yaml': `format: 1\n${body}` });
    assertMarked(other('groups:\n  - id: g\n    units: A-02\n'), 'units/unused');
    assertMarked(other('groups:\n  - id: g\n    units A-07\n'), 'units/unused');
    assertMarked(
      { 'a.qualspec.yaml': unused, 'b.qualspec.yaml': 'format: 1\nunits:\n  - reference: A-02\n' },
      'units/unused',
    );
  });

  it('are left alone in a library', () => {
    assertMarked('format: 1\nunits:\n  - reference: A-01\n', 'units/unused');
  });
});

describe('groups', () => {
  it('are chosen from, or their units are named', () => {
    const groups = 'groups:\n  - id: g\n    units: A-01, A-02\n';
    assertMarked(rules('      choose:\n        - from: g\n          exactly: 1 unit\n', groups), 'document/');
    assertMarked(rules('      mandatory: A-01, A-02\n', groups), 'document/');
    assertMarked(rules('      choose:\n        - from: h\n', groups), 'document/');
  });

  it('are the same whatever order their units have', () => {
    assertMarked(
      rules(
        '      choose:\n        - from: g, h\n',
        'groups:\n  - id: g\n    units: A-01, A-02\n  - id: h\n#       ^ have the same units\n    units: A-02, A-01\n',
      ),
      'document/',
    );
  });

  it('without units are not written yet', () => {
    assertMarked(rules('      mandatory: A-01\n', 'groups:\n  - id: g\n  - id: h\n'), 'document/');
  });
});

describe('appendices', () => {
  const file = (text: string, ...titles: string[]) =>
    `format: 1\nspecification:\n  purpose: ${text}\nappendices:\n${titles.map((title) => `  - title: "${title}"\n`).join('')}`;

  it('are known where all of them say their letter', () => {
    assertMarked(file('See Appendix C', 'Appendix A: Units', 'Forms'), 'document/');
    assertMarked(file('See Appendix C', 'Units', 'Forms'), 'document/');
    assertMarked('format: 1\nspecification:\n  purpose: See Appendix C\n', 'document/');
  });

  it('may have numbers', () => {
    assertMarked(
      file(
        `See Appendix 1 and Appendix 3
#                             ^^^^^^^^^^ There is no appendix 3 in this document: it has 1 and 2`,
        'Appendix 1: Units',
        'Appendix 2: Forms',
      ),
      'document/',
    );
  });

  it('of other documents are left alone, and so are words', () => {
    for (const text of ['See Appendix C of the handbook', 'Appendix C to the policy', 'an appendix with forms'])
      assertMarked(file(text, 'Appendix A: Units'), 'document/');
  });
});

describe('qualifications', () => {
  const one = (id: string, lines: string) => `  - id: ${id}\n${lines}`;
  const of = (...items: string[]) => `format: 1\nqualifications:\n${items.join('')}`;

  it('of one number are found with slashes and without', () => {
    assertMarked(
      of(
        one('a', '    number: 600/5999/0\n#           ^^^^^^^^^^ b\n'),
        one('b', '    number: 60059990\n#           ^^^^^^^^ a\n'),
      ),
      'qualifications/',
    );
  });

  it('with a slip in their number are not taken for each other', () => {
    assertMarked(of(one('a', '    number: 600/5999/1\n'), one('b', '    number: 600/5999/1\n')), 'qualifications/');
  });

  it('of one title may follow each other in other files, each with its number', () => {
    const file = (number: string) => of(one('a', `    title: Level 5 Award in Work\n${number}`));
    assertMarked({ a: file('    number: 600/5999/0\n'), b: file('') }, 'qualifications/');
    assertMarked(
      {
        a: file('').replace('Work\n', 'Work\n#          ^^^^^^^^^^^^^^^^^^^^^ in b has the same title\n'),
        b: file('').replace('Work\n', 'Work\n#          ^^^^^^^^^^^^^^^^^^^^^ in a has the same title\n'),
      },
      'qualifications/',
    );
  });

  it('of one title and another level differ', () => {
    const title = '    title: Award in Work\n';
    assertMarked(of(one('a', `${title}    level: 5\n`), one('b', `${title}    level: 4\n`)), 'qualifications/');
  });
});
