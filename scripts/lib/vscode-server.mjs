import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { serverMain } from '../install-vscode.mjs';
import { runOrThrow } from './progress.mjs';

/** Nothing that asks, greets, updates itself or reports anything. */
const quietSettings = {
  // An address that names a file to open would otherwise make a reload forget everything else that was open.
  'window.restoreWindows': 'preserve',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.commandCenter.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'typescript.disableAutomaticTypeAcquisition': true,
};

/**
 * @typedef {object} ServerOptions
 * @property {string} [home] folder of profile, extensions and logs; a temporary one, removed at the end, without it
 * @property {string} [token] the connection token that the address must carry; none is needed without it
 * @property {Record<string, unknown>} [settings] user settings besides the quiet ones; an existing file of them stays
 * @property {NodeJS.ProcessEnv} [env] further environment variables, which the extension host inherits
 */

/**
 * @typedef {object} VsCodeServer
 * @property {string} authority host and port, as in vscode-remote URIs
 * @property {string} home
 * @property {() => string} log everything that it has written so far
 * @property {() => Promise<void>} stop ends it with all its processes
 */

/** Server and extension host take variables of an outer VS Code for their own; these two families are meant for them. */
const ownEnvironment = () =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^VSCODE_(?!SERVER_|TEST_)/.test(name)));

/**
 * Installs a packaged extension where `startServer` with the same home finds it.
 *
 * @param {string} vsix
 * @param {string} home
 */
export async function installExtension(vsix, home) {
  fs.mkdirSync(home, { recursive: true });
  const places = [
    '--extensions-dir',
    path.join(home, 'extensions'),
    '--server-data-dir',
    path.join(home, 'server-data'),
  ];
  const install = ['--accept-server-license-terms', '--install-extension', vsix, '--force', ...places];
  await runOrThrow(process.execPath, [serverMain, ...install], { cwd: home, env: ownEnvironment() });
}

/**
 * Starts the installed VS Code server on a free port of this machine's loopback address.
 *
 * @param {ServerOptions} [options]
 * @returns {Promise<VsCodeServer>}
 * @throws {Error} with the server's log, when it does not start within a minute
 */
export async function startServer({ home: wantedHome, token, settings = {}, env = {} } = {}) {
  const home = wantedHome ?? fs.mkdtempSync(path.join(os.tmpdir(), 'qualspec-vscode-'));
  const profile = path.join(home, 'user-data');
  writeSettings(path.join(profile, 'User/settings.json'), { ...quietSettings, ...settings });
  const child = spawn(
    process.execPath,
    [
      serverMain,
      ...['--host', '127.0.0.1', '--port', '0', '--accept-server-license-terms'],
      ...['--telemetry-level', 'off', '--disable-telemetry', '--disable-workspace-trust'],
      // Not needed by 1.100; later versions take the folder of the tests from the address only with it.
      '--enable-smoke-test-driver',
      ...['--user-data-dir', profile, '--server-data-dir', path.join(home, 'server-data')],
      ...['--extensions-dir', path.join(home, 'extensions')],
      ...tokenArguments(home, token),
    ],
    {
      cwd: home,
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that it can be ended with its extension hosts and their servers and nothing else.
      detached: true,
      // No marketplace: nothing is looked up on the network.
      env: { ...ownEnvironment(), EXTENSIONS_GALLERY: '{"serviceUrl":""}', ...env },
    },
  );
  const { port, log, exited } = await listening(child);
  const signal = (/** @type {NodeJS.Signals} */ name) => {
    try {
      if (child.pid) process.kill(-child.pid, name);
    } catch {
      // It is gone already.
    }
  };
  const atExit = () => signal('SIGKILL');
  process.once('exit', atExit);
  return {
    authority: `127.0.0.1:${port}`,
    home,
    log,
    async stop() {
      signal('SIGTERM');
      const late = setTimeout(() => signal('SIGKILL'), 5000);
      await exited;
      clearTimeout(late);
      signal('SIGKILL');
      process.off('exit', atExit);
      if (!wantedHome) fs.rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/**
 * @param {string} file
 * @param {Record<string, unknown>} settings
 */
function writeSettings(file, settings) {
  if (fs.existsSync(file)) return;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, JSON.stringify(settings, null, 2));
}

/**
 * The token goes by a file that only this user can read: arguments can be seen by everyone on the machine.
 *
 * @param {string} home
 * @param {string | undefined} token
 */
function tokenArguments(home, token) {
  if (!token) return ['--without-connection-token'];
  const file = path.join(home, 'token');
  fs.rmSync(file, { force: true });
  fs.writeFileSync(file, token, { mode: 0o600 });
  return ['--connection-token-file', file];
}

/**
 * @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, import('node:stream').Readable>} child
 * @returns {Promise<{ port: number, log: () => string, exited: Promise<unknown> }>}
 */
function listening(child) {
  let output = '';
  const exited = new Promise((resolve) => child.once('exit', resolve));
  return new Promise((resolve, reject) => {
    const fail = (/** @type {string} */ why) => reject(new Error(`the VS Code server ${why}:\n${output}`));
    const late = setTimeout(() => fail('did not start within a minute'), 60_000);
    const take = (/** @type {Buffer} */ chunk) => {
      output += chunk;
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (!port) return;
      clearTimeout(late);
      resolve({ port: Number(port), log: () => output, exited });
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('error', (error) => fail(`could not be started (${error.message})`));
    void exited.then((code) => {
      clearTimeout(late);
      fail(`ended with ${code}`);
    });
  });
}

/**
 * The address of a workbench that has a folder open.
 *
 * @param {VsCodeServer} server
 * @param {string} folder
 * @param {{ token?: string, payload?: [string, string][] }} [options] payload: what the workbench is told besides
 */
export function workbenchUrl(server, folder, { token, payload = [] } = {}) {
  const url = new URL(`http://${server.authority}/`);
  if (token) url.searchParams.set('tkn', token);
  url.searchParams.set('folder', folder);
  if (payload.length > 0) url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}

/**
 * A file of this machine as the workbench names it.
 *
 * @param {VsCodeServer} server
 * @param {string} file
 */
export const remoteUri = (server, file) => `vscode-remote://${server.authority}${encodeURI(file)}`;
