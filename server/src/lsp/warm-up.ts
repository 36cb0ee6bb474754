import { specificationFile } from '../core/project/file';
import { Project } from '../core/project/project';
import type { Catalogue } from '../core/rules/rule-set';
import { FileChecker } from '../core/rules/run';
import { type SourceDocument, edit, parse } from '../core/syntax/document';
import type { Steps } from '../core/syntax/steps';

/** How many edits make the code warm. */
const edits = 80;

/** A text of which each edit takes long is given up after so much work: everything else waits for each of them. */
const longestMilliseconds = 1_000;

/** What is typed, in turn: text, a slip in the indentation, a comment. */
const typed = ['x', ' ', '#'];

/**
 * Edits a copy of a document while nobody types, so that the first keystrokes find compiled code: without it they take
 * several times as long as later ones. Nothing of it is ever seen.
 */
export function* warmingUp(document: SourceDocument, catalogue: Catalogue): Steps<void> {
  let source = parse(sampleOf(document));
  if (source.blocks.length === 0) return;
  const project = new Project();
  const checker = new FileChecker(catalogue, () => project);
  let file = specificationFile('warm-up:', source);
  let spent = 0;
  const measured = (work: () => void) => {
    const began = performance.now();
    work();
    spent += performance.now() - began;
  };
  function* change(start: number, end: number, text: string): Steps<void> {
    yield;
    measured(() => (source = edit(source, { start, end, text })));
    yield;
    measured(() => {
      file = specificationFile('warm-up:', source, file);
      project.set(file);
    });
    yield;
    measured(() => checker.check(file));
  }
  for (let done = 0; done < edits && spent < longestMilliseconds; done++) {
    const block = done % source.blocks.length;
    const start = (source.starts[block] ?? 0) + Math.floor(((source.blocks[block]?.text.length ?? 0) * (done % 7)) / 7);
    const text = typed[done % typed.length] ?? '';
    yield* change(start, start, text);
    yield* change(start, start + text.length, '');
  }
}

/** Larger blocks are left out: each edit of one would hold up what comes for long. In UTF-16 units. */
const largestBlock = 20_000;

/** Two blocks of every kind that the document has. */
function sampleOf(document: SourceDocument): string {
  const taken = new Map<string, number>();
  return document.blocks
    .filter(({ key, kind, text }) => {
      if (text.length > largestBlock) return false;
      const number = (taken.get(`${kind} ${key}`) ?? 0) + 1;
      taken.set(`${kind} ${key}`, number);
      return number <= 2;
    })
    .map((block) => block.text)
    .join('');
}
