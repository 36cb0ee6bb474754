import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { Workbench } from './workbench';

const award = 'award.qualspec.yaml';

/** Themes by their ids, with the class that the page gets. */
const themes = {
  'Default Light Modern': 'vs',
  'Default Dark Modern': 'vs-dark',
  'Default High Contrast': 'hc-black',
} as const;

describe('writing with help in a workbench', function () {
  this.timeout(60_000);
  let window: Workbench;
  let editor: Locator;

  before(async function () {
    this.timeout(180_000);
    window = await Workbench.start(award);
    editor = window.page.locator('.part.editor .monaco-editor').first();
    await window.line('Level 5 Award in Social Enterprise').waitFor({ timeout: 60_000 });
    await editor.locator('.codelens-decoration', { hasText: 'cheapest route' }).waitFor({ timeout: 30_000 });
  });
  afterEach(async function () {
    if (this.currentTest?.isFailed()) await window.picture('failed-features');
  });
  after(async () => window.stop());

  /** Gives up all changes; a line says when. */
  const revert = async (line: string) => {
    await window.command('File: Revert File');
    await window.page.locator('.tab.active:not(.dirty)').waitFor();
    await window.line(line).waitFor();
  };
  const press = (key: string) => window.page.keyboard.press(key);
  const suggestions = () => window.page.locator('.suggest-widget.visible');
  const proposed = (text: string) => suggestions().locator('.monaco-list-row', { hasText: text });

  const lens = (title: RegExp) => editor.locator('.codelens-decoration a', { hasText: title });

  for (const [theme, name] of Object.entries(themes)) {
    it(`shows a specification in ${theme}`, async () => {
      window.theme(theme);
      await window.page.locator(`.monaco-workbench.${name}`).waitFor();
      await editor.locator('.codelens-decoration', { hasText: 'used in 1 qualification' }).first().waitFor();
      await window.picture(`text-${name}`);
    });
  }

  it('opens the suggestions for a unit, with titles, and takes one', async () => {
    await window.cursorBehind('units: E5.06, E5.07');
    for (let i = 0; i < ' E5.07'.length; i++) await press('Backspace');
    await window.page.keyboard.type(' ');
    await proposed('E5.05').filter({ hasText: 'Personal professional development' }).waitFor();
    await window.picture('suggestions');
    await window.page.keyboard.type('pers');
    await proposed('E5.05').first().waitFor();
    await proposed('E5.07').waitFor({ state: 'detached' });
    await press('Enter');
    await window.line('E5.06').filter({ hasText: 'E5.05' }).waitFor();
    await revert('id: further units');
  });

  it('opens the suggestions while a key is typed, and then those for its value', async () => {
    await window.cursorBehind('type: Award');
    await press('Enter');
    await window.page.keyboard.type('gr');
    await proposed('grading').waitFor();
    await press('Escape');
    await revert('id: further units');
    await window.cursorBehind('type: Award');
    for (let i = 0; i < 'type: Award'.length; i++) await press('Backspace');
    await window.page.keyboard.type('ty');
    await proposed('type').first().waitFor();
    await press('Enter');
    await proposed('Extended Diploma').waitFor();
    await window.picture('suggestions-of-values');
    await press('Escape');
    await revert('id: further units');
  });

  it('fills in the skeleton of a unit', async () => {
    await window.cursorBehind('1.2: Evaluate the campaign');
    await press('Enter');
    await press('Home');
    await press('Shift+End');
    await press('Delete');
    await window.page.keyboard.type('  ');
    await press('Control+Space');
    await suggestions().locator('.monaco-list-row').first().waitFor();
    await window.picture('skeletons');
    await press('Enter');
    await window.line('- reference:').nth(2).waitFor();
    await window.picture('skeleton');
    await press('Escape');
    await revert('id: further units');
  });

  it('leaves prose alone while it is typed', async () => {
    await window.cursorBehind('text: Understand how a social enterprise lasts');
    await window.page.keyboard.type(' as campaig');
    await window.line('lasts as campaig').waitFor();
    // suggestions that were on their way would have come by now
    await window.page.waitForTimeout(1000);
    assert.equal(await suggestions().count(), 0);
    await window.picture('prose');
    await revert('id: further units');
  });

  it('tells what a unit is when the pointer rests on it', async () => {
    await window.cursorBehind('mandatory: E5.05');
    await window
      .line('mandatory:')
      .locator('span', { hasText: /^E5\.05$/ })
      .last()
      .hover();
    const hover = window.page.locator('.monaco-hover:not(.hidden)', { hasText: 'Personal professional development' });
    await hover.first().waitFor();
    await window.picture('hover');
    await press('Escape');
  });

  it('tells the solved hours of a qualification', async () => {
    await window
      .line('id: award')
      .locator('span', { hasText: /^award$/ })
      .last()
      .hover();
    await window.page
      .locator('.monaco-hover:not(.hidden)', { hasText: 'The route with the fewest hours' })
      .first()
      .waitFor();
    await window.picture('hover-qualification');
    await press('Escape');
  });

  it('goes to a unit in another file by F12', async () => {
    await window.cursorBehind('mandatory: E5.0');
    await press('F12');
    await window.page.locator('.tab.active', { hasText: 'development.qualspec.yaml' }).waitFor();
    await window.line('reference: E5.05').waitFor();
    await window.picture('definition');
    await window.close('development.qualspec.yaml');
  });

  it('renames a group by F2, with everything that names it', async () => {
    await window.cursorBehind('- from: further');
    await press('F2');
    const box = window.page.locator('.rename-box input');
    await box.waitFor();
    assert.equal(await box.inputValue(), 'further units');
    await window.picture('rename');
    await box.fill('other units');
    await press('Enter');
    await window.line('- id: other units').waitFor();
    await window.line('- from: other units').waitFor();
    await press('Control+Z');
    await window.line('- from: further units').waitFor();
  });

  it('mends a slip with Ctrl+.', async () => {
    await window.cursorBehind('tqt: 70');
    await press('Backspace');
    await press('Backspace');
    await window.page.keyboard.type('90');
    await press('Escape');
    await editor.locator('.squiggly-error, .squiggly-warning').first().waitFor();
    await window.cursorBehind('credits: 7');
    await press('Control+.');
    const menu = window.page.locator('.action-widget');
    await menu.locator('.monaco-list-row.action', { hasText: '70' }).first().waitFor();
    await window.picture('quick-fix');
    await press('Enter');
    await window.line('tqt: 70').waitFor();
    await editor.locator('.squiggly-error, .squiggly-warning').first().waitFor({ state: 'detached' });
  });

  it('shows the table of contents', async () => {
    await window.command('Explorer: Focus on Outline View');
    // the list of files takes its room otherwise
    await window.page.locator('.pane-header', { hasText: 'workspace' }).first().click();
    const outline = window.page.locator('.outline-tree');
    await outline.locator('.monaco-list-row', { hasText: 'Level 5 Award in Social Enterprise' }).first().waitFor();
    await outline.locator('.monaco-list-row', { hasText: 'level 5 · 4 credits · 14 h' }).first().waitFor();
    await window.picture('outline');
    await window.page.locator('.pane-header', { hasText: 'workspace' }).first().click();
  });

  it('opens the preview by a click on a lens', async () => {
    await window.cursorBehind('id: campaign');
    await lens(/^100 of 100 marks · preview$/).click();
    await window.preview.locator('#sheet', { hasText: 'Evaluation' }).waitFor();
    await window.picture('lens-preview');
    await window.close('Mark sheet');
  });

  it('opens the preview of a qualification by a click on its lens, readable in every theme', async () => {
    await window.cursorBehind('id: award');
    const sheet = window.preview.locator('#sheet');
    await lens(/^cheapest route .* · preview$/).click();
    await sheet.locator('h1', { hasText: 'Level 5 Award' }).waitFor();
    await sheet.locator('.qs-offer', { hasText: 'Promoting a social enterprise' }).waitFor();
    for (const [theme, name] of Object.entries(themes)) {
      window.theme(theme);
      await window.page.locator(`.monaco-workbench.${name}`).waitFor();
      await sheet.locator('.qs-rules').waitFor();
      await window.picture(`qualification-${name}`);
    }
    await window.page.setViewportSize({ width: 940, height: 900 });
    const table = sheet.locator('.qs-offer').first();
    assert.ok(await table.evaluate((element) => element.scrollWidth <= (element.parentElement?.clientWidth ?? 0)));
    await window.picture('qualification-narrow');
    await window.page.setViewportSize({ width: 1400, height: 900 });
    await window.close('Qualification: ');
  });

  it('opens what a lens says that comes into view right behind an edit elsewhere', async () => {
    const uses = lens(/^used in 1 qualification$/);
    await window.page.setViewportSize({ width: 1400, height: 420 });
    await window.cursorBehind('1.2: Evaluate the campaign');
    await window.cursorBehind('reference: E5.07');
    await uses.last().waitFor();
    await window.cursorBehind('type: Award');
    await press('Enter');
    await window.page.keyboard.type('# a remark');
    await window.page.waitForTimeout(1500);
    await window.cursorBehind('reference: E5.07');
    await uses.last().click();
    const peek = editor.locator('.zone-widget').first();
    // the group's list, and not the unit itself
    await peek.locator('.ref-tree .monaco-list-row', { hasText: 'E5.06' }).waitFor();
    assert.equal(await peek.locator('.ref-tree .monaco-list-row').count(), 1);
    await window.picture('lens-uses');
    await press('Escape');
    await window.page.setViewportSize({ width: 1400, height: 900 });
    await revert('reference: E5.07');
  });

  it('shows slips of a configuration, and proposes what can stand there', async () => {
    window.write('qualspec.config.yaml', 'rules:\n  marks/totl: off\n  credits/sum: \n');
    await window.open('qualspec.config.yaml');
    await window.line('marks/totl').waitFor();
    await editor.locator('.squiggly-error, .squiggly-warning').first().waitFor();
    await window.cursorBehind('credits/sum: ');
    await press('Control+Space');
    await proposed('warning').first().waitFor();
    await window.picture('configuration');
    await press('Escape');
  });
});
