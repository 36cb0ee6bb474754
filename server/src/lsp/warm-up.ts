import { specificationFile } from '../core/project/file';
import { Project } from '../core/project/project';
import type { Catalogue } from '../core/rules/rule-set';
import { FileChecker } from '../core/rules/run';
import { type SourceDocument, edit, parse } from '../core/syntax/document';
import { startOfLine } from '../core/syntax/lines';
import type { Steps } from '../core/syntax/steps';

/** How many edits make the code warm. */
const edits = 120;

/** A text of which each edit takes long is given up after so much work: everything else waits for each of them. */
const longestMilliseconds = 1_000;

/** What is typed, in turn: text, a slip in the indentation, in a key, in a figure, a comment. Offsets in a block's text. */
const slips: readonly ((text: string, at: number) => { readonly at: number; readonly typed: string })[] = [
  (_, at) => ({ at, typed: 'x' }),
  (text, at) => ({ at: startOfLine(text, at), typed: ' ' }),
  (text, at) => ({ at: Math.max(text.indexOf(':', at), 0), typed: 'x' }),
  (text, at) => ({ at: at + Math.max(text.slice(at).search(/\d/), 0), typed: '1' }),
  (_, at) => ({ at, typed: '#' }),
];

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
    const text = source.blocks[block]?.text ?? '';
    const slip = slips[done % slips.length]?.(text, Math.floor((text.length * (done % 7)) / 7));
    if (!slip) continue;
    const start = (source.starts[block] ?? 0) + slip.at;
    yield* change(start, start, slip.typed);
    yield* change(start, start + slip.typed.length, '');
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
