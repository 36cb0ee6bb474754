import { URI } from 'vscode-uri';
import type { LocatedFinding } from '../core/findings';
import { catalogue } from '../core/rules/catalogue';
import type { Severity } from '../core/rules/finding';
import { openCache } from '../host/node/cache-folder';
import { nodeFileSystem } from '../host/node/file-system';
import type { Cache } from '../workspace/cache';
import { findingsOf, load } from '../workspace/load';
import { Workspace } from '../workspace/workspace';
import { dayFrom, oneOf, readArguments, uriOf } from './arguments';
import { fixFiles } from './fix';
import { asJson } from './formats/json';
import { asText } from './formats/text';
import { Misuse } from './usage';
import { reasonOf, writing } from './writing';

const severities: readonly Severity[] = ['information', 'warning', 'error'];
const formats = { text: asText, json: asJson };

/** `qualspec check`: prints the findings, and answers with the exit code. */
export async function runCheck(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, {
    format: { type: 'string', default: 'text' },
    'fail-on': { type: 'string', default: 'warning' },
    cache: { type: 'string' },
    today: { type: 'string' },
    fix: { type: 'boolean', default: false },
  });
  const format = oneOf('format', values.format, ['text', 'json'] as const);
  const failOn = oneOf('fail-on', values['fail-on'], severities);
  const workspace = new Workspace(catalogue, dayFrom(values.today));
  const paths = positionals.length > 0 ? positionals : ['.'];
  const cache = values.cache === undefined ? undefined : await cacheIn(values.cache);
  const loaded = await load(workspace, nodeFileSystem, paths.map(uriOf), cache);
  const { asked, configurations, excluded, unreadable, missing } = loaded;
  if (missing.length > 0) throw new Misuse(`There is no file or folder ${missing.map(pathOf).join(', ')}.`);
  if (unreadable.length > 0) throw new Misuse(`These files could not be read: ${unreadable.map(pathOf).join(', ')}.`);
  for (const uri of excluded)
    process.stderr.write(`Not checked, since the configuration excludes it: ${pathOf(uri)}\n`);
  if (asked.length === 0 && excluded.length === 0)
    throw new Misuse(`No specification (*.qualspec.yaml) was found in ${paths.join(', ')}.`);
  if (values.fix) {
    const { mended, left } = await fixFiles(asked, workspace);
    for (const uri of mended) process.stderr.write(`Mended ${pathOf(uri)}\n`);
    for (const uri of left) process.stderr.write(`Not mended, since it is no UTF-8 or was changed: ${pathOf(uri)}\n`);
  }
  const findings: LocatedFinding[] = [];
  for (const uri of [...configurations, ...asked]) findings.push(...(await findingsOf(uri, workspace, nodeFileSystem)));
  process.stdout.write(formats[format](findings, asked.length));
  await cache?.store(workspace).catch((error: unknown) => {
    // what was found holds without it
    process.stderr.write(`What was found could not be kept in ${values.cache ?? ''}: ${reasonOf(error)}.\n`);
  });
  return findings.some((finding) => weight(finding) >= severities.indexOf(failOn)) ? 1 : 0;
}

async function cacheIn(path: string): Promise<Cache> {
  const folder = uriOf(path);
  if ((await nodeFileSystem.kindOf(folder)) === 'file')
    throw new Misuse(`--cache names a folder, and ${path} is a file.`);
  return writing(path, () => openCache(folder, __filename));
}

function weight({ severity }: LocatedFinding): number {
  return severities.indexOf(severity);
}

function pathOf(uri: string): string {
  return URI.parse(uri).fsPath;
}
