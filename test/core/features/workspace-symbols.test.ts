import assert from 'node:assert/strict';
import { workspaceSymbols } from '../../../server/src/core/features/workspace-symbols';
import { specificationFile } from '../../../server/src/core/project/file';
import { Project } from '../../../server/src/core/project/project';
import { settle } from '../../../server/src/core/project/settled';
import { parse } from '../../../server/src/core/syntax/document';

const suite = `format: 1
specification:
  title: Suite
qualifications:
  - id: award
    title: Level 5 Award in Business Support
assessments:
  - id: portfolio
`;
const library = `format: 1
units:
  - reference: E5.05
    title: Personal development
  - reference: E5.06
`;

function symbols(query: string) {
  const project = new Project();
  project.set(specificationFile('suite', parse(suite)));
  // a file that nobody has open is found just as well
  project.set(settle(specificationFile('library', parse(library)), undefined));
  return workspaceSymbols(project, query).map(
    ({ kind, name, container, uri, range }) => `${uri}:${range.start.line} ${kind} ${name} (${container ?? ''})`,
  );
}

describe('workspace symbols', () => {
  it('has units, qualifications and assessments of all files', () => {
    assert.deepEqual(symbols(''), [
      'suite:5 qualification Level 5 Award in Business Support (Suite)',
      'library:2 unit E5.05 Personal development ()',
      'library:4 unit E5.06 ()',
      'suite:7 assessment portfolio (Suite)',
    ]);
  });

  it('finds a name by letters in their order', () => {
    assert.deepEqual(symbols('e506 dev'), []);
    assert.deepEqual(symbols('e5.05dev'), ['library:2 unit E5.05 Personal development ()']);
    assert.deepEqual(symbols('AWBUS'), ['suite:5 qualification Level 5 Award in Business Support (Suite)']);
  });

  it('answers no more than anybody reads', () => {
    const project = new Project();
    const text = `units:\n${Array.from({ length: 600 }, (_, i) => `  - reference: U${i}\n`).join('')}`;
    project.set(specificationFile('many', parse(text)));
    assert.equal(workspaceSymbols(project, 'u').length, 500);
  });
});
