// Opens the samples with the extension: in desktop VS Code where its command `code` is installed, else in a workbench of its
// own that the browser shows. Works from a bare clone: until the packages are installed, it uses Node alone.
//   npm start [-- --no-open]      --no-open: only the workbench's address, no window
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { installVsCode } from './install-vscode.mjs';
import { installDependencies } from './lib/dependencies.mjs';
import { fromRoot, root } from './lib/paths.mjs';
import { runOrThrow, step } from './lib/progress.mjs';
import { installExtension, remoteUri, startServer, workbenchUrl } from './lib/vscode-server.mjs';

const samples = fromRoot('samples');
const firstSample = fromRoot('samples/specifications/leadership-and-management-level-5.qualspec.yaml');
const noOpen = process.argv.includes('--no-open');

/** Starts a program that outlives this one, and whose failure does not matter. */
function launch(/** @type {string} */ program, /** @type {string[]} */ args) {
  const child = spawn(program, args, { stdio: 'ignore', detached: true, shell: process.platform === 'win32' });
  child.once('error', () => console.log(`  ${program} could not be started`));
  child.unref();
}

/** A program of this name that the shell would find. */
function onPath(/** @type {string} */ name) {
  const endings = process.platform === 'win32' ? ['.cmd', '.exe'] : [''];
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return folders.some((folder) => endings.some((ending) => fs.existsSync(path.join(folder, name + ending))));
}

/**
 * Whether desktop VS Code can be opened. It does not start for root; and in the terminal of a remote window `code` is
 * another program, which cannot load an extension from a folder.
 */
const hasDesktop = () => {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return !noOpen && !isRoot && !process.env['VSCODE_IPC_HOOK_CLI'] && onPath('code');
};

async function build() {
  await step('Building the extension', async () => {
    await runOrThrow(process.execPath, ['--import', 'tsx', 'scripts/generate.ts']);
    await runOrThrow(process.execPath, ['scripts/build.mjs']);
  });
}

function openDesktop() {
  launch('code', ['--new-window', `--extensionDevelopmentPath=${root}`, samples, '--goto', firstSample]);
  console.log(`VS Code opens ${samples} with the extension.`);
}

/** Opens an address in the browser, where there is a screen. */
function openBrowser(/** @type {string} */ url) {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (noOpen) return;
  if (process.platform === 'darwin') launch('open', [url]);
  else if (process.platform === 'win32') launch('explorer', [`"${url}"`]);
  else if ((DISPLAY || WAYLAND_DISPLAY) && onPath('xdg-open')) launch('xdg-open', [url]);
}

async function openWorkbench() {
  await installVsCode();
  const home = fromRoot('.vscode-test/start');
  const vsix = fromRoot('out/qualspec.vsix');
  await step('Packing and installing the extension', async () => {
    await runOrThrow(process.execPath, ['scripts/package.mjs', vsix]);
    await installExtension(vsix, home);
  });
  const token = randomUUID();
  const server = await startServer({ home, token });
  const url = workbenchUrl(server, samples, { token, payload: [['openFile', remoteUri(server, firstSample)]] });
  console.log(`\nThe samples are open at\n\n  ${url}\n\nThe address works on this machine only. Ctrl+C ends it.`);
  openBrowser(url);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => {
      console.log('\nStopping …');
      void server.stop().then(() => process.exit(0));
    });
  }
}

/** @param {unknown} error */
function sayWhatToInstall(error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(
    "\nQualspec could not be opened. Either install Visual Studio Code together with its command 'code' (in VS Code: " +
      "'Shell Command: Install 'code' command in PATH'), or make sure that Node 20 or newer, npm and tar are installed and " +
      'that npm can reach its registry; then run npm start again.',
  );
  process.exitCode = 1;
}

async function start() {
  process.chdir(root);
  await installDependencies();
  await build();
  if (hasDesktop()) openDesktop();
  else await openWorkbench();
}

start().catch(sayWhatToInstall);
