import assert from 'node:assert/strict';
import { type LocatedFinding, locate } from '../../server/src/core/findings';
import { type SpecificationFile, specificationFile } from '../../server/src/core/project/file';
import { Project } from '../../server/src/core/project/project';
import { catalogue } from '../../server/src/core/rules/catalogue';
import { FileChecker } from '../../server/src/core/rules/run';
import { type TextEdit, edit, parse, textOf } from '../../server/src/core/syntax/document';
import { testDay } from './check';

/** A project that is edited, with a checker for each of its files that goes on from edit to edit. */
export class Edited {
  readonly project = new Project();
  private readonly files = new Map<string, SpecificationFile>();
  private readonly checkers = new Map<string, FileChecker>();

  constructor(texts: Readonly<Record<string, string>>) {
    this.project.setToday(testDay);
    for (const [uri, text] of Object.entries(texts)) {
      this.set(specificationFile(uri, parse(text)));
      this.checkers.set(uri, new FileChecker(catalogue, () => this.project));
    }
  }

  get uris(): string[] {
    return [...this.files.keys()];
  }

  file(uri: string): SpecificationFile {
    const file = this.files.get(uri);
    assert.ok(file, `no file ${uri}`);
    return file;
  }

  texts(): Record<string, string> {
    return Object.fromEntries(this.uris.map((uri) => [uri, this.text(uri)]));
  }

  text(uri: string): string {
    return textOf(this.file(uri).document);
  }

  change(uri: string, change: TextEdit): void {
    const before = this.file(uri);
    this.set(specificationFile(uri, edit(before.document, change), before));
  }

  /** Replaces the one place of a text that reads so. */
  replace(uri: string, from: string, to: string): void {
    const start = this.text(uri).indexOf(from);
    assert.ok(start >= 0, `'${from}' is not there`);
    assert.equal(this.text(uri).indexOf(from, start + 1), -1, `'${from}' is there twice`);
    this.change(uri, { start, end: start + from.length, text: to });
  }

  check(uri: string): LocatedFinding[] {
    const file = this.file(uri);
    return locate(file, this.checker(uri).check(file), this.project);
  }

  checkAll(): LocatedFinding[] {
    return this.uris.flatMap((uri) => this.check(uri));
  }

  /** All findings with a change that is taken back at once. */
  checkedWith(uri: string, change: TextEdit): LocatedFinding[] {
    const { start, end, text } = change;
    const before = this.text(uri).slice(start, end);
    this.change(uri, change);
    try {
      return this.checkAll();
    } finally {
      this.change(uri, { start, end: start + text.length, text: before });
    }
  }

  /** How many blocks of a file are looked at when it is checked now. */
  blocksChecked(uri: string): number {
    const { work } = this.checker(uri);
    const before = work.blocksChecked;
    this.check(uri);
    return work.blocksChecked - before;
  }

  private set(file: SpecificationFile): void {
    this.files.set(file.uri, file);
    this.project.set(file);
  }

  private checker(uri: string): FileChecker {
    const checker = this.checkers.get(uri);
    assert.ok(checker, `no checker for ${uri}`);
    return checker;
  }
}
