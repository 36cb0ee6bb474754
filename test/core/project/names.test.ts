import assert from 'node:assert/strict';
import { completionsAt } from '../../../server/src/core/features/completion/completion';
import { Meaning } from '../../../server/src/core/features/meaning';
import { Units } from '../../../server/src/core/features/units';
import { viewOf } from '../../../server/src/core/features/view';
import { workspaceSymbols } from '../../../server/src/core/features/workspace-symbols';
import { type SpecificationFile, specificationFile } from '../../../server/src/core/project/file';
import type { NamedKind } from '../../../server/src/core/project/name-index';
import type { Named } from '../../../server/src/core/project/named';
import { Project } from '../../../server/src/core/project/project';
import { settle } from '../../../server/src/core/project/settled';
import { parse } from '../../../server/src/core/syntax/document';

const unit = (reference: string, title?: string) =>
  `  - reference: ${reference}\n${title === undefined ? '' : `    title: ${title}\n`}`;
const file = (uri: string, text: string, before?: SpecificationFile) => specificationFile(uri, parse(text), before);

const kinds: readonly NamedKind[] = ['qualification', 'unit', 'assessment', 'mark sheet'];

/** Everything that an index has, by word. */
const shown = ({ names }: Project) =>
  kinds.map((kind) => [...names.startingWith(kind, '')].map((named) => structuredClone(named)));

/** Numbers that look random and are the same at each run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
}

describe('the names of a project', () => {
  it('are found by the beginnings of their words and of their parts', () => {
    const project = new Project();
    project.set(file('a', `units:\n${unit('8607-501', "Managing the Team's non-financial work")}`));
    const found = (beginning: string) => [...project.names.startingWith('unit', beginning)].map(({ name }) => name);
    for (const beginning of ['8607-5', '8607', '501', 'manag', 'team', "team's", 'non-f', 'fin', 'work'])
      assert.equal(found(beginning).length > 0, true, beginning);
    for (const beginning of ['607', 'anag', 'managing the', 'Managing'])
      assert.deepEqual(found(beginning), [], beginning);
  });

  it('have all their places, in the order of uris and of the text', () => {
    const project = new Project();
    project.set(file('c', `units:\n${unit('E5.05', 'Plan')}`));
    project.set(file('a', `units:\n${unit('E5.04')}${unit('E5.05', 'Plan')}${unit('E5.05', 'Plan')}`));
    const [named] = project.names.startingWith('unit', 'plan');
    assert.deepEqual(named?.places, [
      { uri: 'a', nth: 1 },
      { uri: 'a', nth: 2 },
      { uri: 'c', nth: 0 },
    ]);
  });

  it('are the same whatever way the files came to be as they are', () => {
    const next = numbers(7);
    const titles = ['Plan', 'Plan work', 'Managing people', undefined, 'Work', "A leader's work"];
    const textOf = () =>
      `qualifications:\n  - id: award\n    title: ${titles[next(3)]}\nunits:\n` +
      Array.from({ length: next(5) }, () => unit(`E${next(4)}.0${next(3)}`, titles[next(titles.length)])).join('') +
      `assessments:\n  - id: portfolio ${next(2)}\n`;
    const project = new Project();
    const files = new Map<string, SpecificationFile>();
    for (let step = 0; step < 400; step++) {
      const uri = `file ${next(6)}`;
      const before = files.get(uri);
      if (next(5) === 0) {
        files.delete(uri);
        project.delete(uri);
      } else {
        const now = file(uri, textOf(), before);
        files.set(uri, now);
        project.set(next(2) === 0 ? now : settle(now, undefined));
      }
      if (step % 20 > 0) continue;
      const anew = new Project();
      for (const each of [...files.values()].reverse())
        anew.set(file(each.uri, each.document.blocks.map(({ text }) => text).join('')));
      assert.deepEqual(shown(project), shown(anew), `step ${step}`);
    }
    for (const uri of files.keys()) project.delete(uri);
    assert.deepEqual(shown(project).flat(), []);
  });

  it('are more than a piece of a list can hold', () => {
    const project = new Project();
    const references = Array.from({ length: 3000 }, (_, i) => `U${(i * 7919) % 3000}`);
    project.set(file('many', `units:\n${references.map((reference) => unit(reference, 'Plan')).join('')}`));
    const found = () => [...project.names.startingWith('unit', 'plan')].map(({ name }) => name);
    assert.deepEqual(found(), references.map((reference) => `${reference} Plan`).sort());
    const left = references.filter((_, i) => i % 3 === 0);
    project.set(file('many', `units:\n${left.map((reference) => unit(reference, 'Plan')).join('')}`));
    assert.deepEqual(found(), left.map((reference) => `${reference} Plan`).sort());
  });
});

/** Counts the names that are looked at, and forbids to look at all files. */
class CountedProject extends Project {
  looked = 0;

  constructor() {
    super();
    const { names } = this;
    const startingWith = names.startingWith.bind(names);
    names.startingWith = (kind, beginning) => this.counting(startingWith(kind, beginning));
  }

  private *counting(names: Iterable<Named>): Generator<Named> {
    for (const named of names) {
      this.looked++;
      yield named;
    }
  }

  override all(): never {
    throw new Error('all files were looked at');
  }
}

describe('what is looked at for a request', () => {
  const typing = 'format: 1\nqualifications:\n  - id: award\n    rules:\n      mandatory: ';
  const subjects = ['people', 'projects', 'finance', 'quality', 'change', 'risk', 'marketing', 'research'];

  /** A file of 40 units; each title is that of units of other files too. */
  const library = (nth: number) =>
    `qualifications:\n  - id: award\n    title: Award ${nth} in management\nunits:\n` +
    Array.from({ length: 40 }, (_, i) =>
      unit(`${1000 + nth}-${500 + i}`, `Managing ${subjects[(nth + i) % subjects.length]} at level ${i % 8}`),
    ).join('');

  /** How much is looked at for the units that can be typed, and for symbols. */
  function looked(files: number): Record<string, number> {
    const project = new CountedProject();
    for (let nth = 0; nth < files; nth++)
      project.set(settle(file(`file ${String(nth).padStart(4, '0')}`, library(nth)), undefined));
    const count = (run: () => number) => {
      const before = project.looked;
      assert.ok(run() > 0);
      return project.looked - before;
    };
    const complete = (typed: string) => () => {
      const own = file('own', typing + typed);
      project.set(own);
      const meaning = new Meaning(own, new Units(project));
      const offset = typing.length + typed.length;
      return completionsAt(viewOf(own), meaning, project, offset)?.proposals.length ?? 0;
    };
    const symbols = (query: string) => () => workspaceSymbols(project, query).length;
    return {
      'any unit': count(complete('')),
      'units of a word': count(complete('mana')),
      'a unit by its reference': count(complete('1001-501')),
      'units by two words': count(complete('1001-50 Man')),
      'any symbol': count(symbols('')),
      'symbols of a word': count(symbols('mana')),
      'symbols of some letters': count(symbols('1001-501ma')),
    };
  }

  it('is as much with 1,000 files as with ten, where as much is found', () => {
    const [few, many] = [looked(10), looked(1000)];
    for (const [what, count] of Object.entries(many)) assert.ok(count <= 1001, `${what}: ${count}`);
    for (const what of ['units of a word', 'a unit by its reference', 'units by two words'])
      assert.equal(many[what], few[what], what);
  });
});
