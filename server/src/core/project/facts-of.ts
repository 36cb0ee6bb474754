import { isWritten } from '../model/blank';
import { type BlockPart, partOf, singleValue } from '../model/block-part';
import type { Restriction, RuleChoice } from '../model/generated';
import type { Field, Token } from '../model/values';
import type { Block } from '../syntax/block';
import type { Span } from '../syntax/tree';
import { type Fact, type SharedKey, sharedKeys } from './facts';
import { hiddenIn, mayNameUnit } from './hidden';
import { sheetFact } from './sheet-fact';
import { termFacts } from './term-facts';
import { unitFact } from './unit-fact';

/** What a block tells the others. */
export function factsOf(block: Block): readonly Fact[] {
  return block.memo.of(block, gather);
}

function gather(block: Block): readonly Fact[] {
  if (block.key === 'status') {
    const status = singleValue(block);
    return status ? [{ name: 'status', value: status.value, places: { value: status } }] : [];
  }
  const found = partOf(block);
  const fact = found && factOf(found, block);
  const hidden = hiddenFacts(block, found, fact !== undefined);
  const notes = noteUses(found, block.unread.length > 0);
  return fact ? [fact, ...notes, ...hidden] : [...notes, ...hidden];
}

function hiddenFacts(block: Block, found: BlockPart | undefined, hasName: boolean): readonly Fact[] {
  const keys = hiddenIn(block, found, hasName);
  const names: readonly ('hidden' | 'hidden name')[] =
    keys.length > 0 && mayNameUnit(block, found, hasName) ? ['hidden', 'hidden name'] : ['hidden'];
  return keys.flatMap((value) => names.map((name) => ({ name, value, places: {} })));
}

function factOf(found: BlockPart, block: Block): Fact | undefined {
  const incomplete = block.unread.length > 0;
  switch (found.shape) {
    case 'unit':
      return unitFact(found.part, incomplete);
    case 'group': {
      const { id, units } = found.part;
      const restricted = (found.part.restricted ?? []).map((each) => ({
        units: termFacts(each.units),
        onlyIn: each.onlyIn?.value.map(({ text }) => text) ?? [],
      }));
      return (
        id && {
          name: 'group',
          value: { id: id.value, units: termFacts(units), restricted, incomplete },
          places: { id, ...restrictionPlaces(found.part.restricted) },
        }
      );
    }
    case 'qualification': {
      const { id, title, number, level, type, credits, hours, rules } = found.part;
      const value = id && {
        id: id.value,
        title: title?.value,
        number: number?.value,
        level: level?.value,
        type: type?.value,
        credits: credits?.value,
        glh: hours?.glh?.value,
        glhIncludes: hours?.glhIncludes?.map((part) => part.value).sort(),
        from: groupsOf(rules?.choose ?? []),
        fromAll: groupsOf((rules?.choose ?? []).filter(({ units }) => !units)),
        units: [
          ...termFacts(rules?.mandatory),
          ...(rules?.choose ?? []).flatMap((choice) => termFacts(choice.units)),
          ...(rules?.notTogether ?? []).flatMap(termFacts),
        ],
        incomplete,
      };
      return value && { name: 'qualification', value, places: { id, title, number, credits, glh: hours?.glh } };
    }
    case 'matrix row': {
      const { unit, mandatoryIn, optionalIn } = found.part;
      const names = (list: typeof mandatoryIn) => list?.value.map((token) => token.text) ?? [];
      const value = unit && { unit: unit.value, mandatoryIn: names(mandatoryIn), optionalIn: names(optionalIn) };
      return value && { name: 'matrix row', value, places: { unit } };
    }
    case 'assessment':
      return sheetFact('assessment', found.part, incomplete);
    case 'mark sheet':
      return sheetFact('mark sheet', found.part, incomplete);
    case 'specification': {
      const { referencePrefix, awardingOrganisation, awardedBy, title, version, published, notes } = found.part;
      return {
        name: 'specification',
        value: {
          prefix: referencePrefix?.value,
          organisation: awardingOrganisation?.value,
          awardedBy: awardedBy?.value,
          title: title?.value,
          version: version?.value,
          published: published?.value,
          states: (Object.keys(sharedKeys) as SharedKey[]).filter((key) => isWritten(found.part[sharedKeys[key]])),
          notes: notes?.flatMap((note) => note.id?.value ?? []) ?? [],
          noteMarks: notes?.flatMap((note) => note.mark?.value ?? []) ?? [],
        },
        places: {
          prefix: referencePrefix,
          organisation: awardingOrganisation,
          ...Object.fromEntries(notes?.map((note, i) => [`note ${i}`, note.id]) ?? []),
        },
      };
    }
    case 'appendix': {
      const { title } = found.part;
      return { name: 'appendix', value: { title: title?.value }, places: { title } };
    }
    default:
      return undefined;
  }
}

/** The groups that choices are made from, by name. */
function groupsOf(choices: readonly RuleChoice[]): readonly string[] {
  return choices.flatMap(({ from }) => from?.value.map(({ text }) => text) ?? []);
}

/** The footnotes that a part of the document names; one without a name where a part that was not understood may name any. */
function noteUses(found: BlockPart | undefined, incomplete: boolean): readonly Fact[] {
  const lists = (): (Field<readonly Token[]> | undefined)[] => {
    switch (found?.shape) {
      case 'qualification': {
        const { note, hours, rules } = found.part;
        return [note, hours?.note, rules?.note, ...(rules?.choose ?? []).map((choice) => choice.note)];
      }
      case 'group':
      case 'unit':
        return [found.part.note];
      default:
        return [];
    }
  };
  const fields = lists();
  const names = fields.flatMap((list) => list?.value.map(({ text }) => text) ?? []);
  if (fields.length > 0 && (incomplete || found?.sound === false)) names.push('');
  return names.map((value) => ({ name: 'note use', value, places: {} }));
}

/** The places of restrictions by their order: `restriction 0`, and `only in 0`. */
function restrictionPlaces(restricted: readonly Restriction[] | undefined): Record<string, Span | undefined> {
  const places: Record<string, Span | undefined> = {};
  restricted?.forEach((restriction, i) => {
    places[`restriction ${i}`] = restriction.units;
    places[`only in ${i}`] = restriction.onlyIn;
  });
  return places;
}
