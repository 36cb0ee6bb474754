import { assertMarked } from '../../harness/expect';

const file = (choose: string, rest: string) => `format: 1\nqualifications:\n  - id: q\n    rules:\n${choose}${rest}`;
const group = (id: string, units: string, mark = '') =>
  `  - id: ${id}\n${mark && `#       ${mark}\n`}    units: ${units}\n`;
const references = (...all: string[]) => `units:\n${all.map((one) => `  - reference: ${one}\n`).join('')}`;
const mandatory = '      mandatory: A-01, A-02\n';
const from = (...groups: string[]) => `      choose:\n        - from: ${groups.join(', ')}\n`;

describe('groups of the same units', () => {
  const check = (rest: string, rules = from('g', 'h')) =>
    assertMarked(
      file(rules, rest + (rest.includes('units:\n') ? '' : references('A-01', 'A-02'))),
      'document/same-group',
    );

  it('are told whether their units are written as a range or one by one', () => {
    check(
      `groups:\n${group('g', '501-503')}${group('h', '501, 502, 503', '^ have the same units')}${references('501', '502', '503')}`,
    );
    check(`groups:\n${group('g', '501-503')}${group('h', '501, 503')}${references('501', '502', '503')}`);
  });

  it('are told of the first that is alike, and a unit that is named twice counts once', () => {
    check(
      `groups:\n${group('g', 'A-02, A-01')}${group('h', 'A-01, A-02, A-01', "^ The groups 'g' and 'h' have")}${group('i', 'A-02, A-01', "^ The groups 'g' and 'i' have")}`,
    );
  });

  it('are not told of one that cannot be read whole, nor of units that nobody knows', () => {
    check(`groups:\n  - id: g\n    units: A-01, A-02\n    title x\n${group('h', 'A-01, A-02')}`);
    check(`groups:\n${group('g', 'A-08')}${group('h', 'A-09')}`);
    check(`groups:\n${group('g', 'A-01, A-08')}${group('h', 'A-01, A-09')}`);
  });

  it('are compared beyond the twentieth with those at the beginning', () => {
    const many = Array.from({ length: 24 }, (_, i) => group(`g${i}`, `A-${i + 10}`)).join('');
    const known = Array.from({ length: 24 }, (_, i) => `A-${i + 10}`);
    check(`groups:\n${many}${group('last', 'A-12', "^^^^ The groups 'g2' and 'last' have")}${references(...known)}`);
  });
});

describe('a group that no rule chooses from', () => {
  const check = (rest: string, rules = mandatory) =>
    assertMarked(
      file(rules, rest + (rest.includes('units:\n') ? '' : references('A-01', 'A-02', 'A-03'))),
      'document/unused-group',
    );

  it('is told, unless the rules name one of its units', () => {
    check(`groups:\n${group('g', 'A-03', "^ No rule of combination chooses from the group 'g'")}`);
    check(`groups:\n${group('g', 'A-03, A-02')}`);
    check(`groups:\n${group('g', 'A-02, A-03')}`);
  });

  it('is not told where a range in it has one of the units that the rules name', () => {
    const units = references('501', '502', '503');
    check(`groups:\n${group('g', '501-503')}${units}`, '      mandatory: 502\n');
    check(`groups:\n${group('g', '501-502', '^ No rule')}${units}`, '      mandatory: 503\n');
  });

  it('is not told while it has no units, nor while something cannot be read', () => {
    check('groups:\n  - id: g\n    units: ""\n');
    check(`groups:\n${group('g', 'A-03')}`, '      mandatory A-01\n');
  });
});

describe('a footnote that nothing names', () => {
  const notes = (mark: string) => `specification:\n  notes:\n    - id: n\n${mark}      text: On the units\n`;
  const marked = notes("#         ^ Nothing names the footnote 'n'\n");
  const check = (text: string) => assertMarked(`format: 1\n${text}`, 'document/unused-note');

  it('is told', () => {
    check(marked);
    check(`${marked}qualifications:\n  - id: q\n`);
  });

  it('may be named in what cannot be read', () => {
    check(`${notes('')}qualifications:\n  - note n\n`);
    check(`${notes('')}groups:\n  - note n\n`);
    check(`${notes('')}units:\n  - note n\n`);
    check(`${notes('')}units:\n  - reference: A-01\n    note n\n`);
    check(`${notes('')}groups:\n  - id: g\n    note n\n`);
    check(`${notes('')}qualifications:\n  - id: q\n    hours:\n      note n\n`);
    check(`${marked}assessments:\n  - note n\n`);
  });
});

describe('an appendix that a text speaks of', () => {
  const titled = (text: string, ...titles: string[]) =>
    `format: 1\nspecification:\n  purpose: ${text}\nappendices:\n${titles.map((title) => `  - title: "${title}"\n`).join('')}`;
  const check = (text: string, ...titles: string[]) => assertMarked(titled(text, ...titles), 'document/');

  it('may have a number of two figures', () => {
    const ten = Array.from({ length: 10 }, (_, i) => `Appendix ${i + 1}: Form`);
    check('See Appendix 10', ...ten);
    check(`See Appendix 12\n#              ^^^^^^^^^^^ There is no appendix 12 in this document`, ...ten);
  });

  it('may be another document’s', () => {
    for (const whose of ['of ILM', 'to Circular 5', 'in another file', 'of that letter', 'in the handbook'])
      check(`See Appendix C ${whose}`, 'Appendix A: Units');
    check('See Appendix C in time\n#              ^^^^^^^^^^ There is no appendix C', 'Appendix A: Units');
  });

  it('may be its title', () => {
    check('Appendix C : Units', 'Appendix A: Units');
    check('Appendix C: Units'.replace(': ', ':\u00A0'), 'Appendix A: Units');
  });

  it('is known where each begins with its letter or number', () => {
    check('See Appendix C', 'See Appendix A', 'Forms');
    check('See Appendix C\n#              ^^^^^^^^^^ it has A and B', 'Appendix  A', 'Appendix B');
    check('See Appendix C', 'Appendix A', 'Forms, see Appendix B');
  });

  it('is not told of while the appendices cannot be read', () => {
    assertMarked('format: 1\nspecification:\n  purpose: See Appendix C\nappendices: Appendix A\n', 'document/');
  });
});
