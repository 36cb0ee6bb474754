import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';

/** What is told of files that are being read, and whether somebody has had enough of it. */
export interface Reading {
  /** One more of the files has been read. */
  next(): void;
  end(): void;
  readonly isCancelled: boolean;
}

/** Fewer files are read before anybody could see that they are. */
const worthTelling = 20;

/** A `Reading` that a client shows, if it can: others are told nothing. Nothing waits for the client's consent. */
export function tellOfReading(connection: Connection, files: number): Reading {
  let read = 0;
  let hasEnded = false;
  let told = 0;
  let reporter: WorkDoneProgressServerReporter | undefined;
  const words = () => `${read} of ${files} files`;
  const begin = (created: WorkDoneProgressServerReporter) => {
    reporter = created;
    created.begin('Reading specifications', share(read, files), words(), true);
    // the client has been promised an end
    if (hasEnded) created.done();
  };
  if (files >= worthTelling) connection.window.createWorkDoneProgress().then(begin, () => undefined);
  return {
    next() {
      read++;
      const percentage = share(read, files);
      if (!reporter || percentage === told) return;
      told = percentage;
      reporter.report(percentage, words());
    },
    end() {
      hasEnded = true;
      reporter?.done();
    },
    get isCancelled() {
      return reporter?.token.isCancellationRequested ?? false;
    },
  };
}

/** A percentage, as the protocol wants it: whole, and never less than before. */
function share(read: number, files: number): number {
  return Math.floor((100 * read) / files);
}
