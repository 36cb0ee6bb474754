import { extractUnit } from '../../server/src/core/features/actions/extract-unit';
import { inlineUnit } from '../../server/src/core/features/actions/inline-unit';
import { localWork, offersAt as offersOf } from '../../server/src/core/features/actions/offers';
import { suppression } from '../../server/src/core/features/actions/suppress';
import { type Arrangement, arranged } from '../../server/src/core/features/arrange';
import { completionsAt } from '../../server/src/core/features/completion/completion';
import { contentsOf } from '../../server/src/core/features/contents';
import { definingFiles, definitionsIn } from '../../server/src/core/features/definition';
import { filesMentioning, mayMention } from '../../server/src/core/features/files';
import { foldsOf } from '../../server/src/core/features/folding';
import { formattingOf } from '../../server/src/core/features/formatting';
import { highlightsAt } from '../../server/src/core/features/highlight';
import { hintsIn } from '../../server/src/core/features/hints';
import { hoverAt } from '../../server/src/core/features/hover/hover';
import { lensesOf } from '../../server/src/core/features/lenses';
import { linksIn } from '../../server/src/core/features/links';
import { Meaning } from '../../server/src/core/features/meaning';
import { referencesIn } from '../../server/src/core/features/references';
import { isRefusal } from '../../server/src/core/features/refusal';
import { planRename, prepareRename } from '../../server/src/core/features/rename';
import { renameIn } from '../../server/src/core/features/renaming';
import { offersAt, rearranged } from '../../server/src/core/features/renumber';
import { selectionsAt } from '../../server/src/core/features/selection';
import { subjectAt } from '../../server/src/core/features/subject';
import { tokensOf } from '../../server/src/core/features/tokens';
import { Units } from '../../server/src/core/features/units';
import { glimpse, viewOf } from '../../server/src/core/features/view';
import { drawn, previewsOf } from '../../server/src/core/render/previews';
import { workspaceSymbols } from '../../server/src/core/features/workspace-symbols';
import type { SpecificationFile } from '../../server/src/core/project/file';
import type { Project } from '../../server/src/core/project/project';
import { blockIndexAt, textOf } from '../../server/src/core/syntax/document';
import type { Span } from '../../server/src/core/syntax/tree';

/** A feature that can be asked at any offset of any text; it gives all the places that it speaks of, in the same text. */
export type AskedFeature = (file: SpecificationFile, project: Project, offset: number) => readonly Span[];

/** Every feature of the editor. Whoever adds one adds it here, and it is asked at any place of any text. */
export const features: Readonly<Record<string, AskedFeature>> = {
  definition: (file, project, offset) =>
    at(file, project, offset).flatMap(({ subject, view, meaning }) =>
      definingFiles(subject).length > 0 ? definitionsIn(view, subject, meaning) : [],
    ),
  references: (file, project, offset) =>
    at(file, project, offset).flatMap(({ subject, meaning }) =>
      filesMentioning(subject, project).flatMap(() =>
        referencesIn(glimpse(file, textOf(file.document), mayMention(subject, file)), subject, meaning, true),
      ),
    ),
  highlight: (file, project, offset) => highlightsAt(viewOf(file), new Meaning(file, new Units(project)), offset),
  links: (file, project) => linksIn(viewOf(file), new Meaning(file, new Units(project))),
  rename: (file, project, offset) => {
    const units = new Units(project);
    const meaning = new Meaning(file, units);
    const view = viewOf(file);
    const prepared = prepareRename(view, meaning, offset);
    if (!prepared || isRefusal(prepared)) return [];
    const found: Span[] = [prepared.span];
    for (const name of ['8607-541', '7', '1.9', 'a: b', "it's #1"]) {
      const plan = planRename(view, meaning, units, offset, name);
      const edits = plan && !isRefusal(plan) ? renameIn(view, plan, meaning) : [];
      if (!isRefusal(edits)) found.push(...edits);
    }
    return found;
  },
  renumber: (file, project, offset) => {
    const view = viewOf(file);
    const meaning = new Meaning(file, new Units(project));
    return offersAt(view, offset).flatMap(({ arrangement }) => {
      const result = rearranged(view, meaning, offset, arrangement);
      return isRefusal(result) ? [] : result.edits;
    });
  },
  arrange: ({ document }, _, offset) => {
    const moves: Arrangement[] = [
      { do: 'move outcome', outcome: offset % 3, by: 1 },
      { do: 'give criterion', outcome: offset % 3, criterion: offset % 2, to: (offset + 1) % 3 },
    ];
    return document.blocks.flatMap((block, i) =>
      moves.flatMap((move) =>
        (arranged(block, move)?.edits ?? []).map(({ start, end }) => {
          const base = document.starts[i] ?? 0;
          return { start: base + start, end: base + end };
        }),
      ),
    );
  },
  actions: (file, project, offset) => {
    const units = new Units(project);
    const place = { file, units, meaning: new Meaning(file, units), offset };
    const made = offersOf(place, true).map(({ task }) => {
      if (task.do === 'inline unit') return inlineUnit(place, task.unit, file);
      return task.do === 'extract unit' ? extractUnit(place, 'new.qualspec.yaml') : localWork(task.do, place);
    });
    const inside = Math.max(0, Math.min(offset, file.document.length));
    const block = blockIndexAt(file.document, inside);
    const start = inside - (file.document.starts[block] ?? 0);
    const comment = suppression(file, { rule: 'marks/total', block, start });
    const edits = made.flatMap((work) => (work && !isRefusal(work) ? work.edits.flatMap(({ edits: own }) => own) : []));
    return [...edits, ...(comment ? [comment] : [])];
  },
  hover: (file, project, offset) => {
    const told = hoverAt(viewOf(file), new Meaning(file, new Units(project)), project, offset);
    return told ? [told] : [];
  },
  completion: (file, project, offset) => {
    const inside = Math.max(0, Math.min(offset, file.document.length));
    const found = completionsAt(viewOf(file), new Meaning(file, new Units(project)), project, inside);
    return found ? [found.typed] : [];
  },
  selection: ({ document }, _, offset) => selectionsAt(document, Math.max(0, Math.min(offset, document.length))),
  hints: (file, project, offset) =>
    hintsIn(viewOf(file), new Meaning(file, new Units(project)), all, { start: offset, end: offset + 2_000 }).map(
      (hint) => ({ start: hint.at, end: hint.at }),
    ),
  // the same at every place of a text
  'once a text': (file, project, offset) => {
    if (offset % 16 > 0) return [];
    const { document } = file;
    foldsOf(document);
    workspaceSymbols(project, 'e5');
    for (const preview of previewsOf(file)) drawn(preview, file, project);
    document.blocks.forEach(tokensOf);
    const inBlocks = [
      ...lensesOf(document.blocks, new Meaning(file, new Units(project))).map(({ block, at: span }) => ({
        block,
        span,
      })),
      ...contentsOf(document).flatMap(({ head, items }) =>
        [...items, ...(head ? [head] : [])].map(({ block, entry }) => ({ block, span: entry.range })),
      ),
    ];
    const placed = inBlocks.map(({ block, span }) => {
      const base = document.starts[block] ?? 0;
      return { start: base + span.start, end: base + span.end };
    });
    return [...formattingOf(document), ...placed];
  },
};

const all = { titles: true, halves: true, totals: true };

function at(file: SpecificationFile, project: Project, offset: number) {
  const view = viewOf(file);
  const meaning = new Meaning(file, new Units(project));
  return (subjectAt(view, meaning, offset)?.subjects ?? []).map((subject) => ({ subject, view, meaning }));
}
