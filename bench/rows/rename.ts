import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { LSPErrorCodes, ResponseError, type WorkspaceEdit } from 'vscode-languageserver-protocol/node';
import { type Figures, ours } from '../figures';
import { type LanguageServer, Session } from '../measure/client';
import { quantile } from '../measure/statistics';
import { type Setting, workspaceOf } from '../setting';

const files = 1000;
/** Each of the library's five units is offered by every fifth file. */
const users = 200;
const requests = 20;
const patience = 120_000;

/** A unit that 200 files of a thousand use gets another name: from the request to the edits of all files. */
export async function measureRename(setting: Setting, figures: Figures): Promise<void> {
  const server = setting.servers.find(({ name }) => name === ours);
  if (!server) return;
  const library = path.join(workspaceOf(files), 'library.qualspec.yaml');
  for (let run = 0; run < setting.runs; run++)
    await figures.attempt('rename', () => measureRun(server, library, figures));
}

async function measureRun(server: LanguageServer, library: string, figures: Figures): Promise<void> {
  const text = fs.readFileSync(library, 'utf8');
  const session = await Session.start(server, library);
  try {
    await session.open(text);
    const rename = requestFor(library, text, session);
    const times = [];
    const end = performance.now() + patience;
    for (let nth = 0; nth < requests;) {
      const startedAt = performance.now();
      const edit = await rename(`9999-${nth}`);
      if (!edit && performance.now() > end) throw new Error('the files were not read in time');
      if (!edit) await sleep(100);
      else {
        times.push(performance.now() - startedAt);
        const changed = Object.keys(edit.changes ?? {}).length;
        if (changed !== users + 1) throw new Error(`${changed} files were changed instead of ${users + 1}`);
        nth++;
      }
    }
    figures.add(ours, 'ms', { 'rename p50': quantile(times, 0.5), 'rename p95': quantile(times, 0.95) });
    figures.add(ours, '%', { 'rename machine busy': session.othersPercent() });
  } finally {
    await session.stop();
  }
}

/** Renames the library's first unit; gives nothing while the files are still being read. */
function requestFor(library: string, text: string, { connection }: Session) {
  const lines = text.split('\n');
  const line = lines.findIndex((written) => written.startsWith('  - reference: '));
  const params = {
    textDocument: { uri: `file://${library}` },
    position: { line, character: '  - reference: '.length },
  };
  return async (newName: string): Promise<WorkspaceEdit | undefined> => {
    try {
      return await connection.sendRequest<WorkspaceEdit>('textDocument/rename', { ...params, newName });
    } catch (error) {
      if (error instanceof ResponseError && error.code === LSPErrorCodes.RequestFailed) return undefined;
      throw error;
    }
  };
}
