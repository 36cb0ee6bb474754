import {
  type ClientCapabilities,
  type Connection,
  type InitializeParams,
  TextDocuments,
  TextDocumentSyncKind,
  type InitializeResult,
} from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { catalogue } from '../core/rules/catalogue';
import { isConfiguration, isSpecification, normalise } from '../workspace/names';
import type { FileSystem } from '../workspace/port';
import { dayOf } from '../workspace/today';
import { Workspace } from '../workspace/workspace';
import type { Session } from './feature';
import { folderUris } from './folders';
import { capabilitiesFor, listenTo } from './handlers';
import { Loader } from './loader';
import { MarkSheetRequest, markSheet } from './mark-sheet';
import { Publisher } from './publisher';
import { blockTextDocuments } from './text-store';
import { warmUp } from './warm-up';

/** How long to wait for a file to be opened before the others are read, in milliseconds. */
const patience = 150;

/** How soon after midnight the new day is noticed at the latest. */
const dayCheckMilliseconds = 600_000;

/** The server on a connection: the one place where its parts are put together. */
export function serve(connection: Connection, files: FileSystem): void {
  const workspace = new Workspace(catalogue);
  const documents = new TextDocuments(blockTextDocuments);
  /** The open texts: their uris as they are known here, and as the client spells them. */
  const open = new Map<string, string>();
  const openDocument = (uri: string) => documents.get(open.get(uri) ?? '');
  const loader = new Loader(files, workspace, (uri) => open.has(uri));
  const publisher = new Publisher(
    connection,
    workspace,
    openDocument,
    (uri) => loader.reload(uri),
    () => afterFirstAnswer(),
  );

  /** Work that nobody waits for: where it fails, the log says so, and the server goes on. */
  const background = (work: Promise<void>) => {
    work.catch((error: unknown) =>
      connection.console.error(error instanceof Error ? (error.stack ?? '') : String(error)),
    );
  };

  const loadAll = async () => {
    const before = new Set(workspace.uris());
    if (!(await loader.load())) return;
    const now = new Set(workspace.uris());
    for (const uri of before) if (!now.has(uri)) publisher.removed(uri);
    publisher.recheck([...open.keys()].filter((uri) => now.has(uri)));
    publisher.recheck(now);
  };

  // the file that somebody waits for comes first; where none is open, the others need not wait for it
  const startLoading = once(() => background(loadAll()));
  const startWarmUp = once(() => {
    const [document] = documents.all();
    if (document) warmUp(document.source, catalogue);
  });
  const afterFirstAnswer = () => {
    startLoading();
    startWarmUp();
  };

  /** Lets those who see a file know, if what they see of it is another thing now. */
  const telling = async (uri: string, change: () => void | Promise<void>) => {
    const before = workspace.versionOf(uri);
    const neighbours = workspace.neighbours(uri);
    await change();
    if (workspace.versionOf(uri) !== before) publisher.recheck(neighbours);
  };

  /** Findings that depend on the day are made anew when another one has begun. */
  const followCalendar = () => {
    workspace.setToday(dayOf(new Date()));
    setInterval(() => {
      const today = dayOf(new Date());
      if (today === workspace.day) return;
      workspace.setToday(today);
      publisher.recheck(workspace.uris());
    }, dayCheckMilliseconds);
  };

  let client: ClientCapabilities = {};
  const session = (): Session => ({
    workspace,
    files,
    client,
    opened: (uri) => workspace.opened(normalise(uri)),
    openDocument,
  });
  listenTo(connection, session);

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    // a client that leaves them out is served like one that can do nothing
    client = (params.capabilities as ClientCapabilities | undefined) ?? {};
    const options = params.initializationOptions as { rulePages?: string; today?: string } | undefined;
    if (options?.today === undefined) followCalendar();
    else workspace.setToday(options.today);
    if (options?.rulePages !== undefined) publisher.rulePages = URI.file(options.rulePages).toString();
    // clients of older versions of the protocol name one folder
    const root = [{ uri: (params as { rootUri?: unknown }).rootUri }];
    loader.setFolders(folderUris(params.workspaceFolders) ?? folderUris(root) ?? []);
    workspace.beginLoading();
    return {
      capabilities: {
        ...capabilitiesFor(client),
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
      serverInfo: { name: 'qualspec' },
    };
  });

  connection.onInitialized(() => {
    connection.workspace
      .getWorkspaceFolders()
      .then((folders) => {
        if (folders) connection.workspace.onDidChangeWorkspaceFolders(() => background(reloadFolders()));
      })
      .catch(() => undefined);
    setTimeout(startLoading, patience);
  });

  const reloadFolders = async () => {
    const folders = folderUris((await connection.workspace.getWorkspaceFolders()) ?? []);
    if (!folders) return;
    loader.setFolders(folders);
    await loadAll();
  };

  documents.onDidOpen(({ document }) => open.set(normalise(document.uri), document.uri));
  documents.onDidChangeContent(({ document }) => {
    const uri = normalise(document.uri);
    background(telling(uri, () => workspace.open(uri, document.source)));
    publisher.textChanged(uri);
  });
  documents.onDidClose(({ document }) => {
    const uri = normalise(document.uri);
    open.delete(uri);
    background(takeFromDisk([uri]));
  });

  const takeFromDisk = async (uris: readonly string[]) => {
    if (uris.some(isConfiguration)) return loadAll();
    for (const uri of uris) {
      await telling(uri, () => loader.reload(uri));
      if (workspace.has(uri)) publisher.recheck([uri]);
      else publisher.removed(uri);
    }
  };

  connection.onDidChangeWatchedFiles(({ changes }) => {
    const uris = changes.map((change) => normalise(change.uri));
    background(takeFromDisk(uris.filter((uri) => isSpecification(uri) || isConfiguration(uri))));
  });

  connection.onRequest(MarkSheetRequest, (params) => {
    const uri = normalise(params.textDocument.uri);
    return markSheet(workspace.opened(uri), openDocument(uri)?.version, params);
  });

  documents.listen(connection);
  connection.listen();
}

function once(run: () => void): () => void {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    run();
  };
}
