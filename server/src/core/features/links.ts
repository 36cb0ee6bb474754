import { mentionsOf } from '../project/mentions';
import type { KnownUnit } from '../project/known';
import type { Span } from '../syntax/tree';
import type { Meaning } from './meaning';
import { type Unit, mainDefinitions } from './units';
import type { View } from './view';

/** A name in a text, and the definition in another file that it leads to. */
export interface Link extends Span {
  readonly target: KnownUnit;
}

/** The units of other files that a file names, each with where it is defined. */
export function linksIn(view: View, meaning: Meaning): Link[] {
  const links: Link[] = [];
  const add = (unit: Unit, base: number, { start, end }: Span) => {
    const definitions = mainDefinitions(unit);
    const [target] = definitions;
    // what is defined here needs no way out
    if (!target || definitions.some(({ uri }) => uri === view.file.uri)) return;
    links.push({ start: base + start, end: base + end, target });
  };
  for (const { block, start } of view.blocks)
    for (const mention of mentionsOf(block)) {
      if (mention.kind === 'unit' && !mention.isAlias) add(meaning.unitNamed(mention), start, mention);
      if (mention.kind !== 'range') continue;
      if (meaning.isRange(mention))
        for (const end of [mention.range.from, mention.range.to]) add(meaning.unitOf(end.text), start, end);
      else add(meaning.unitOf(mention.text), start, mention);
    }
  return links;
}
