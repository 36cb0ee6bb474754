import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { Workbench } from './workbench';

/** Waits until a text is what it should be, and says what it was otherwise. */
async function hasText(locator: Locator, text: RegExp): Promise<void> {
  await locator
    .filter({ hasText: text })
    .first()
    .waitFor({ timeout: 20_000 })
    .catch(async () => assert.match(await locator.allInnerTexts().then((all) => all.join('\n')), text));
}

describe('the packaged extension in a workbench', function () {
  this.timeout(60_000);
  let window: Workbench;

  before(async function () {
    this.timeout(120_000);
    window = await Workbench.start('development.qualspec.yaml');
    await window.page.locator('.view-line', { hasText: 'Personal development' }).first().waitFor({ timeout: 60_000 });
  });
  after(async () => window.stop());

  it('shows the mark sheet at the cursor by the button above the text', async () => {
    await window.cursorBehind('heading: Own role');
    await window.page.locator('.editor-actions [aria-label^="Preview mark sheet"]').first().click();
    await hasText(window.preview.locator('#sheet'), /Own role[\s\S]*26 marks/);
    assert.equal(await window.preview.locator('#note').innerText(), '');
    await window.picture('preview-dark');
  });

  it('lets nothing into the page but its own script and styles', async () => {
    const policy = await window.preview.locator('meta[http-equiv]').getAttribute('content');
    assert.match(policy ?? '', /^default-src 'none'; style-src 'nonce-([\w-]+)'; script-src 'nonce-\1'$/);
  });

  it('follows a change of a mark: a squiggle, a problem, another figure in the preview', async () => {
    await window.cursorBehind('heading: Own role');
    await window.cursorBehind('marks: 26');
    await window.page.keyboard.press('Backspace');
    await window.page.keyboard.type('5');
    await hasText(window.preview.locator('#sheet'), /25 marks/);
    await window.page.locator('.monaco-editor .squiggly-error').first().waitFor();
    await window.command('Problems: Focus on Problems View');
    const row = window.page.locator('.markers-panel .monaco-list-row', { hasText: 'marks/sections-total' });
    await row.first().waitFor();
    assert.match(await row.first().innerText(), /\b99\b/);
    await window.picture('slip');
  });

  it('opens the page of the rule from the problem', async () => {
    await window.page.locator('.markers-panel a', { hasText: 'marks/sections-total' }).first().click();
    await window.page.locator('.tab', { hasText: 'sections-total.md' }).first().waitFor({ timeout: 20_000 });
    const page = window.page.frameLocator('iframe.webview.ready').last();
    await page.frameLocator('iframe#active-frame').locator('h1').first().waitFor({ timeout: 20_000 });
    await window.picture('rule-page');
    await window.page.locator('.tab.active', { hasText: 'sections-total.md' }).first().click();
    await window.page.keyboard.press('Control+F4');
    await window.command('View: Close Panel');
  });
});
