import { join } from 'node:path';
import { ProposedFeatures, createConnection } from 'vscode-languageserver/node';
import { nodeFileSystem } from './host/node/file-system';
import { cancelQueued } from './lsp/cancellation';
import { serve } from './lsp/server';

/** The language server as a process; how it talks (`--stdio`, `--node-ipc`, …) is on its command line. */
serve(createConnection(ProposedFeatures.all, cancelQueued), nodeFileSystem, join(__dirname, 'rules'));
