import { build } from 'esbuild';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { launchBrowser } from './browser.mjs';
import { fromRoot, root } from './paths.mjs';
import { failure, readOutcome } from './results.mjs';
import { remoteUri, startServer, workbenchUrl } from './vscode-server.mjs';

/** The module that VS Code is given to run: its `run` loads the suites beside it. */
export const suiteModule = fromRoot('out/workbench/index.js');
/** How long the whole suite may take. */
const limit = 180_000;

/** Bundles the suites, each into a file of its own, for the extension host. */
export async function buildWorkbenchSuite() {
  fs.rmSync(path.dirname(suiteModule), { recursive: true, force: true });
  await build({
    entryPoints: fs
      .readdirSync(fromRoot('test/workbench'))
      .filter((file) => file === 'index.ts' || file.endsWith('.test.ts'))
      .map((file) => `test/workbench/${file}`),
    absWorkingDir: root,
    outdir: path.dirname(suiteModule),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: 'inline',
    logLevel: 'warning',
    external: ['vscode', 'mocha'],
  });
}

/** A copy of the fixtures, so that what a test saves stays out of the repository. */
export function copyWorkspace() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'qualspec-workspace-'));
  fs.cpSync(fromRoot('test/fixtures/workbench'), folder, { recursive: true });
  return folder;
}

/** Runs the suites in the extension host of a real workbench, which a browser shows. */
export async function runWorkbenchSuite() {
  await buildWorkbenchSuite();
  const workspace = copyWorkspace();
  const results = path.join(workspace, '..', `${path.basename(workspace)}.json`);
  const server = await startServer({
    // what a test changes and gives up must not be on the disk by then
    settings: { 'git.enabled': false, 'workbench.reduceMotion': 'on', 'files.autoSave': 'off' },
    env: { QUALSPEC_RESULTS: results },
  });
  let browser;
  try {
    browser = await launchBrowser();
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const ended = await exitCode(page, () =>
      page.goto(
        workbenchUrl(server, workspace, {
          payload: [
            ['extensionDevelopmentPath', remoteUri(server, root)],
            ['extensionTestsPath', remoteUri(server, suiteModule)],
          ],
        }),
      ),
    );
    const outcome = readOutcome('workbench', results, ended);
    if (outcome.failed > 0) console.log(server.log());
    report(results);
    return outcome;
  } catch (error) {
    return failure('workbench', error instanceof Error ? error.message : String(error));
  } finally {
    await browser?.close();
    await server.stop();
    fs.rmSync(workspace, { recursive: true, force: true });
    fs.rmSync(results, { force: true });
  }
}

/**
 * The exit code of the test run: a workbench that runs tests calls `codeAutomationExit` of its page when they have ended.
 *
 * @param {import('playwright-core').Page} page
 * @param {() => Promise<unknown>} open
 * @returns {Promise<number>}
 */
async function exitCode(page, open) {
  await page.addInitScript(() => {
    const exit = (/** @type {number} */ code) => document.documentElement.setAttribute('data-exit', String(code));
    Object.assign(window, { codeAutomationExit: exit });
  });
  await open();
  const ended = page.locator('html[data-exit]');
  await ended.waitFor({ state: 'attached', timeout: limit });
  return Number(await ended.getAttribute('data-exit'));
}

/**
 * The extension host has no terminal: what mocha would have written is written here.
 *
 * @param {string} file
 */
function report(file) {
  if (!fs.existsSync(file)) return;
  /** @type {import('./results.mjs').TestResult[]} */
  const results = JSON.parse(fs.readFileSync(file, 'utf8'));
  for (const { title, state, error } of results) {
    console.log(`  ${state === 'passed' ? '✔' : '✖'} ${title}${error ? `\n${error}` : ''}`);
  }
}
