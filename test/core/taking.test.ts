import assert from 'node:assert/strict';
import { catalogue } from '../../server/src/core/rules/catalogue';
import { Workspace } from '../../server/src/workspace/workspace';
import { pair } from '../fuzz/texts';

const texts = Object.entries(pair).map(([name, text]) => [`file:///a/${name}`, text] as const);
const [[first = '', firstText = ''] = [], [second = '', secondText = ''] = []] = texts;

/** The findings of all files, read again where what they see of others has changed. */
function findingsOf(workspace: Workspace) {
  return texts.map(([uri, text]) => {
    if (workspace.has(uri) && !workspace.findings(uri)) workspace.take(uri, text);
    return [uri, workspace.findings(uri)];
  });
}

function taken(): Workspace {
  const workspace = new Workspace(catalogue);
  for (const [uri, text] of texts) workspace.take(uri, text);
  return workspace;
}

function finish(steps: Generator): number {
  let count = 0;
  while (steps.next().done !== true) count++;
  return count;
}

describe('a file that is taken in steps', () => {
  const steps = finish(new Workspace(catalogue).taking(first, firstText));
  /** The same file, as far as it is after so many steps. */
  const begun = (workspace: Workspace, after: number) => {
    const taking = workspace.taking(first, firstText);
    for (let step = 0; step < after; step++) taking.next();
    return taking;
  };

  it('has many of them', () => assert.ok(steps > 5, `${steps} steps`));

  it('is found to be the same as at once, whatever is taken between its steps', () => {
    for (let after = 0; after <= steps; after++) {
      const workspace = new Workspace(catalogue);
      const taking = begun(workspace, after);
      workspace.take(second, secondText);
      finish(taking);
      assert.deepEqual(findingsOf(workspace), findingsOf(taken()), `after ${after} steps`);
    }
  });

  it('stays open where it is opened meanwhile, with the text that somebody is typing', () => {
    const typed = firstText.replace('marks: 95', 'marks: 90');
    assert.notEqual(typed, firstText);
    const expected = taken();
    expected.open(first, typed);
    for (let after = 1; after <= steps; after++) {
      const workspace = new Workspace(catalogue);
      workspace.take(second, secondText);
      const taking = begun(workspace, after);
      workspace.open(first, typed);
      finish(taking);
      assert.ok(workspace.opened(first), `after ${after} steps`);
      assert.deepEqual(findingsOf(workspace), findingsOf(expected), `after ${after} steps`);
    }
  });

  it('leaves nothing behind where its project is another one meanwhile', () => {
    const alone = new Workspace(catalogue);
    alone.setFolders([], ['file:///']);
    alone.take(second, secondText);
    for (let after = 1; after <= steps; after++) {
      const workspace = new Workspace(catalogue);
      workspace.setFolders(['file:///a'], ['file:///']);
      workspace.take(second, secondText);
      const taking = begun(workspace, after);
      workspace.setFolders([], ['file:///']);
      finish(taking);
      workspace.take(second, secondText);
      assert.equal(workspace.has(first), false, `after ${after} steps`);
      workspace.setFolders(['file:///a'], ['file:///']);
      workspace.take(second, secondText);
      assert.deepEqual(workspace.findings(second), alone.findings(second), `after ${after} steps`);
    }
  });
});
