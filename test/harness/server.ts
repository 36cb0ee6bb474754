import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import {
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  createProtocolConnection,
} from 'vscode-languageserver-protocol/node';

export const root = join(__dirname, '../..');

/** A client of the real server: its own process, over standard input and output. */
export class ServerUnderTest {
  readonly published: PublishDiagnosticsParams[] = [];
  private waiting: (() => void)[] = [];

  private constructor(
    readonly process: ChildProcess,
    readonly connection: ProtocolConnection,
  ) {
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.published.push(params);
      const waiting = this.waiting;
      this.waiting = [];
      for (const wake of waiting) wake();
    });
  }

  static start(): ServerUnderTest {
    const child = spawn(process.execPath, [join(root, 'dist/server.js'), '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    connection.onRequest('client/registerCapability', () => null);
    connection.onError(() => undefined);
    connection.listen();
    return new ServerUnderTest(child, connection);
  }

  /** Starts a server and opens folders in it, by their paths. */
  static async open(...folders: string[]): Promise<ServerUnderTest> {
    const server = ServerUnderTest.start();
    await server.initialize(folders.map((folder) => `file://${encodeURI(folder)}`));
    return server;
  }

  async initialize(
    folders: readonly string[],
    capabilities: object = {},
    options: object = {},
  ): Promise<InitializeResult> {
    const result = await this.connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: folders[0] ?? null,
      capabilities,
      workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
      initializationOptions: { rulePages: join(root, 'dist/rules'), ...options },
    });
    await this.connection.sendNotification('initialized', {});
    return result;
  }

  async openText(uri: string, text: string, version = 1): Promise<void> {
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'qualspec', version, text },
    });
  }

  async change(uri: string, version: number, ...contentChanges: object[]): Promise<void> {
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  /** What the client knows of a file now. */
  latest(uri: string): PublishDiagnosticsParams | undefined {
    return this.published.findLast((params) => params.uri === uri);
  }

  /** Waits until what is known of a file is as wanted, and fails with what it was instead. */
  async until(
    uri: string,
    wanted: (diagnostics: Diagnostic[], version: number | undefined) => boolean,
  ): Promise<Diagnostic[]> {
    const deadline = Date.now() + 50_000;
    for (;;) {
      const known = this.latest(uri);
      if (known && wanted(known.diagnostics, known.version)) return known.diagnostics;
      const left = deadline - Date.now();
      if (left <= 0) throw new Error(`not as wanted: ${JSON.stringify(known ?? null, undefined, 1)}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        this.waiting.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  /** Ends the server as the protocol asks, and answers with its exit code. */
  async stop(): Promise<number | null> {
    const exited = new Promise<number | null>((resolve) => this.process.once('exit', resolve));
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    const code = await exited;
    this.connection.dispose();
    return code;
  }
}
