import assert from 'node:assert/strict';
import fs from 'node:fs';
import { extensionPage } from '../../scripts/lib/extension-page.mjs';
import { fromRoot } from '../../scripts/lib/paths.mjs';

describe('the page of the extension in the editor', () => {
  const page = extensionPage(fs.readFileSync(fromRoot('README.md'), 'utf8'));

  it('says what the extension is, what a specification looks like and what can be done', () => {
    assert.match(page, /^# Qualspec\n\nQualspec is an extension/);
    assert.deepEqual(
      Array.from(page.matchAll(/^## (.*)$/gm), ([, title]) => title),
      ['The format in five minutes', 'In the editor', 'Licence'],
    );
    for (const told of ['sends nothing anywhere', 'assessments:\n  - id: improvement plan', 'Ctrl+K V', 'MIT'])
      assert.ok(page.includes(told), told);
  });

  it('has no picture that would be broken, no link that leads nowhere, and nothing about other editors', () => {
    assert.doesNotMatch(page, /!\[|\]\((?!https:)/);
    assert.doesNotMatch(page, /npm |Neovim|samples\//);
  });
});
