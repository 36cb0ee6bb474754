import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ours } from './figures';
import { type Size, document, sizes, workspace, writeWorkspace } from './generate';
import type { LanguageServer } from './measure/client';

const root = path.join(__dirname, '..');
const peers = path.join(__dirname, '.peers');
// not in a folder with a dot: language servers pass over those
const work = path.join(root, 'out/bench');
const schema = 'qualspec-1.schema.json';

/** What there is to measure and to measure with. */
export interface Setting {
  /** How often each figure is taken. */
  readonly runs: number;
  /** The form for continuous integration: fewer runs, no peers. */
  readonly short: boolean;
  /** The folder of the build that is measured. */
  readonly dist: string;
  readonly servers: readonly LanguageServer[];
  /** The commands that check all files of a folder, by name; ours is the first. */
  readonly checkers: (folder: string) => Readonly<Record<string, readonly string[]>>;
}

/** The document of a size, in a folder of its own. */
export function documentOf(size: Size): { path: string; text: string } {
  const folder = path.join(work, size);
  const text = document(sizes[size]);
  const name = `${size}.qualspec.yaml`;
  writeWorkspace(folder, [[name, text]]);
  return { path: path.join(folder, name), text };
}

/** A workspace of so many files. */
export function workspaceOf(files: number): string {
  const folder = path.join(work, `workspace-${files}`);
  if (!fs.existsSync(folder)) writeWorkspace(folder, workspace(files));
  return folder;
}

/** Prepares everything; documents of an earlier run may be of an older generator and go. */
export async function prepare(wanted: Pick<Setting, 'runs' | 'short' | 'dist'>): Promise<Setting> {
  fs.rmSync(work, { recursive: true, force: true });
  fs.mkdirSync(work, { recursive: true });
  const floor = path.join(work, 'floor.cjs');
  await build({
    entryPoints: [path.join(__dirname, 'servers/floor.ts')],
    outfile: floor,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
  });
  if (!wanted.short) installPeers();
  const servers: LanguageServer[] = [
    { name: ours, command: [path.join(wanted.dist, 'server.js'), '--stdio'], finds: 'all' },
    { name: 'connection alone', command: [floor, '--stdio'], finds: 'nothing' },
    { name: 'stock text store', command: [floor, '--stdio', '--store'], finds: 'nothing' },
  ];
  return {
    ...wanted,
    servers: wanted.short ? servers : [...servers, yamlLanguageServer()],
    checkers: (folder) => ({
      [ours]: [process.execPath, path.join(wanted.dist, 'qualspec.js'), 'check', folder],
      'reading alone': [process.execPath, path.join(__dirname, 'servers/read-files.cjs'), folder],
      ...(wanted.short ? {} : peerCheckers(folder)),
    }),
  };
}

function installPeers(): void {
  fs.mkdirSync(peers, { recursive: true });
  const wanted = fs.readFileSync(path.join(__dirname, 'peers/package.json'));
  const installed = path.join(peers, 'package.json');
  if (!fs.existsSync(path.join(peers, 'node_modules')) || !wanted.equals(fs.readFileSync(installed))) {
    fs.writeFileSync(installed, wanted);
    console.error('Installing what is compared with …');
    const { status } = spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: peers,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (status !== 0) throw new Error('what is compared with could not be installed; --short goes without');
  }
  for (const name of ['yaml-ajv.cjs', 'spectral-ruleset.mjs'])
    fs.copyFileSync(path.join(__dirname, 'peers', name), path.join(peers, name));
  fs.copyFileSync(path.join(root, 'schemas', schema), path.join(peers, schema));
  const text = fs.readFileSync(path.join(peers, schema), 'utf8');
  fs.writeFileSync(path.join(peers, 'format.mjs'), `export default ${text};\n`);
}

function yamlLanguageServer(): LanguageServer {
  const uri = pathToFileURL(path.join(peers, schema)).href;
  return {
    name: 'yaml-language-server',
    command: [path.join(peers, 'node_modules/yaml-language-server/bin/yaml-language-server'), '--stdio'],
    settings: {
      yaml: {
        validate: true,
        hover: true,
        completion: true,
        schemaStore: { enable: false, url: '' },
        schemas: { [uri]: ['*.yaml'] },
      },
      http: { proxy: '', proxyStrictSSL: false },
    },
    finds: 'schema',
  };
}

function peerCheckers(folder: string): Readonly<Record<string, readonly string[]>> {
  const tool = (name: string) => path.join(peers, 'node_modules/.bin', name);
  const schemaPath = path.join(peers, schema);
  return {
    'Spectral, 7 rules': [
      tool('spectral'),
      ...['lint', '--quiet', '--ruleset', path.join(peers, 'spectral-ruleset.mjs'), `${folder}/*.yaml`],
    ],
    'yaml + ajv': [process.execPath, path.join(peers, 'yaml-ajv.cjs'), schemaPath, folder],
    'ajv-cli': [
      tool('ajv'),
      ...['validate', '--strict=false', '--all-errors', '-s', schemaPath, '-d', `${folder}/*.yaml`],
    ],
  };
}
