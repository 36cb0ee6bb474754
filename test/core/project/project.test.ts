import assert from 'node:assert/strict';
import { specificationFile } from '../../../server/src/core/project/file';
import { unitKey } from '../../../server/src/core/project/known';
import { Project } from '../../../server/src/core/project/project';
import { parse } from '../../../server/src/core/syntax/document';

const units = (...references: string[]) => `units:\n${references.map((r) => `  - reference: ${r}\n`).join('')}`;
const by = (organisation: string, body: string) =>
  `format: 1\nspecification:\n  awarding organisation: ${organisation}\n${body}`;

function set(project: Project, uri: string, text: string): void {
  project.set(specificationFile(uri, parse(text), project.get(uri)));
}

function projectOf(texts: Readonly<Record<string, string>>): Project {
  const project = new Project();
  for (const [uri, text] of Object.entries(texts)) set(project, uri, text);
  return project;
}

const places = (project: Project, organisation: string, reference: string) =>
  project.ask('unit', unitKey(organisation, reference)).map(({ uri, nth }) => `${uri} ${nth}`);

describe('a project', () => {
  it('finds units in all its files, in the order of their uris whatever order they came in', () => {
    const a = by('ILM', units('E5.01', 'E5.05'));
    const b = by('ILM', units('E5.05'));
    for (const texts of [
      { a, b },
      { b, a },
    ])
      assert.deepEqual(places(projectOf(texts), 'ILM', 'E5.05'), ['a 1', 'b 0']);
  });

  it('keeps organisations apart, and believes a unit that says whose it is', () => {
    const project = projectOf({
      a: by('ILM', `${units('X.01')}    awarding organisation: Other\n`),
      b: by('Other', units('X.01')),
      c: `format: 1\n${units('X.01')}`,
    });
    assert.deepEqual(places(project, 'Other', 'X.01'), ['a 0', 'b 0']);
    assert.deepEqual(places(project, 'ILM', 'X.01'), []);
    assert.deepEqual(places(project, '', 'X.01'), ['c 0']);
  });

  it('knows a unit by each of its names, once', () => {
    const project = projectOf({ a: by('ILM', `${units('8607-531')}    also known as: M5.30, 8607-531\n`) });
    assert.deepEqual(places(project, 'ILM', 'M5.30'), ['a 0']);
    assert.deepEqual(places(project, 'ILM', '8607-531'), ['a 0']);
  });

  it('knows a unit that is entered with a short number by its full reference alone', () => {
    const project = projectOf({ a: by('ILM', `  reference prefix: 8607-\n${units('501')}`) });
    assert.deepEqual(places(project, 'ILM', '8607-501'), ['a 0']);
    assert.deepEqual(places(project, 'ILM', '501'), []);
    set(project, 'a', by('ILM', `  reference prefix: 8316-\n${units('501')}`));
    assert.deepEqual(places(project, 'ILM', '8607-501'), []);
    assert.deepEqual(places(project, 'ILM', '8316-501'), ['a 0']);
  });

  it('follows a change of the organisation, of a reference and of the order', () => {
    const project = projectOf({ a: by('ILM', units('E5.01', 'E5.02')) });
    set(project, 'a', by('Other', units('E5.01', 'E5.02')));
    assert.deepEqual(places(project, 'ILM', 'E5.01'), []);
    assert.deepEqual(places(project, 'Other', 'E5.01'), ['a 0']);
    set(project, 'a', by('Other', units('E5.02', 'E5.01')));
    assert.deepEqual(places(project, 'Other', 'E5.01'), ['a 1']);
    set(project, 'a', by('Other', units('E5.02')));
    assert.deepEqual(places(project, 'Other', 'E5.01'), []);
  });

  it('forgets a file that is deleted, and nothing else', () => {
    const project = projectOf({ a: by('ILM', units('E5.01')), b: by('ILM', units('E5.01')) });
    project.delete('a');
    project.delete('never there');
    assert.equal(project.get('a'), undefined);
    assert.deepEqual(
      project.all().map(({ uri }) => uri),
      ['b'],
    );
    assert.deepEqual(places(project, 'ILM', 'E5.01'), ['b 0']);
  });

  it('gives the same answer, the very same object, as long as nothing about a unit changes', () => {
    const project = projectOf({ a: by('ILM', `${units('E5.01')}    credits: 6\n    aim: Old words\n`) });
    const before = project.ask('unit', unitKey('ILM', 'E5.01'));
    set(project, 'a', by('ILM', `${units('E5.01')}    credits: 6\n    aim: New words\n`));
    assert.equal(project.ask('unit', unitKey('ILM', 'E5.01')), before);
    set(project, 'b', by('ILM', units('E5.02')));
    assert.equal(project.ask('unit', unitKey('ILM', 'E5.01')), before);
    set(project, 'a', by('ILM', `${units('E5.01')}    credits: 7\n    aim: New words\n`));
    assert.notEqual(project.ask('unit', unitKey('ILM', 'E5.01')), before);
  });

  it('tells by its version that something changed which files see of each other', () => {
    const project = projectOf({ a: by('ILM', `${units('E5.01')}    aim: Old words\n`) });
    const version = project.version;
    set(project, 'a', by('ILM', `${units('E5.01')}    aim: New words\n`));
    assert.equal(project.version, version);
    set(project, 'a', by('ILM', `${units('E5.01')}    credits: 6\n`));
    assert.ok(project.version > version);
  });

  it('does so too while a file hides a unit', () => {
    const hiding = (aim: string) => by('ILM', `${units('E5.01')}    aim: ${aim}\n  - reference E5.02\n`);
    const project = projectOf({ a: hiding('Old') });
    const version = project.version;
    set(project, 'a', hiding('New'));
    assert.equal(project.version, version);
    set(project, 'a', hiding('New').replace('reference E', 'reference: E'));
    assert.ok(project.version > version);
  });

  for (const [what, before, typed, after] of [
    ['a unit', `format: 1\n${units('E5.01')}`, '  - reference: ', ''],
    ['a unit above others', 'format: 1\nunits:\n', '  - title: New\n    reference: ', units('E5.01').slice(7)],
    ['another name of a unit', `format: 1\n${units('E5.01')}`, '    also known as: ', ''],
    ['a group', `format: 1\n${units('E5.01')}groups:\n`, '  - id: mandatory\n    units: ', ''],
    ['a matrix', 'format: 1\n', 'matrix:\n  - unit: ', units('E5.01')],
    ['a text with a slip', `format: 1\n${units('E5.01')}`, '    aim: one: two\n    title Development', ''],
  ] as const)
    it(`stays complete while somebody types ${what}`, () => {
      const project = projectOf({ a: before + after });
      const isComplete = [...typed].map((_, length) => {
        set(project, 'a', `${before}${typed.slice(0, length + 1)}\n${after}`);
        return project.complete;
      });
      assert.deepEqual(new Set(isComplete), new Set([true]));
    });

  describe('is complete', () => {
    it('unless it is still loading, however often that was begun', () => {
      const project = new Project();
      assert.equal(project.complete, true);
      project.beginLoading();
      project.beginLoading();
      project.endLoading();
      assert.equal(project.complete, false);
      project.endLoading();
      assert.equal(project.complete, true);
    });

    it('unless a file may hide a unit, until the file is mended or deleted', () => {
      const broken = 'format: 1\nunits:\n  - reference E5.05\n    title: Development\n';
      const project = projectOf({ a: broken });
      assert.equal(project.complete, false);
      set(project, 'b', broken);
      set(project, 'a', broken.replace('reference', 'reference:'));
      assert.equal(project.complete, false);
      project.delete('b');
      assert.equal(project.complete, true);
    });

    for (const [what, text, complete] of [
      ['a slip in the prose of a unit', `format: 1\n${units('E5.05')}    aim: one: two\n`, true],
      ['a slip in another name of a unit', `format: 1\n${units('E5.05')}    also known as M5.05\n`, false],
      ['a unit without a reference', 'format: 1\nunits:\n  - title: Development\n    level: 5\n', true],
      ['a unit whose reference is no name', 'format: 1\nunits:\n  - reference: [E5.05]\n', false],
      ['a unit without a reference that has a slip', 'format: 1\nunits:\n  - title: New\n    refrence E5.05\n', false],
      [
        'a unit whose reference stands under a key that is not known',
        'format: 1\nunits:\n  - refrence: E5.05\n',
        false,
      ],
      ['a slip in a reference without a figure', 'format: 1\nunits:\n  - reference ONE\n', false],
      ['a reference without a figure under a mistyped key', 'format: 1\nunits:\n  - refrence: ONE\n', false],
      ['units without a figure under a mistyped key', 'format: 1\nunts:\n  - reference: ONE\n', false],
      ['a unit whose key is in capitals', 'format: 1\nunits:\n  - title: New\n    Reference: E5.05\n', false],
      ['a unit whose reference is named elsewhere', 'format: 1\nunits:\n  - reference: *five\n', false],
      ['a unit of which nothing is said yet', 'format: 1\nunits:\n  - refer\n', true],
      ['a key that is half typed', `format: 1\n${units('E5.05')}ass\n`, true],
      ['an item with nothing behind its dash', 'format: 1\nunits:\n  -\n', true],
      ['a key that is not known', `format: 1\nunit:\n  - reference: E5.05\n`, false],
      ['a group whose name is broken', 'format: 1\ngroups:\n  - id group 1\n', true],
      [
        'a unit on the other side of a merge conflict',
        `format: 1\n${units('E5.05')}<<<<<<< a\n=======\n  - reference: E5.06\n>>>>>>> b\n`,
        false,
      ],
      [
        'a text on the other side of a merge conflict',
        `format: 1\n${units('E5.05')}<<<<<<< a\n    aim: Old\n=======\n    aim: New\n>>>>>>> b\n`,
        true,
      ],
      ['a group under a key that is not known', 'format: 1\ngroup:\n  - id: group 1\n', true],
      ['a slip in the prefix', 'format: 1\nspecification:\n  reference prefix 8607-\n', false],
      [
        'a slip in the organisation, without which no reference can be followed',
        `format: 1\nspecification:\n  awarding organisation ILM\n${units('E5.05')}`,
        false,
      ],
      [
        'an organisation under a key that is not known',
        `format: 1\nspecfication:\n  awarding organisation: ILM\n${units('E5.05')}`,
        false,
      ],
      [
        'an organisation that is spelt in another way',
        `format: 1\nspecification:\n  awarding organization: ILM\n${units('E5.05')}`,
        false,
      ],
      ['another name of a unit under a mistyped key', `format: 1\n${units('E5.05')}    also knwon as: M5.05\n`, false],
      ['a unit whose dash is missing', `format: 1\n${units('E5.05')}    reference: E5.06\n`, false],
      ['a key of a unit that is not known', `format: 1\n${units('E5.05')}    cred: 6\n`, true],
      ['a slip in the organisation of a unit', `format: 1\n${units('E5.05')}    awarding organisation ILM\n`, false],
      ['a slip in the front matter', 'format: 1\nspecification:\n  version: 1\n  title: one: two\n', true],
      ['bytes that are no text', [...'units: E5.05'].join('\u0000'), false],
      ['an empty file', '', true],
    ] as const)
      it(`${complete ? 'with' : 'not with'} ${what}`, () => {
        assert.equal(projectOf({ a: text }).complete, complete);
      });
  });
});
