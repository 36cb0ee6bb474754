import assert from 'node:assert/strict';
import { workspace as generated } from '../../bench/generate';
import { catalogue } from '../../server/src/core/rules/catalogue';
import type { PartRule, Rule } from '../../server/src/core/rules/rule';
import { catalogueOf } from '../../server/src/core/rules/rule-set';
import { Workspace } from '../../server/src/workspace/workspace';

const texts = [...generated(30)];
const units = texts.reduce((sum, [, text]) => sum + (text.match(/^ {2}- reference: /gm)?.length ?? 0), 0);

/** Takes all files as the server does when a folder is opened, and answers how often a unit was checked, and for which files later. */
function load(order: readonly (readonly [string, string])[]) {
  let checked = 0;
  const counting: Rule = {
    ...(catalogue.rules.find(({ id }) => id === 'units/hours-per-credit') as PartRule),
    checks: { unit: () => void checked++ },
  };
  const workspace = new Workspace(catalogueOf([...catalogue.rules.filter(({ id }) => id !== counting.id), counting]));
  workspace.setFolders([], ['file:///a']);
  workspace.beginLoading();
  for (const [name, text] of order) workspace.take(`file:///a/${name}`, text);
  workspace.endLoading();
  const later = order.filter(([name]) => !workspace.findings(`file:///a/${name}`));
  for (const [name, text] of later) workspace.take(`file:///a/${name}`, text);
  assert.ok(order.every(([name]) => workspace.findings(`file:///a/${name}`)));
  return { checked, later: later.map(([name]) => name) };
}

describe('what is done while the files of a folder come in', () => {
  it('is to check each unit once', () => {
    assert.ok(units > 100);
    assert.deepEqual(load(texts), { checked: units, later: [] });
  });

  it('is to check each unit once also where files name what is not known yet: those are checked later, and no others', () => {
    const [library, ...others] = texts;
    assert.ok(library);
    const later = others.map(([name]) => name);
    assert.deepEqual(load([...others, library]), { checked: units, later });
    const [first, ...rest] = others;
    assert.ok(first);
    assert.deepEqual(load([first, library, ...rest]), { checked: units, later: [first[0]] });
  });
});
