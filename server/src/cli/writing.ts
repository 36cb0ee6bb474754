import { Misuse } from './usage';

/**
 * Writes a file.
 * @param path how people call it
 * @throws Misuse that says why it could not be written, such as that the disk is full
 */
export async function writing<T>(path: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    throw new Misuse(`${path} could not be written: ${reasonOf(error)}.`);
  }
}

/** What went wrong, in the words of whoever says it. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/**
 * Ends the program in good order when what it prints cannot be written: a full disk is said, and a reader who has seen
 * enough, such as `head`, is no fault at all.
 */
export function watchOutput(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') process.stderr.write(`qualspec: The output could not be written: ${error.message}.\n`);
    process.exit(2);
  });
}
