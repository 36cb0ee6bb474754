import type { Mention, NameMention } from '../project/mentions';
import { mentionsOf } from '../project/mentions';
import { matrix } from '../project/scope';
import type { Span } from '../syntax/tree';
import type { Meaning } from './meaning';
import type { Unit } from './units';
import type { PlacedBlock, View } from './view';

/** Something that has a name: what a place of a text is about. */
export type Subject =
  /** `name` is the one of its names that was written, in full. */
  | { readonly kind: 'unit'; readonly unit: Unit; readonly name: string }
  | { readonly kind: 'criterion' | 'outcome'; readonly unit: Unit; readonly code: string }
  | { readonly kind: 'group' | 'assessment' | 'qualification' | 'note'; readonly uri: string; readonly name: string }
  /** The table of units against qualifications, as 'from: matrix' names it. */
  | { readonly kind: 'matrix'; readonly uri: string };

/** What an offset of a text is about. */
export interface At {
  readonly subjects: readonly Subject[];
  readonly mention: Mention;
  readonly placed: PlacedBlock;
  /** The name, without what stands around it; offsets in the text. */
  readonly span: Span;
  /** What is written there. */
  readonly written: string;
}

/** The thing named at an offset, also directly behind its name; several for a range. */
export function subjectAt(view: View, meaning: Meaning, offset: number): At | undefined {
  for (const placed of view.blocks) {
    const { block, start } = placed;
    const local = offset - start;
    if (local < 0 || local > block.text.length) continue;
    const near = mentionsOf(block).filter((mention) => mention.start <= local && local <= mention.end);
    const mention = near.find(({ end }) => local < end) ?? near.at(-1);
    if (!mention) continue;
    const { span, subjects, written } = meaningAt(mention, local, meaning, view.file.uri);
    return { subjects, mention, placed, written, span: { start: span.start + start, end: span.end + start } };
  }
  return undefined;
}

function meaningAt(
  mention: Mention,
  local: number,
  meaning: Meaning,
  uri: string,
): Pick<At, 'span' | 'subjects' | 'written'> {
  const whole = { span: mention, written: mention.text };
  switch (mention.kind) {
    case 'unit':
      return { ...whole, subjects: [unitSubject(meaning.unitNamed(mention), mention.text, meaning)] };
    case 'range': {
      if (!meaning.isRange(mention))
        return { ...whole, subjects: [unitSubject(meaning.unitOf(mention.text), mention.text, meaning)] };
      const { from, to } = mention.range;
      const end = [from, to].find((each) => each.start <= local && local <= each.end);
      if (!end) {
        const units = meaning.unitsOfRange(mention).map((name) => unitSubject(meaning.unitOf(name), name, meaning));
        return { ...whole, subjects: units };
      }
      return {
        span: end,
        written: end.text,
        subjects: [unitSubject(meaning.unitOf(end.text), end.text, meaning)],
      };
    }
    case 'criterion':
    case 'outcome': {
      const unit = meaning.ownerOf(mention);
      return { ...whole, subjects: unit ? [{ kind: mention.kind, unit, code: mention.text }] : [] };
    }
    default:
      return { ...whole, subjects: [nameSubject(mention, meaning, uri)] };
  }
}

function unitSubject(unit: Unit, written: string, meaning: Meaning): Subject {
  return { kind: 'unit', unit, name: meaning.fullName(unit, written) };
}

/** A group may be called 'matrix'; where none is, the word means the table. */
function nameSubject({ kind, role, text }: NameMention, meaning: Meaning, uri: string): Subject {
  const isMatrix = kind === 'group' && role === 'reference' && text === matrix && !meaning.context.group(matrix);
  return isMatrix || kind === 'outcome' ? { kind: 'matrix', uri } : { kind, uri, name: text };
}
