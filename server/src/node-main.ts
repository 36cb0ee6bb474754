import { join } from 'node:path';
import { ProposedFeatures, createConnection } from 'vscode-languageserver/node';
import { folderUri, openCache } from './host/node/cache-folder';
import type { Program } from './host/node/compiled';
import { compileLate } from './host/node/compiling';
import { nodeFileSystem } from './host/node/file-system';
import { Memory } from './host/node/memory';
import { writeTogether } from './host/node/together';
import { cancelQueued } from './lsp/cancellation';
import { sendWritten } from './lsp/encoder';
import { understoodAlone } from './lsp/params';
import { serve } from './lsp/server';

sendWritten();
if (process.argv.includes('--stdio')) writeTogether(process.stdout);
const memory = new Memory();
/** The language server as a process; how it talks (`--stdio`, `--node-ipc`, …) is on its command line. */
const connection = createConnection(ProposedFeatures.all, {
  connectionStrategy: cancelQueued,
  messageStrategy: understoodAlone,
});
serve(connection, {
  files: nodeFileSystem,
  ownPages: join(__dirname, 'rules'),
  beforeManyFiles: () => memory.expectManyFiles(),
  openCache: (folder, run) => openCache(folderUri(folder), __filename, run),
});

export const settle: Program['settle'] = () => {
  memory.settle();
  compileLate(1_000_000);
};
