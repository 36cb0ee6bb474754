import assert from 'node:assert/strict';
import { Meaning } from '../../server/src/core/features/meaning';
import { Units } from '../../server/src/core/features/units';
import { type View, viewOf } from '../../server/src/core/features/view';
import { type SpecificationFile, specificationFile } from '../../server/src/core/project/file';
import { Project } from '../../server/src/core/project/project';
import { parse } from '../../server/src/core/syntax/document';

/**
 * Texts with a cursor in one of them, written `│`, and marks round what a feature is expected to point at, written
 * `«…»`. One text stands for a file of its own.
 */
export type CursorTexts = string | Readonly<Record<string, string>>;

/** A place of one of the texts; offsets without the signs. */
export interface PlaceOfText {
  readonly uri: string;
  readonly start: number;
  readonly end: number;
}

const only = 'example.qualspec.yaml';
const signs = /[│«»]/;

/** What the signs of a text say, and the text without them. */
export function readCursor(marked: CursorTexts) {
  const texts: Record<string, string> = {};
  const marks: PlaceOfText[] = [];
  let cursor: { uri: string; offset: number } | undefined;
  for (const [uri, source] of Object.entries(typeof marked === 'string' ? { [only]: marked } : marked)) {
    let text = '';
    let open: number | undefined;
    for (const part of source.split(/([│«»])/)) {
      if (!signs.test(part)) text += part;
      else if (part === '│') cursor = { uri, offset: text.length };
      else if (part === '«') open = text.length;
      else if (open !== undefined) marks.push({ uri, start: open, end: text.length });
    }
    texts[uri] = text;
  }
  return { texts, marks, cursor: cursor ?? { uri: Object.keys(texts)[0] ?? '', offset: 0 } };
}

/** Files of one project with their texts, as features look at them. */
export class Desk {
  readonly project = new Project();
  readonly units = new Units(this.project);
  private readonly files = new Map<string, SpecificationFile>();

  constructor(readonly texts: Readonly<Record<string, string>>) {
    for (const [uri, text] of Object.entries(texts)) {
      const file = specificationFile(uri, parse(text));
      this.files.set(uri, file);
      this.project.set(file);
    }
  }

  file(uri: string): SpecificationFile {
    const file = this.files.get(uri);
    assert.ok(file, `no file ${uri}`);
    return file;
  }

  view(uri: string): View {
    return viewOf(this.file(uri));
  }

  meaning(uri: string): Meaning {
    return new Meaning(this.file(uri), this.units);
  }
}

/** A feature under test: what it points at, with the cursor where it is. */
export type Pointing = (desk: Desk, cursor: { uri: string; offset: number }) => readonly PlaceOfText[];

/** Holds that a feature points at the marked places and no others, in any order. */
function assertPoints(marked: CursorTexts, feature: Pointing): void {
  const { texts, marks, cursor } = readCursor(marked);
  const shown = (places: readonly PlaceOfText[]) =>
    places.map(({ uri, start, end }) => `${uri} ${start}-${end} ${texts[uri]?.slice(start, end) ?? ''}`).sort();
  assert.deepEqual(shown(feature(new Desk(texts), cursor)), shown(marks));
}

/** A table of cases: what each shows, and its marked texts. */
export type CursorCases = Readonly<Record<string, CursorTexts>>;

/** A test for each case of a table. */
export function pointingTests(cases: CursorCases, feature: Pointing): void {
  for (const [name, marked] of Object.entries(cases)) it(name, () => assertPoints(marked, feature));
}
