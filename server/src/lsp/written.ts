/**
 * A value that knows how it is written as JSON, and writes it only once: an answer that is put together of such parts
 * costs what has changed in it. Whoever writes messages without asking for that finds the value in its place.
 */
export class Written<T> {
  private text: string | undefined;

  constructor(
    readonly value: T,
    private readonly write?: () => string,
  ) {}

  /** The value as JSON, in ASCII. */
  json(): string {
    return (this.text ??= this.write ? this.write() : asciiJson(this.value));
  }

  toJSON(): T {
    return this.value;
  }
}

/** The JSON of a list of such values. */
export function listJson(parts: readonly Written<unknown>[]): string {
  return `[${parts.map((part) => part.json()).join(',')}]`;
}

/** JSON in ASCII, which is sent, and read again, several times as fast as what has to be encoded. */
export function asciiJson(value: unknown): string {
  const json = JSON.stringify(value).replace(/[^\0-\x7f]/g, escaped);
  // a text with a single odd character makes all that is taken from it twice as large; this takes one byte a character
  return Buffer.from(json, 'latin1').toString('latin1');
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
