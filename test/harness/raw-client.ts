import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import {
  type Message,
  type NotificationMessage,
  type RequestMessage,
  type ResponseMessage,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { root } from './server';

/** How the client answers what the server asks of it; without an answer, the server waits for ever. */
export type Answering = (request: RequestMessage) => Pick<ResponseMessage, 'result' | 'error'> | undefined;

/**
 * A client of the real server that says what it is told to, message by message, and keeps every message that comes back:
 * libraries would hide a second answer, or one that nobody asked for.
 */
export class RawClient {
  readonly process: ChildProcess;
  readonly received: Message[] = [];
  private readonly writer: StreamMessageWriter;
  private waiting: (() => void)[] = [];
  private last = 0;

  /** @param program the server's program, where it is not the one that was built */
  constructor(answering: Answering = () => ({ result: null }), program = join(root, 'dist/server.js')) {
    const child = spawn(process.execPath, [program, '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.process = child;
    this.writer = new StreamMessageWriter(child.stdin);
    this.writer.onError(() => undefined);
    new StreamMessageReader(child.stdout).listen((message) => {
      this.received.push(message);
      if ('method' in message && 'id' in message) {
        const answer = answering(message as RequestMessage);
        if (answer) void this.send({ id: (message as RequestMessage).id, ...answer });
      }
      const { waiting } = this;
      this.waiting = [];
      for (const wake of waiting) wake();
    });
  }

  send(message: object): Promise<void> {
    return this.writer.write({ jsonrpc: '2.0', ...message } as Message);
  }

  /** Sends messages, or bytes that are none, in one piece: the server has all of them before it looks at the first. */
  sendTogether(...messages: (object | string)[]): void {
    const framed = messages.map((message) => {
      if (typeof message === 'string') return message;
      const body = JSON.stringify({ jsonrpc: '2.0', ...message });
      return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
    });
    this.process.stdin?.write(framed.join(''));
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.send({ method, params });
  }

  /** An id that no request has had. */
  newId(): number {
    return ++this.last;
  }

  /** Sends a request. @returns its id, by which it is answered */
  request(method: string, params: unknown, id: number | string = this.newId()): number | string {
    void this.send({ id, method, params });
    return id;
  }

  cancel(id: unknown): Promise<void> {
    return this.notify('$/cancelRequest', { id });
  }

  /** The answers to a request that have come so far; there should be one in the end. */
  answersTo(id: number | string): ResponseMessage[] {
    return this.received.filter(
      (message): message is ResponseMessage => !('method' in message) && (message as ResponseMessage).id === id,
    );
  }

  notifications(method: string): NotificationMessage[] {
    return this.received.filter(
      (message): message is NotificationMessage => (message as NotificationMessage).method === method,
    );
  }

  /** Waits for the answer to a request. */
  async answer(id: number | string): Promise<ResponseMessage> {
    await this.until(`an answer to ${id}`, () => this.answersTo(id).length > 0);
    const [first] = this.answersTo(id);
    if (!first) throw new Error('no answer');
    return first;
  }

  ask(method: string, params: unknown): Promise<ResponseMessage> {
    return this.answer(this.request(method, params));
  }

  /** Waits until something holds, and fails when it does not within a while. */
  async until(what: string, holds: () => boolean): Promise<void> {
    const deadline = Date.now() + 30_000;
    while (!holds()) {
      const left = deadline - Date.now();
      if (left <= 0 || this.process.exitCode !== null)
        throw new Error(`no ${what}; the server's exit code: ${this.process.exitCode}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, Math.min(left, 200));
        this.waiting.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  /** Ends the server as the protocol asks, or by force where it does not listen. @returns its exit code */
  async stop(): Promise<number | null> {
    const exited = new Promise<number | null>((resolve) => this.process.once('exit', resolve));
    try {
      await this.ask('shutdown', undefined);
      await this.notify('exit', undefined);
      return await exited;
    } finally {
      this.process.kill('SIGKILL');
    }
  }
}
