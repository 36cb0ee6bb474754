import { partOf } from '../model/block-part';
import { shapeOfBlock } from '../model/decode';
import { type KeyShape, type ShapeName, shapes, topLevel } from '../model/generated';
import { criterionTerm } from '../model/kinds';
import { listTokens, splitUnitTerm } from '../model/terms';
import type { Kind, Token } from '../model/values';
import type { Block } from '../syntax/block';
import type { MapNode, Node, ScalarNode } from '../syntax/tree';
import { withPlainSpaces } from '../syntax/word';
import type { TermFact } from './facts';
import { termFact } from './term-facts';

/**
 * Mentions: everything in a block that names something, with its exact place. Read from the tree and not from the
 * model, so that the codes before a half-typed one are still there. What a mention means is for others to work out: it
 * depends on the rest of the file and on other files, and a mention stays with its block.
 */
export type Mention = UnitMention | RangeMention | CriterionMention | NameMention;

interface Base extends Token {
  /** A definition is where the thing itself stands; everything else names it from elsewhere. */
  readonly role: 'definition' | 'reference';
  /** The value or the key in which it is written, as a whole. Its span and that of the mention are without quotation marks. */
  readonly scalar: ScalarNode;
  /** Written as a key, as the codes of outcomes and criteria are. */
  readonly isKey: boolean;
}

/** A unit by its reference, a short number or another name. */
export interface UnitMention extends Base {
  readonly kind: 'unit';
  /** As stated in the unit itself; only definitions have it. */
  readonly organisation: string | undefined;
  /** A definition under 'also known as'. */
  readonly isAlias: boolean;
}

/**
 * Units from one to another. `8607-501` looks like a range too: where it is not `certain`, who knows the units tells
 * (see `isRange`), and then the whole of it may be one unit's reference.
 */
export interface RangeMention extends Base {
  readonly kind: 'range';
  readonly role: 'reference';
  readonly range: { readonly from: Token; readonly to: Token; readonly certain: boolean };
  /** The groups whose units it can name, by name; empty: the units of the file. */
  readonly groups: readonly string[];
}

/** A criterion by its code; the text is the code alone. */
export interface CriterionMention extends Base {
  readonly kind: 'criterion';
  /** The unit that stands before it; it is a mention of its own, too. */
  readonly unit: Token | undefined;
  readonly of: CriteriaOwner;
}

/** An outcome, by its number, where it is defined; or what has one of the file's names. */
export interface NameMention extends Base {
  readonly kind: 'outcome' | 'group' | 'assessment' | 'qualification' | 'note';
  /** The unit of an outcome. */
  readonly of?: CriteriaOwner;
}

export type MentionKind = Mention['kind'];

/** Whose criteria and outcomes the codes in a block are, where a code does not name its unit. */
export type CriteriaOwner =
  | { readonly is: 'unit'; readonly reference: string | undefined; readonly organisation: string | undefined }
  | {
      readonly is: 'sheet';
      /** Units as written; undefined where none are, `unreadable` where they cannot be read. */
      readonly units: readonly TermFact[] | 'unreadable' | undefined;
      /** Without units of its own, a mark sheet is for those of its assessment. */
      readonly assessment: string | undefined;
    };

/** What the names of each shape's `id` name. */
const definitions: { readonly [S in ShapeName]?: NameMention['kind'] } = {
  footnote: 'note',
  qualification: 'qualification',
  group: 'group',
  assessment: 'assessment',
  'mark sheet': 'assessment',
};

/** What the names under a key name. A test holds that no key which holds names is missing. */
const references: Readonly<Record<string, NameMention['kind']>> = {
  note: 'note',
  from: 'group',
  'only in': 'qualification',
  'mandatory in': 'qualification',
  'optional in': 'qualification',
  assessment: 'assessment',
};

/** Everything in a block that names something, in the order of the text. */
export function mentionsOf(block: Block): readonly Mention[] {
  return block.memo.of(block, gather);
}

function gather(block: Block): readonly Mention[] {
  const walker = new Walker(block, ownerIn(block));
  const shape = shapeOfBlock(block);
  if (shape) {
    if (block.value?.kind === 'map') walker.part(shape.shape, block.value);
  } else if (Object.hasOwn(topLevel, block.key)) {
    const key = topLevel[block.key];
    if (key && block.value) walker.content('', block.key, key, block.value, []);
  }
  return walker.found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Whose criteria and outcomes the codes in a block are. */
export function ownerIn(block: Block): CriteriaOwner {
  const found = partOf(block);
  if (found?.shape === 'unit') {
    const { reference, awardingOrganisation } = found.part;
    return { is: 'unit', reference: reference?.value, organisation: awardingOrganisation?.value };
  }
  if (found?.shape !== 'assessment' && found?.shape !== 'mark sheet')
    return { is: 'sheet', units: undefined, assessment: undefined };
  const { units, keys } = found.part;
  const unreadable = keys.has('units') ? 'unreadable' : undefined;
  return {
    is: 'sheet',
    units: units ? units.value.map(termFact) : unreadable,
    assessment: found.shape === 'mark sheet' ? found.part.assessment?.value : undefined,
  };
}

class Walker {
  readonly found: Mention[] = [];

  constructor(
    private readonly block: Block,
    private readonly owner: CriteriaOwner,
  ) {}

  part(shape: ShapeName, node: MapNode): void {
    const known = shapes[shape].keys;
    const groups = shape === 'rule choice' ? this.groupsOf(node) : [];
    for (const { key, value } of node.pairs) {
      const keyShape = Object.hasOwn(known, key.value) ? known[key.value] : undefined;
      if (keyShape && value) this.content(shape, key.value, keyShape, value, groups);
    }
  }

  content(shape: ShapeName | '', key: string, expected: KeyShape, value: Node, groups: readonly string[]): void {
    switch (expected.is) {
      case 'value':
        return this.value(shape, key, expected.kind, value, groups);
      case 'values':
        for (const item of value.kind === 'list' ? value.items : [])
          if (item) this.value(shape, key, expected.kind, item, groups);
        return;
      case 'part':
        if (value.kind === 'map') this.part(expected.shape, value);
        return;
      case 'parts':
        for (const item of value.kind === 'list' ? value.items : [])
          if (item?.kind === 'map') this.part(expected.shape, item);
        return;
      case 'coded values':
      case 'coded parts':
        for (const pair of value.kind === 'map' ? value.pairs : []) {
          this.code(shape, pair.key);
          if (expected.is === 'coded parts' && pair.value?.kind === 'map') this.part(expected.shape, pair.value);
        }
    }
  }

  private value(shape: ShapeName | '', key: string, kind: Kind, value: Node, groups: readonly string[]): void {
    for (const scalar of scalarsOf(value)) {
      switch (kind) {
        case 'identifier':
          this.name(shape, key, wholeOf(scalar), scalar);
          break;
        case 'identifiers':
          for (const token of this.tokens(scalar)) this.name(shape, key, token, scalar);
          break;
        case 'reference':
          this.unit(wholeOf(scalar), scalar, shape === 'unit' && key === 'reference' ? 'definition' : 'reference');
          break;
        case 'references':
          this.units(key, scalar, groups);
          break;
        case 'replacement': {
          const by = /^\S+/.exec(scalar.value)?.[0];
          if (by !== undefined)
            this.unit({ text: by, start: scalar.start, end: scalar.start + by.length }, scalar, 'reference');
          break;
        }
        case 'criteria codes':
          this.criteria(scalar);
          break;
        default:
      }
    }
  }

  private name(shape: ShapeName | '', key: string, token: Token, scalar: ScalarNode): void {
    const defined = key === 'id' && shape !== '' ? definitions[shape] : undefined;
    const kind = defined ?? (Object.hasOwn(references, key) ? references[key] : undefined);
    const { text, start, end } = token;
    if (kind && text !== '')
      this.found.push({ text, start, end, kind, role: defined ? 'definition' : 'reference', scalar, isKey: false });
  }

  private units(key: string, scalar: ScalarNode, groups: readonly string[]): void {
    for (const token of this.tokens(scalar)) {
      const { range } = splitUnitTerm(token);
      const { text, start, end } = token;
      if (key === 'also known as') this.unit(token, scalar, 'definition', true);
      else if (range)
        this.found.push({ text, start, end, kind: 'range', role: 'reference', range, groups, scalar, isKey: false });
      else this.unit(token, scalar, 'reference');
    }
  }

  private unit(token: Token, scalar: ScalarNode, role: Mention['role'], isAlias = false, isKey = false): void {
    const { text, start, end } = token;
    if (text === '') return;
    const organisation = role === 'definition' && this.owner.is === 'unit' ? this.owner.organisation : undefined;
    this.found.push({ text, start, end, kind: 'unit', role, organisation, isAlias, scalar, isKey });
  }

  private criteria(scalar: ScalarNode): void {
    for (const token of this.tokens(scalar)) this.criterion(token, scalar, false);
  }

  private criterion(token: Token, scalar: ScalarNode, isKey: boolean): void {
    const term = criterionTerm(token);
    if (!term) return;
    const { code, unit } = term;
    if (unit) this.unit(unit, scalar, 'reference', false, isKey);
    const { text, start, end } = code;
    const of = this.owner;
    this.found.push({ text, start, end, kind: 'criterion', role: 'reference', unit, of, scalar, isKey });
  }

  private code(shape: ShapeName | '', key: ScalarNode): void {
    const token = wholeOf(key);
    if (shape === 'mark sheet') return this.criterion(token, key, true);
    const { text, start, end } = token;
    // written out key by key: what follows behind a spread costs the engine many times as much
    const found = {
      text,
      start,
      end,
      role: 'definition',
      of: this.owner,
      scalar: key,
      isKey: true,
      unit: undefined,
    } as const;
    if (shape === 'unit') this.found.push({ kind: 'outcome', ...found });
    if (shape === 'outcome') this.found.push({ kind: 'criterion', ...found });
  }

  private groupsOf(choice: MapNode): readonly string[] {
    const from = choice.pairs.find(({ key }) => key.value === 'from')?.value;
    return from ? scalarsOf(from).flatMap((scalar) => this.tokens(scalar).map(({ text }) => text)) : [];
  }

  private tokens(scalar: ScalarNode): Token[] {
    return listTokens(scalar, this.block.text);
  }
}

/** The whole of a scalar, with plain spaces. */
function wholeOf({ value, start, end }: ScalarNode): Token {
  return { text: withPlainSpaces(value.trim()), start, end };
}

function scalarsOf(node: Node): readonly ScalarNode[] {
  if (node.kind === 'scalar') return [node];
  return node.kind === 'list' ? node.items.filter((item) => item?.kind === 'scalar') : [];
}
