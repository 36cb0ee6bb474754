type Callback = (error?: Error | null) => void;

/** What of a stream is needed here. */
interface Output {
  write(chunk: string | Uint8Array, ...rest: readonly unknown[]): boolean;
}

/**
 * Has the head of each message leave with its body. The library writes one after the other and waits in between, so that
 * a small answer, of which somebody sees nothing before its end, is sent twice and taken in twice.
 */
export function writeTogether(output: Output): void {
  const write = output.write.bind(output);
  let head: string | undefined;
  output.write = (chunk, ...rest) => {
    const written = rest.at(-1) as Callback | undefined;
    if (typeof chunk === 'string' && head === undefined && chunk.startsWith('Content-Length: ')) {
      head = chunk;
      written?.();
      return true;
    }
    if (head === undefined || typeof chunk === 'string') return write(chunk, ...rest);
    const message = Buffer.concat([Buffer.from(head, 'latin1'), chunk]);
    head = undefined;
    return write(message, written);
  };
}
