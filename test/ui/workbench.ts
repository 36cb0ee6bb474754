import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/lib/browser.mjs';
import { fromRoot } from '../../scripts/lib/paths.mjs';
import { runOrThrow } from '../../scripts/lib/progress.mjs';
import { installExtension, remoteUri, startServer, workbenchUrl } from '../../scripts/lib/vscode-server.mjs';

const shots = fromRoot('out/shots');

/** A real workbench in a real browser, with the packaged extension installed and the fixtures open. */
export class Workbench {
  private constructor(
    readonly page: Page,
    private readonly browser: Browser,
    private readonly server: Awaited<ReturnType<typeof startServer>>,
    private readonly home: string,
  ) {}

  /** Packs and installs the extension, and opens a file of the fixtures. */
  static async start(file: string): Promise<Workbench> {
    const home = fs.mkdtempSync(path.join(os.tmpdir(), 'qualspec-ui-'));
    const folder = path.join(home, 'workspace');
    fs.cpSync(fromRoot('test/fixtures/workbench'), folder, { recursive: true });
    const vsix = fromRoot('out/qualspec.vsix');
    await runOrThrow(process.execPath, [fromRoot('scripts/package.mjs'), vsix]);
    await installExtension(vsix, home);
    const settings = { 'workbench.reduceMotion': 'on', 'git.enabled': false, 'files.autoSave': 'off' };
    const server = await startServer({ home, settings });
    const browser = await launchBrowser();
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    page.setDefaultTimeout(15_000);
    const payload: [string, string][] = [['openFile', remoteUri(server, path.join(folder, file))]];
    await page.goto(workbenchUrl(server, folder, { payload }));
    fs.mkdirSync(shots, { recursive: true });
    return new Workbench(page, browser, server, home);
  }

  /** Closes the browser, ends the server and removes what they wrote. */
  async stop(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
    fs.rmSync(this.home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }

  /** The page inside the preview: workbench, then the webview's frame, then the extension's own page. */
  get preview(): FrameLocator {
    return this.page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
  }

  /** The lines of the text that hold a text. */
  line(text: string): Locator {
    // what looks like a space in the editor is none
    const pattern = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '[ \u00a0]');
    return this.page.locator('.part.editor .view-line', { hasText: new RegExp(pattern) });
  }

  /** Opens a file of the folder by its name. */
  async open(name: string): Promise<void> {
    const { page } = this;
    await page.keyboard.press('Control+P');
    const input = page.locator('.quick-input-widget input[type=text]').first();
    await input.waitFor();
    await input.fill(name);
    await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.tab.active', { hasText: name }).waitFor();
  }

  /** Writes a file of the folder, behind the editor's back. */
  write(name: string, text: string): void {
    fs.writeFileSync(path.join(this.home, 'workspace', name), text);
  }

  /** What is in the files that the extension keeps between sessions, by the name of the file. */
  kept(name: string): string[] {
    const isKept = (file: string) => file.includes('workspaceStorage') && path.basename(file) === name;
    const files = fs.readdirSync(this.home, { recursive: true, encoding: 'utf8' }).filter(isKept);
    return files.map((file) => fs.readFileSync(path.join(this.home, file), 'utf8'));
  }

  /** Runs a command by its title. */
  async command(title: string): Promise<void> {
    const { page } = this;
    await page.keyboard.press('F1');
    const input = page.locator('.quick-input-widget input[type=text]').first();
    await input.waitFor();
    await input.fill(`>${title}`);
    await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
  }

  /** Closes the tab with a text in its name. */
  async close(name: string): Promise<void> {
    const tab = this.page.locator('.tab', { hasText: name });
    await tab.locator('.codicon-close').click();
    await tab.waitFor({ state: 'detached' });
  }

  /** Puts the cursor behind a text of the editor, found as a reader would find it. */
  async cursorBehind(text: string): Promise<void> {
    const { page } = this;
    await page.locator('.part.editor .monaco-editor .view-lines').first().click();
    await page.keyboard.press('Control+F');
    await page.locator('.find-widget.visible textarea').first().fill(text);
    await page.locator('.find-widget.visible .matchesCount', { hasText: /^1 of/ }).waitFor();
    // the first press may close something else
    for (let i = 0; i < 5 && (await page.locator('.find-widget.visible').count()) > 0; i++) {
      await page.keyboard.press('Escape');
      await page.waitForTimeout(100);
    }
    await page.keyboard.press('ArrowRight');
  }

  /** Changes the colour theme by its id, in the settings of the folder. */
  theme(id: string): void {
    const folder = path.join(this.home, 'workspace/.vscode');
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(path.join(folder, 'settings.json'), JSON.stringify({ 'workbench.colorTheme': id }));
  }

  /** Loads the window again and waits until it has its text editor back. */
  async reload(): Promise<void> {
    const loaded = this.page.waitForEvent('load');
    await this.command('Developer: Reload Window');
    await loaded;
    await this.page.locator('.part.editor .view-line').first().waitFor({ timeout: 60_000 });
  }

  /** Keeps a picture of the window in out/shots. */
  async picture(name: string): Promise<void> {
    await this.page.screenshot({ path: path.join(shots, `${name}.png`) });
  }
}
