import { partOf } from '../../model/block-part';
import { type SpecificationFile, placedFacts } from '../../project/file';
import { mentionsOf } from '../../project/mentions';
import { same } from '../../project/same';
import { resolveTerms } from '../../project/units';
import { toPlain } from '../../shape/plain';
import type { Block } from '../../syntax/block';
import { Meaning } from '../meaning';
import type { Units } from '../units';

/** What blocks say, in no order; remarks, style and lists without items make no difference. */
export function saidIn(blocks: readonly Block[]): readonly string[] {
  return blocks
    .flatMap(({ kind, key, value, unread }) =>
      value || unread.length > 0 ? [JSON.stringify([kind, key, value && toPlain(value), unread.length])] : [],
    )
    .sort();
}

/** A range of units that names others than before. */
export interface MovedRange {
  readonly text: string;
  /** Where it stands in the file as it was. */
  readonly offset: number;
}

/** The first range of a file that would name other units: a range names units of its group, or of its own file. */
export function movedRange(before: SpecificationFile, after: SpecificationFile, units: Units): MovedRange | undefined {
  const now = rangesIn(after, units);
  return rangesIn(before, units).find(({ names }, i) => !same(names, now[i]?.names));
}

function rangesIn(file: SpecificationFile, units: Units): (MovedRange & { readonly names: readonly string[] })[] {
  const meaning = new Meaning(file, units);
  return file.document.blocks.flatMap((block, index) =>
    mentionsOf(block).flatMap((mention) => {
      if (mention.kind !== 'range' || !meaning.isRange(mention)) return [];
      const { from, to, certain } = mention.range;
      const term = { text: mention.text, range: { from: from.text, to: to.text, certain } };
      const [named] = resolveTerms([term], meaning.context, () => meaning.scopeOf(mention));
      const names = [
        ...(named?.units ?? []),
        ...(named?.problems ?? []).map(({ kind, text }) => `${kind} ${text}`),
      ].sort();
      return [{ text: mention.text, offset: (file.document.starts[index] ?? 0) + mention.start, names }];
    }),
  );
}

/** A unit in a file, by the index of its block. */
export interface UnitIn {
  readonly file: SpecificationFile;
  readonly index: number;
}

/** Whether two texts of a unit, each in its file, say the same of the same unit. */
export function sameUnit(one: UnitIn, other: UnitIn, units: Units): boolean {
  return same(known(one, units), known(other, units));
}

/** What a unit says, with what it names as everybody knows it. */
function known({ file, index }: UnitIn, units: Units): unknown {
  const block = file.document.blocks[index];
  const found = block && partOf(block);
  const fact = placedFacts(file, 'unit').find((placed) => placed.block === index)?.value;
  if (found?.shape !== 'unit' || !fact || block?.value?.kind !== 'map') return undefined;
  const meaning = new Meaning(file, units);
  const by = fact.replacedBy && meaning.unitOf(fact.replacedBy.by);
  const said = Object.entries(toPlain(block.value)).filter(([key]) => !named.includes(key));
  return {
    organisation: fact.organisation ?? meaning.context.organisation,
    names: [fact.reference, ...fact.alsoKnownAs],
    replacedBy: by && [by.organisation, ...by.names, fact.replacedBy?.from],
    said,
    problems: block.problems.length + block.unread.length,
  };
}

/** Keys whose words may be others in another file. */
const named = ['reference', 'also known as', 'replaced by', 'awarding organisation'];
