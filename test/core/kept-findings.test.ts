import assert from 'node:assert/strict';
import { workspace as generated } from '../../bench/generate';
import { catalogue } from '../../server/src/core/rules/catalogue';
import { Workspace } from '../../server/src/workspace/workspace';

const texts = new Map(generated(12));
const library = 'library.qualspec.yaml';
const uriOf = (name: string) => `file:///folder/${name}`;

/** The generated files in a workspace, of which the library alone is open. */
function read(): Workspace {
  const workspace = new Workspace(catalogue);
  workspace.setFolders([], ['file:///folder']);
  workspace.beginLoading();
  for (const [name, text] of texts) if (name === library) workspace.open(uriOf(name), text);
  for (const [name, text] of texts) if (name !== library) workspace.take(uriOf(name), text);
  for (const [name, text] of texts) if (!workspace.findings(uriOf(name))) workspace.take(uriOf(name), text);
  workspace.endLoading();
  return workspace;
}

/** The same in a later session, with what the first one kept. */
function restored(): Workspace {
  const before = read();
  const workspace = new Workspace(catalogue);
  workspace.setFolders([], ['file:///folder']);
  workspace.open(uriOf(library), texts.get(library) ?? '');
  for (const name of texts.keys()) {
    const kept = before.snapshot(uriOf(name));
    if (kept) workspace.restore(uriOf(name), structuredClone(kept));
  }
  return workspace;
}

/** The files whose findings do not stand any more when the library is another text. */
function outdatedBy(workspace: Workspace, edit: (text: string) => string): string[] {
  const before = texts.get(library) ?? '';
  assert.notEqual(edit(before), before);
  workspace.open(uriOf(library), edit(before));
  return [...texts.keys()].filter((name) => !workspace.findings(uriOf(name)));
}

const first = /(?<=units:\n {2}- reference: )\S+/.exec(texts.get(library) ?? '')?.[0] ?? '';
const users = [...texts].filter(([name, text]) => name !== library && text.includes(first)).map(([name]) => name);

for (const [when, begin] of [
  ['that were read', read],
  ['that were kept for a later session', restored],
] as const)
  describe(`findings of files ${when} and are not open`, () => {
    it('stand where nothing has changed', () => {
      const workspace = begin();
      assert.deepEqual(
        [...texts.keys()].filter((name) => !workspace.findings(uriOf(name))),
        [],
      );
    });

    for (const [what, edit] of [
      ['a unit of the library has another title', (text) => text.replace(/(?<= title: )\w+/, 'Renewing')],
      ['a criterion has another text', (text) => text.replace(/(?<= 1\.1: )\w+/, 'Explain')],
      ['a unit comes in front of the others', (text) => text.replace('\nunits:\n', '\nunits:\n  - reference: X-1\n')],
      ['a unit is begun', (text) => text.replace('\nunits:\n', '\nunits:\n  - ref\n')],
      ['a unit is hidden by a slip', (text) => `${text}  - reference X-1\n`],
    ] satisfies readonly (readonly [string, (text: string) => string])[])
      it(`stand when ${what}`, () => {
        assert.deepEqual(outdatedBy(begin(), edit), []);
      });

    it('do not stand where a unit that is used has other credits', () => {
      assert.ok(users.length > 0 && users.length < 12);
      const outdated = outdatedBy(begin(), (text) => text.replace(/(?<=\n {4}credits: )\d+/, '99'));
      assert.deepEqual(outdated, users);
    });
  });
