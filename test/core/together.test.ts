import assert from 'node:assert/strict';
import { writeTogether } from '../../server/src/host/node/together';

type Callback = (error?: Error | null) => void;

describe('messages that are written head first', () => {
  let written: string[];
  let output: { write(chunk: string | Uint8Array, ...rest: readonly unknown[]): boolean };
  let called: string[];

  beforeEach(() => {
    written = [];
    called = [];
    output = {
      write(chunk, ...rest) {
        written.push(Buffer.from(chunk as string).toString('utf8'));
        (rest.at(-1) as Callback | undefined)?.();
        return true;
      },
    };
    writeTogether(output);
  });
  const head = (length: number) =>
    output.write(`Content-Length: ${length}\r\n\r\n`, 'ascii', () => called.push(`head ${length}`));
  const body = (text: string) => output.write(Buffer.from(text), () => called.push(text));

  it('leave in one piece each, and whoever wrote them is told of both parts', () => {
    head(4);
    assert.deepEqual([written, called], [[], ['head 4']]);
    body('{"é');
    head(2);
    body('{}');
    assert.deepEqual(written, ['Content-Length: 4\r\n\r\n{"é', 'Content-Length: 2\r\n\r\n{}']);
    assert.deepEqual(called, ['head 4', '{"é', 'head 2', '{}']);
  });

  it('tell of a failure', () => {
    const failure = new Error('broken pipe');
    const failing = { write: (_: string | Uint8Array, ...rest: readonly unknown[]) => fail(rest.at(-1) as Callback) };
    const fail = (callback: Callback) => {
      callback(failure);
      return false;
    };
    writeTogether(failing);
    let told: unknown;
    failing.write('Content-Length: 2\r\n\r\n', 'ascii', () => undefined);
    assert.equal(
      failing.write(Buffer.from('{}'), (error?: Error | null) => (told = error)),
      false,
    );
    assert.equal(told, failure);
  });

  it('leave all else as it is', () => {
    output.write('a word');
    body('bytes without a head');
    assert.deepEqual(written, ['a word', 'bytes without a head']);
  });
});
