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

/** Themes by their ids, with the class that the page gets. */
const themes = [
  ['Default Light Modern', 'vscode-light'],
  ['Default Dark Modern', 'vscode-dark'],
  ['Default High Contrast', 'vscode-high-contrast'],
  ['Default High Contrast Light', 'vscode-high-contrast-light'],
] as const;

/** Relative luminance of `rgb(…)`, 0 to 1 (WCAG 2). */
function luminance(colour: string): number {
  const channels = (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map((digits) => Number(digits) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours, 1 to 21 (WCAG 2). */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe('the packaged extension in a workbench', function () {
  this.timeout(60_000);
  let window: Workbench;

  before(async function () {
    this.timeout(120_000);
    window = await Workbench.start('development.qualspec.yaml');
    await window.page.locator('.view-line', { hasText: 'Personal development' }).first().waitFor({ timeout: 60_000 });
  });
  afterEach(async function () {
    if (this.currentTest?.isFailed()) await window.picture('failed');
  });
  after(async () => window.stop());

  it('shows the mark sheet at the cursor by the button above the text', async () => {
    await window.cursorBehind('heading: Own role');
    await window.page.locator('.editor-actions [aria-label^="Preview Mark Sheet"]').first().click();
    await hasText(window.preview.locator('#sheet'), /Own role[\s\S]*26 marks/);
    assert.equal(await window.preview.locator('#note').innerText(), '');
    await window.picture('preview');
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
    const row = window.page.locator('.markers-panel .monaco-list-row', { hasText: 'marks/total' });
    await row.first().waitFor();
    assert.match(await row.first().innerText(), /\b99\b/);
    await window.picture('slip');
  });

  it('opens the page of the rule from the problem', async () => {
    await window.page.locator('.markers-panel a', { hasText: 'marks/total' }).first().click();
    await window.page.locator('.tab', { hasText: 'total.md' }).first().waitFor({ timeout: 20_000 });
    const page = window.page.frameLocator('iframe.webview.ready').last();
    await page.frameLocator('iframe#active-frame').locator('h1').first().waitFor({ timeout: 20_000 });
    await window.picture('rule-page');
    await window.close('total.md');
    await window.page.locator('.part.panel .codicon-panel-close').click();
  });

  it('drops the squiggle and the problem when the mark is mended', async () => {
    await window.cursorBehind('marks: 25');
    await window.page.keyboard.press('Backspace');
    await window.page.keyboard.type('6');
    await window.page.locator('.monaco-editor .squiggly-error').first().waitFor({ state: 'detached' });
    await hasText(window.preview.locator('#sheet'), /Own role[^/]*\/?\s*26 marks/);
  });

  it('keeps the last good rendering with a note while the text is broken, and its place on the page', async () => {
    const page = window.preview.locator('html');
    await page.evaluate((html) => html.ownerDocument.defaultView?.scrollTo(0, 120));
    await window.cursorBehind('heading: Own role');
    await window.page.keyboard.press('Shift+Home');
    await window.page.keyboard.type('- heading: "never closed');
    await hasText(window.preview.locator('#note'), /last version/);
    await hasText(window.preview.locator('#sheet'), /Background[\s\S]*Personal reviews[\s\S]*Progress/);
    assert.equal(await window.preview.locator('#note').getAttribute('role'), 'status');
    assert.equal(await page.evaluate((html) => html.scrollTop), 120);
    await window.picture('broken');
    await window.page.keyboard.press('Shift+Home');
    await window.page.keyboard.type('- heading: The part I play');
    await hasText(window.preview.locator('#sheet'), /The part I play/);
    assert.equal(await window.preview.locator('#note').innerText(), '');
    assert.equal(await page.evaluate((html) => html.scrollTop), 120);
  });

  it('shows another mark sheet from the chooser, which has a name for screen readers', async () => {
    const chooser = window.preview.getByLabel('Preview of', { exact: true }).and(window.preview.locator('select'));
    await chooser.selectOption({ label: 'Professional discussion' });
    await hasText(window.preview.locator('#sheet'), /Professional discussion/);
    assert.equal(await window.preview.locator('main').getAttribute('aria-label'), 'Professional discussion');
    assert.equal(await window.preview.locator('html').evaluate((html) => html.scrollTop), 0);
  });

  it('shows a mark sheet by criterion in a narrow window without scrolling sideways', async () => {
    const size = { width: 1400, height: 900 };
    await window.page.setViewportSize({ ...size, width: 1000 });
    const page = window.preview.locator('html');
    await window.preview.locator('.qs-criterion').first().waitFor();
    const widths = () =>
      page.evaluate((html) => ({
        page: html.clientWidth,
        hidden: [html, ...Array.from(html.querySelectorAll('#sheet, .qs-scroll'))].map(
          (box) => box.scrollWidth - box.clientWidth,
        ),
        headings: Array.from(html.querySelectorAll('.qs-criterion th'), (heading) => heading.textContent),
      }));
    let found = await widths();
    for (let i = 0; i < 50 && found.page > 360; i++) {
      await window.page.waitForTimeout(100);
      found = await widths();
    }
    assert.ok(found.page <= 360, `${found.page} pixels are not narrow`);
    assert.deepEqual([...new Set(found.hidden)], [0]);
    assert.ok(found.headings.includes('Assessor feedback'));
    await window.picture('criteria-narrow');
    await window.page.setViewportSize(size);
  });

  for (const [theme, name] of themes) {
    it(`can be read in ${theme}`, async () => {
      window.theme(theme);
      const body = window.preview.locator('body');
      await window.preview.locator(`body.${name}`).waitFor();
      const [ink, paper] = await body.evaluate((element) => {
        const sheet = element.ownerDocument.getElementById('sheet') ?? element;
        const { color, backgroundColor } = getComputedStyle(sheet);
        return [color, backgroundColor];
      });
      assert.ok(contrast(ink ?? '', paper ?? '') >= 7, `${ink} on ${paper}`);
      await window.picture(name);
    });
  }

  it('shows the same mark sheet of the same document after a reload of the window', async () => {
    await window.page.keyboard.press('Control+S');
    await window.reload();
    await hasText(window.preview.locator('#sheet'), /Professional discussion/);
    await window.page.locator('.view-line', { hasText: 'Personal development' }).first().waitFor();
    await window.cursorBehind('Progress is reviewed and');
    await window.cursorBehind('heading: The part I play');
    await hasText(window.preview.locator('#sheet'), /The part I play/);
    await window.picture('reloaded');
  });

  it('keeps what is known of the files of the folder for the next session', () => {
    const [found = '', ...others] = window.kept('found.txt');
    assert.deepEqual(others, []);
    assert.match(found, /workspace\/award\.qualspec\.yaml/);
  });
});
