// Installs a VS Code server with its web workbench from the npm registry alone: the package code-server carries one.
// Nothing is compiled and no install script runs. Result: .vscode-test/vscode-server-<version>/
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm } from './lib/dependencies.mjs';
import { fromRoot } from './lib/paths.mjs';
import { runOrThrow, step } from './lib/progress.mjs';
import { standIns } from './lib/vscode-stand-ins.mjs';

/** code-server 4.N.M carries VS Code 1.N.M; this one runs on every Node 20. */
const version = '4.100.3';
const integrity = 'sha512-q/Fh2DOxCRNhC/WiG/6sAhSKnj7ZACTVBaeeZ+rWjol//0FCbl/qg1ln5ecZ99jYcfqMxZZAyWcN+YBIo0DgpA==';
/** Dependencies of the server that only other platforms, sign-in or terminals need, and that would have to be compiled. */
const unused = ['kerberos', 'node-pty', '@vscode/windows-process-tree', '@vscode/windows-registry'];

const folder = fromRoot('.vscode-test', `vscode-server-${version}`);
const stamp = path.join(folder, 'installed');
/** The folder of the VS Code server. */
export const serverFolder = path.join(folder, 'package/lib/vscode');
/** Its entry point, to be run by Node. */
export const serverMain = path.join(serverFolder, 'out/server-main.js');

/** Installs the server where it is not there yet. Needs the npm registry the first time, nothing afterwards. */
export async function installVsCode() {
  if (!fs.existsSync(stamp)) {
    await step(`Installing the workbench of VS Code ${version.replace(/^4/, '1')} (once, about 90 MB)`, async () => {
      fs.rmSync(folder, { recursive: true, force: true });
      fs.mkdirSync(folder, { recursive: true });
      await unpack();
      await installDependencies();
      fs.writeFileSync(stamp, '');
    });
  }
  linkRipgrep();
}

/** Only the server: code-server's own dependencies are a proxy and a login page, which nobody here uses. */
async function unpack() {
  const packed = await npm(['pack', `code-server@${version}`, '--json', '--loglevel=silent'], {
    cwd: folder,
  });
  /** @type {{ filename: string, integrity: string }[]} */
  const [tarball] = JSON.parse(packed);
  if (tarball?.integrity !== integrity) {
    throw new Error(`code-server ${version} has the checksum ${tarball?.integrity}; ${integrity} was expected`);
  }
  await runOrThrow('tar', ['-xzf', tarball.filename, 'package/package.json', 'package/lib'], { cwd: folder });
  fs.rmSync(path.join(folder, tarball.filename));
}

/** The server's npm-shrinkwrap.json pins what it needs. */
async function installDependencies() {
  const manifestFile = path.join(serverFolder, 'package.json');
  /** @type {{ dependencies: Record<string, string> }} */
  const manifest = JSON.parse(fs.readFileSync(manifestFile, 'utf8'));
  for (const name of unused) delete manifest.dependencies[name];
  fs.writeFileSync(manifestFile, JSON.stringify(manifest, null, 2));
  const quiet = ['--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  await npm(['install', ...quiet], { cwd: serverFolder });
  for (const [name, text] of Object.entries(standIns)) {
    fs.writeFileSync(path.join(serverFolder, 'node_modules', name, 'index.js'), text);
  }
}

/** Search in the workbench uses ripgrep, which its package would download; the system's does as well. */
function linkRipgrep() {
  const link = path.join(serverFolder, 'node_modules/@vscode/ripgrep/bin/rg');
  if (fs.existsSync(link)) return;
  const installed = (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .map((dir) => path.join(dir, 'rg'))
    .find((file) => fs.existsSync(file));
  if (!installed) {
    console.log('  ripgrep is not installed: everything works but the search across files (install it: ripgrep)');
    return;
  }
  fs.mkdirSync(path.dirname(link), { recursive: true });
  fs.rmSync(link, { force: true });
  fs.symlinkSync(installed, link);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  void installVsCode().then(() => console.log(serverFolder));
}
