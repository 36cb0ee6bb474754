import {
  type ClientCapabilities,
  CodeLensRefreshRequest,
  type Connection,
  type InitializeParams,
  TextDocuments,
  TextDocumentSyncKind,
  type InitializeResult,
} from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { isRealDate } from '../core/model/dates';
import { catalogue } from '../core/rules/catalogue';
import type { Cache, Run } from '../workspace/cache';
import { folderOf, isConfiguration, normalise } from '../workspace/names';
import type { FileSystem } from '../workspace/port';
import { dayOf } from '../workspace/today';
import type { Reconfigured } from '../workspace/configurations';
import { Workspace } from '../workspace/workspace';
import { ChangedFiles, watchFiles, watchFolders } from './changed-files';
import { commandsFrom, previewCommand } from './commands';
import type { Session } from './feature';
import { folderUris } from './folders';
import { capabilitiesFor, listenTo } from './handlers';
import { Loader } from './loader';
import { MarkSheetRequest, PreviewsChanged, markSheet } from './mark-sheet';
import { type Reading, tellOf } from './progress';
import { checkParams } from './params';
import { Publisher } from './publisher';
import { settingsFrom } from './settings';
import { type BlockTextDocument, blockTextDocuments } from './text-store';
import { Turns } from './turns';
import { warmingUp } from './warm-up';

/** How long to wait for a file to be opened before the others are read, in milliseconds. */
const patience = 150;

/** From so many files on, reading them is what the memory is for. */
const manyFiles = 40;

/** How soon after midnight the new day is noticed at the latest. */
const dayCheckMilliseconds = 600_000;

/** What the server needs of the machine that it runs on. */
export interface Host {
  readonly files: FileSystem;
  /** The folder of the rules' pages that come with the server, as a path. */
  readonly ownPages: string;
  /** Called before many files are read. */
  beforeManyFiles(): void;
  /**
   * What is kept between sessions in a folder, given by its path or its uri.
   * @throws where the folder cannot be made
   */
  openCache(folder: string, run: Run): Promise<Cache>;
}

/** The server on a connection: the one place where its parts are put together. */
export function serve(connection: Connection, { files, ownPages, ...host }: Host): void {
  const workspace = new Workspace(catalogue);
  const documents = new TextDocuments(blockTextDocuments);
  /** The open texts: their uris as they are known here, and as the client spells them. */
  const open = new Map<string, string>();
  const openDocument = (uri: string) => documents.get(open.get(uri) ?? '');
  const turns = new Turns();
  const loader = new Loader(files, workspace, (uri) => open.has(uri), turns);
  const publisher = new Publisher(
    connection,
    workspace,
    openDocument,
    async (uri) => {
      await loader.reload(uri);
      checking?.next();
    },
    () => afterAnswer(),
    turns,
  );

  /** Work that nobody waits for: where it fails, the log says so, and the server goes on. */
  const background = (work: Promise<void>) => {
    work.catch((error: unknown) =>
      connection.console.error(error instanceof Error ? (error.stack ?? '') : String(error)),
    );
  };

  /** What is told of files that were read and wait to be checked. */
  let checking: Reading | undefined;
  let client: ClientCapabilities = {};
  let commands: ReadonlySet<string> = new Set();
  let settings = settingsFrom(undefined);

  /** Lets the client ask again for what is shown among the characters of a text. */
  const refresh = () => {
    if (client.workspace?.codeLens?.refreshSupport) background(connection.sendRequest(CodeLensRefreshRequest.type));
    if (client.workspace?.inlayHint?.refreshSupport) background(connection.languages.inlayHint.refresh());
    tellPreviews();
  };

  /** Lets a client with previews ask for them again. */
  const tellPreviews = () => {
    if (commands.has(previewCommand)) background(connection.sendNotification(PreviewsChanged));
  };

  const known = () => [...workspace.configurations.uris(), ...workspace.uris()];

  const loadAll = async () => {
    const loaded = await loader.load((files) => {
      if (files >= manyFiles) host.beforeManyFiles();
      return tellOf('reading', connection, files);
    });
    if (loaded.is === 'overtaken') return;
    publisher.removeUnknown();
    const now = new Set(known());
    publisher.recheck([...open.keys()].filter((uri) => now.has(uri)));
    publisher.recheck(now);
    refresh();
    hasLoaded = true;
    warmUp();
    background(watchAbove());
    if (loaded.is === 'stopped') background(offerTheRest(loaded));
    else {
      background(tellOfChecking());
      background(keep());
    }
  };

  /** The folders above those that are open that the client tells of, besides. */
  const watched = new Set<string>();
  const watchAbove = async () => {
    const watching = client.workspace?.didChangeWatchedFiles;
    const above = loader.above().filter((folder) => !watched.has(folder));
    if (above.length === 0 || !watching?.dynamicRegistration || !watching.relativePatternSupport) return;
    for (const folder of above) watched.add(folder);
    await watchFolders(connection, above);
  };

  const tellOfChecking = async () => {
    const told = (checking = tellOf('checking', connection, workspace.unchecked));
    await publisher.done();
    told.end();
  };

  /** Keeps what is known for the next session: what was read before the files that it sees is to be checked again first. */
  const keep = async () => {
    await publisher.done();
    await loader.keep().catch(cannotKeep);
  };

  /** Without what is kept, the next session reads all files again, and nothing else is lost. */
  const cannotKeep = (error: unknown) => {
    connection.console.warn(`What is known of the files cannot be kept for the next time: ${String(error)}`);
    return undefined;
  };

  /** Says what it means that not all files were read, and reads them after all where somebody wants that. */
  const offerTheRest = async ({ read, files }: { readonly read: number; readonly files: number }) => {
    const chosen = await connection.window.showInformationMessage(
      `${read} of ${files} specifications of the folder have been read. What the others say is not known: nothing is reported as missing, findings are shown for open files only, and units of other files may not be found.`,
      { title: 'Read all files' },
    );
    if (chosen) await loadAll();
  };

  // the file that somebody waits for comes first; where none is open, the others need not wait for it
  const startLoading = once(() => background(loadAll()));
  let hasLoaded = false;
  let isWarm = false;
  /** Behind reading, which makes most of the code warm by itself: before it, each edit of it would hold up what comes. */
  const warmUp = () => {
    const document = documents.all().find(({ uri }) => !isConfiguration(uri));
    if (!hasLoaded || isWarm || !document) return;
    isWarm = true;
    background(turns.run(warmingUp(document.source, catalogue)));
  };
  const afterAnswer = () => {
    startLoading();
    warmUp();
  };

  /** Lets those who see a file know, if what they see of it is another thing now. */
  const telling = async (uri: string, change: () => void | Promise<void>) => {
    const before = workspace.versionOf(uri);
    await change();
    if (workspace.versionOf(uri) === before) return;
    publisher.recheck(workspace.neighbours(uri));
    tellPreviews();
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

  const session = (): Session => ({
    workspace,
    files,
    client,
    commands,
    settings,
    opened: (uri) => workspace.opened(normalise(uri)),
    openDocument,
  });
  listenTo(connection, () => {
    publisher.asked();
    return session();
  });

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    // a client that leaves them out is served like one that can do nothing
    client = (params.capabilities as ClientCapabilities | undefined) ?? {};
    const options = params.initializationOptions as
      { rulePages?: string; today?: unknown; settings?: unknown; commands?: unknown; cache?: unknown } | undefined;
    if (typeof options?.today === 'string' && isRealDate(options.today)) workspace.setToday(options.today);
    else followCalendar();
    settings = settingsFrom(options?.settings);
    commands = commandsFrom(options?.commands);
    const cache = options?.cache;
    if (typeof cache === 'string' && cache !== '')
      loader.useCache((run) => host.openCache(cache, run).catch(cannotKeep));
    publisher.rulePages = URI.file(options?.rulePages ?? ownPages).toString();
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

  connection.onDidChangeConfiguration(({ settings: sent }) => {
    settings = settingsFrom(sent);
    refresh();
  });

  connection.onInitialized(() => {
    setTimeout(startLoading, patience);
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration) background(watchFiles(connection));
    if (client.workspace?.workspaceFolders)
      connection.workspace.onDidChangeWorkspaceFolders(() => background(reloadFolders()));
  });

  const reloadFolders = async () => {
    const folders = folderUris((await connection.workspace.getWorkspaceFolders()) ?? []);
    if (!folders) return;
    loader.setFolders(folders);
    await loadAll();
  };

  /** A configuration says other things now: severities change at once, and other files may be read. */
  const reconfiguring = async (change: () => Reconfigured | Promise<Reconfigured>) => {
    const before = workspace.uris();
    const { rules, exclude } = await change();
    if (exclude) await loader.applyExclusions();
    for (const gone of before) if (!workspace.has(gone)) publisher.removed(gone);
    if (rules || exclude) publisher.recheck([...open.keys(), ...workspace.uris()]);
  };

  /** The text of an open file, new or changed. Where one is open under several spellings, the last text counts. */
  const takeText = (document: BlockTextDocument) => {
    const uri = normalise(document.uri);
    const spelling = open.get(uri) ?? uri;
    if (spelling !== document.uri) publisher.respelled(uri, spelling);
    open.set(uri, document.uri);
    if (isConfiguration(uri)) {
      background(reconfiguring(() => workspace.configure(uri, document.source)));
      publisher.textChanged(uri);
      return;
    }
    background(telling(uri, () => workspace.open(uri, document.source)));
    publisher.textChanged(uri);
  };
  documents.onDidChangeContent(({ document }) => takeText(document));
  documents.onDidClose(({ document }) => {
    const uri = normalise(document.uri);
    const other = documents.all().findLast((each) => normalise(each.uri) === uri);
    if (other) return open.get(uri) === document.uri ? takeText(other) : undefined;
    open.delete(uri);
    if (document.uri !== uri) publisher.respelled(uri, document.uri);
    background(takeFromDisk([uri]));
  });

  const takeFromDisk = async (uris: readonly string[]) => {
    for (const uri of uris.filter(isConfiguration)) {
      const exists = (await files.kindOf(uri)) === 'file';
      // with its configuration, a project begins or ends
      if (exists !== workspace.isProject(folderOf(uri))) return loadAll();
      await reconfiguring(() => loader.configure(uri, exists));
      if (workspace.has(uri)) publisher.recheck([uri]);
      else publisher.removed(uri);
    }
    const specifications = uris.filter((uri) => !isConfiguration(uri));
    const [only] = specifications;
    if (only !== undefined && specifications.length === 1) await telling(only, () => loader.reload(only));
    else await takeTogether(specifications);
    for (const uri of specifications) if (!workspace.has(uri)) publisher.removed(uri);
    publisher.recheck(specifications.filter((uri) => workspace.has(uri)));
  };

  /** Many files change at once when another branch is checked out: who sees them is told when all of them are there. */
  const takeTogether = async (uris: readonly string[]) => {
    const before = uris.map((uri) => workspace.versionOf(uri));
    for (const uri of uris) await loader.reload(uri);
    if (uris.every((uri, nth) => workspace.versionOf(uri) === before[nth])) return;
    publisher.recheck(workspace.uris());
    tellPreviews();
  };

  const changedOnDisk = new ChangedFiles(
    files,
    known,
    (folder) => loader.reaches(folder),
    (uris) => background(takeFromDisk(uris)),
  );
  connection.onDidChangeWatchedFiles(({ changes }) => {
    background(changedOnDisk.tell(changes.map(({ uri }) => normalise(uri))));
  });

  connection.onRequest(MarkSheetRequest, (params) => {
    checkParams(MarkSheetRequest.method, params);
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
