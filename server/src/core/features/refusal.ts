import type { View } from './view';

/** Why something cannot be done, in words for the author. */
export interface Refusal {
  readonly refusal: string;
}

export function refuse(refusal: string): Refusal {
  return { refusal };
}

export function isRefusal(value: object): value is Refusal {
  return 'refusal' in value;
}

/** A place as people speak of it: `library.qualspec.yaml, line 12`. */
export function placeName(view: View, offset: number): string {
  return `${fileName(view.file.uri)}, line ${view.positionAt(offset).line + 1}`;
}

export function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
