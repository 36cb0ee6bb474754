import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import {
  type Diagnostic,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  createProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import { cpuMilliseconds, environment, memoryMegabytes, pidOf, watchOthers } from './process';

/** A language server to measure. */
export interface LanguageServer {
  readonly name: string;
  /** What node runs, with its arguments. */
  readonly command: readonly string[];
  readonly initializationOptions?: object;
  /** How it answers `workspace/configuration`, by section. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Which diagnostics can be right: 'all' kinds, those of the 'schema' alone, or none. */
  readonly finds: 'all' | 'schema' | 'nothing';
}

/** How long a server has to be silent before its answer counts as its last, in milliseconds. */
const settle = 60;
const patience = 120_000;

/** What followed on something that was sent. Times in milliseconds. */
export interface Answer {
  /** From before it was sent until the last diagnostics before the silence were decoded. */
  readonly wall: number;
  /** Of all threads of the server until the end of the silence. */
  readonly cpu: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** A server in a process of its own, with one document to talk about. */
export class Session {
  readonly pid: number;
  readonly othersPercent: () => number;
  private version = 0;
  private onPublish: (params: PublishDiagnosticsParams) => void = () => undefined;
  private readonly uri: string;

  private constructor(
    private readonly server: LanguageServer,
    private readonly document: string,
    private readonly child: ChildProcess,
    readonly connection: ProtocolConnection,
    /** When the process was started, on the clock of `performance.now`. */
    readonly startedAt: number,
  ) {
    this.pid = pidOf(child);
    this.othersPercent = watchOthers(this.pid);
    this.uri = pathToFileURL(document).href;
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      if (params.uri === this.uri) this.onPublish(params);
    });
    connection.onRequest('workspace/configuration', ({ items }: { items: { section?: string }[] }) =>
      items.map(({ section }) => server.settings?.[section ?? ''] ?? null),
    );
    connection.onRequest('workspace/workspaceFolders', () => [this.folder]);
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest('custom/schema/request', () => null);
    connection.onError(() => undefined);
    connection.listen();
  }

  /** Starts a server in the folder of a document, and waits until it is initialised. */
  static async start(server: LanguageServer, document: string): Promise<Session> {
    const startedAt = performance.now();
    const child = spawn(process.execPath, server.command, {
      cwd: path.dirname(document),
      stdio: ['pipe', 'pipe', 'ignore'],
      env: environment(),
    });
    const { stdout, stdin } = child;
    const connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    const session = new Session(server, document, child, connection, startedAt);
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: session.folder.uri,
      workspaceFolders: [session.folder],
      initializationOptions: server.initializationOptions,
      capabilities: {
        workspace: { configuration: true, workspaceFolders: true, didChangeConfiguration: {} },
        textDocument: {
          publishDiagnostics: { versionSupport: true, relatedInformation: true },
          completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
          hover: { contentFormat: ['markdown'] },
          documentSymbol: { hierarchicalDocumentSymbolSupport: true },
        },
      },
    });
    await connection.sendNotification('initialized', {});
    if (server.settings)
      await connection.sendNotification('workspace/didChangeConfiguration', { settings: server.settings });
    return session;
  }

  private get folder(): { uri: string; name: string } {
    return { uri: pathToFileURL(path.dirname(this.document)).href, name: 'bench' };
  }

  /** Opens the document, and waits for what is found in it. */
  open(text: string): Promise<Answer> {
    const textDocument = { uri: this.uri, languageId: this.server.finds === 'schema' ? 'yaml' : 'qualspec', text };
    return this.answer((version) => ({
      method: 'textDocument/didOpen',
      params: { textDocument: { ...textDocument, version } },
    }));
  }

  /** Sends a change, and waits until what is found has settled. */
  change(change: object): Promise<Answer> {
    return this.answer((version) => this.changed(version, change));
  }

  /** Sends a change, and waits for the first answer to it alone. */
  async changeQuickly(change: object): Promise<void> {
    const version = ++this.version;
    const published = this.nextPublish(version);
    const { method, params } = this.changed(version, change);
    await this.connection.sendNotification(method, params);
    await published;
  }

  /** Sends a change and, right behind it, a request about the document. @returns the answer, and the time from the request on */
  async ask(change: object, method: string, params: object = {}): Promise<{ wall: number; result: unknown }> {
    const edit = this.changed(++this.version, change);
    void this.connection.sendNotification(edit.method, edit.params);
    const sentAt = performance.now();
    const result: unknown = await this.connection.sendRequest(method, { textDocument: { uri: this.uri }, ...params });
    return { wall: performance.now() - sentAt, result };
  }

  private changed(version: number, change: object) {
    const params = { textDocument: { uri: this.uri, version }, contentChanges: [change] };
    return { method: 'textDocument/didChange', params };
  }

  private async answer(message: (version: number) => { method: string; params: object }): Promise<Answer> {
    const version = ++this.version;
    let last: { at: number; diagnostics: readonly Diagnostic[] } | undefined;
    let silent: NodeJS.Timeout | undefined;
    const cpu = cpuMilliseconds(this.pid);
    const sentAt = performance.now();
    const settled = new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`${this.server.name} did not answer in time`)), patience);
      this.onPublish = (params) => {
        if (params.version !== undefined && params.version < version) return;
        last = { at: performance.now(), diagnostics: params.diagnostics };
        clearTimeout(silent);
        silent = setTimeout(() => {
          clearTimeout(late);
          resolve();
        }, settle);
      };
    });
    const { method, params } = message(version);
    await this.connection.sendNotification(method, params);
    await settled;
    if (!last) throw new Error('settled without an answer');
    return { wall: last.at - sentAt, cpu: cpuMilliseconds(this.pid) - cpu, diagnostics: last.diagnostics };
  }

  private nextPublish(version: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`${this.server.name} did not answer in time`)), patience);
      this.onPublish = (params) => {
        if (params.version !== undefined && params.version < version) return;
        clearTimeout(late);
        resolve();
      };
    });
  }

  cpu(): number {
    return cpuMilliseconds(this.pid);
  }

  memory(field: 'VmRSS' | 'VmHWM'): number {
    return memoryMegabytes(this.pid, field);
  }

  /** Ends the server as the protocol asks, or at once where it does not follow. */
  async stop(): Promise<void> {
    const ended = new Promise<void>((resolve) => this.child.once('exit', () => resolve()));
    const asked = this.connection
      .sendRequest('shutdown')
      .then(() => this.connection.sendNotification('exit'))
      .then(() => ended);
    await Promise.race([asked, sleep(2000, undefined, { ref: false })]).catch(() => undefined);
    if (this.child.exitCode === null) this.child.kill('SIGKILL');
    await ended;
    this.connection.dispose();
  }
}
