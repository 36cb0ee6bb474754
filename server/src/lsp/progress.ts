import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';

/** What is told of files that are being read or checked, and whether somebody has had enough of it. */
export interface Reading {
  /** One more of the files is done. */
  next(): void;
  end(): void;
  readonly isCancelled: boolean;
}

/** What is done with files. Of those that were read, nothing is known before they have been checked. */
const works = {
  reading: { title: 'Reading specifications', cancellable: true },
  checking: { title: 'Checking specifications', cancellable: false },
};

/** Fewer files are done before anybody could see anything of it. */
const worthTelling = 20;

/** A `Reading` that a client shows, if it can: others are told nothing. Nothing waits for the client's consent. */
export function tellOf(work: keyof typeof works, connection: Connection, files: number): Reading {
  const { title, cancellable } = works[work];
  let read = 0;
  let hasEnded = false;
  let told = 0;
  let reporter: WorkDoneProgressServerReporter | undefined;
  const words = () => `${read} of ${files} files`;
  const begin = (created: WorkDoneProgressServerReporter) => {
    reporter = created;
    created.begin(title, share(read, files), words(), cancellable);
    // the client has been promised an end
    if (hasEnded) created.done();
  };
  if (files >= worthTelling) connection.window.createWorkDoneProgress().then(begin, () => undefined);
  return {
    next() {
      // some may be done once more, because others have changed
      if (read < files) read++;
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
