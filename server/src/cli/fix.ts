import { URI } from 'vscode-uri';
import { textOf } from '../core/syntax/document';
import { nodeFileSystem } from '../host/node/file-system';
import type { Workspace } from '../workspace/workspace';
import { writing } from './writing';

/** What became of files that were to be mended. */
export interface FixedFiles {
  readonly mended: readonly string[];
  /** Files with something to mend that could not be written without losing something. */
  readonly left: readonly string[];
}

/** How often all files are looked at: what is mended in one may let another be mended. */
const passes = 5;

/** Applies the safe fixes of files of a workspace, over and over until none is left. */
export async function fixFiles(uris: readonly string[], workspace: Workspace): Promise<FixedFiles> {
  const mended = new Set<string>();
  const left = new Set<string>();
  for (let pass = 0; pass < passes; pass++) {
    let changed = false;
    for (const uri of uris) {
      if (left.has(uri)) continue;
      const became = await fixFile(uri, workspace);
      if (became === 'left') left.add(uri);
      if (became === 'mended') mended.add(uri);
      changed ||= became === 'mended';
    }
    if (!changed) break;
  }
  return { mended: [...mended], left: [...left] };
}

async function fixFile(uri: string, workspace: Workspace): Promise<'mended' | 'left' | 'as it was'> {
  const before = await nodeFileSystem.read(uri);
  if (before === undefined) return 'as it was';
  workspace.open(uri, before);
  const fixed = workspace.fixed(uri);
  const after = fixed ? textOf(fixed.document) : before;
  const rewrite = () => nodeFileSystem.rewrite(uri, before, after);
  const became = after === before ? 'as it was' : (await writing(URI.parse(uri).fsPath, rewrite)) ? 'mended' : 'left';
  workspace.take(uri, became === 'mended' ? after : before);
  return became;
}
