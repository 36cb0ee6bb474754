import { partOf } from '../../model/block-part';
import type { Assessment, MarkSheet, Section } from '../../model/generated';
import { same } from '../../project/same';
import { type Plain, toPlain } from '../../shape/plain';
import type { Block } from '../../syntax/block';
import type { Node } from '../../syntax/tree';
import { type Refusal, refuse } from '../refusal';
import { type Place, type Work, blockAt } from './action';
import { itemsUnder } from './items';
import { removeItem } from './remove-item';

interface Pair {
  readonly sheet: { readonly block: Block; readonly index: number; readonly part: MarkSheet };
  readonly assessment: { readonly block: Block; readonly part: Assessment };
}

/** Whether the cursor is in a mark sheet by section that its assessment could give as well. */
export function isWrittenSheet(place: Place): boolean {
  return sheetAt(place) !== undefined;
}

function sheetAt(place: Place): Pair | undefined {
  const at = blockAt(place);
  const found = at && partOf(at.block);
  if (!at || found?.shape !== 'mark sheet' || !found.part.sections?.length || found.part.criteria) return undefined;
  const id = found.part.assessment?.value;
  for (const block of place.file.document.blocks) {
    const other = partOf(block);
    if (other?.shape !== 'assessment' || other.part.id?.value !== id || !other.part.sections?.length) continue;
    if (block.unread.length > 0) return undefined;
    return { sheet: { ...at, part: found.part }, assessment: { block, part: other.part } };
  }
  return undefined;
}

/** Takes a mark sheet out that says what follows from its assessment, so that it is written once. */
export function deriveSheet(place: Place): Work | Refusal {
  const { file } = place;
  const pair = sheetAt(place);
  const list = itemsUnder(file.document, 'mark sheets');
  const item = list?.items.find(({ index }) => index === pair?.sheet.index);
  if (!pair || !list || !item)
    return refuse('The mark sheets of this file do not stand on lines of their own. Write them so first.');
  if (item.start < item.dash || hasRemarks(item.block, item.end - item.dash))
    return refuse('This mark sheet has remarks that would be lost. Move them to its assessment first.');
  const lost = lostWith(pair);
  if (lost !== undefined) return refuse(`${lost} Make them agree first, or keep the mark sheet as it is written.`);
  return { edits: [{ uri: file.uri, edits: removeItem(file.document, list, list.items.indexOf(item)) }] };
}

/** What the assessment does not say in the same way, as a sentence. */
function lostWith({
  sheet: { block, part: sheet },
  assessment: { block: source, part: assessment },
}: Pair): string | undefined {
  if (sheet.title && sheet.title.value !== (assessment.title ?? assessment.id)?.value)
    return 'Its title is not that of its assessment.';
  if (sheet.instructions) return 'Its instructions stand nowhere else.';
  if (sheet.units && !same(termsOf(sheet.units), termsOf(assessment.units)))
    return 'Its units are not those of its assessment.';
  if (!same(passMark(sheet), passMark(assessment))) return 'Its pass mark is not that of its assessment.';
  const sections = sheet.sections ?? [];
  if (sections.length !== assessment.sections?.length) return 'It has not as many sections as its assessment.';
  const [own, others] = [sectionsIn(block), sectionsIn(source)];
  const nth = sections.findIndex((section, i) => {
    const other = assessment.sections?.[i];
    return !other || !same(saidBy(section), saidBy(other)) || !isIn(own[i], others[i]);
  });
  return nth < 0 ? undefined : `Section ${nth + 1} says something else than that of its assessment.`;
}

function termsOf(units: Assessment['units']): string[] | undefined {
  return units?.value.map(({ text }) => text);
}

function passMark({ passMark: written, sections }: Assessment | MarkSheet): number | undefined {
  const minima = (sections ?? []).map(minimumOf);
  return (
    written?.value ??
    minima.reduce<number | undefined>((sum, n) => (sum === undefined || n === undefined ? undefined : sum + n), 0)
  );
}

function minimumOf({ minimum, marks }: Section): number | undefined {
  return minimum?.value ?? (marks && marks.value.total / 2);
}

/** What a mark sheet shows of a section. */
function saidBy(section: Section): unknown {
  return {
    heading: section.heading?.value,
    marks: section.marks?.value.parts,
    minimum: minimumOf(section),
    statements: section.statements?.map(({ text, evidences }) => [
      text?.value,
      evidences?.value.map((code) => code.text),
    ]),
  };
}

/** Keys whose words may differ as long as they mean the same. */
const compared = ['heading', 'marks', 'minimum', 'statements'];

/** Whether everything else that a section says is said by the other one. */
function isIn(own: Plain | undefined, other: Plain | undefined): boolean {
  if (!isMap(own) || !isMap(other)) return false;
  return Object.keys(own).every((key) => compared.includes(key) || same(own[key], other[key]));
}

function sectionsIn({ value }: Block): readonly Plain[] {
  const sections = value?.kind === 'map' ? value.pairs.find(({ key }) => key.value === 'sections')?.value : undefined;
  const plain = sections && toPlain(sections);
  return Array.isArray(plain) ? plain : [];
}

function isMap(plain: Plain | undefined): plain is { [key: string]: Plain } {
  return typeof plain === 'object' && !Array.isArray(plain);
}

/** Whether something in the first lines of a block stands behind a `#` that is no part of a text. */
function hasRemarks({ text, value }: Block, end: number): boolean {
  let rest = text.slice(0, end);
  const visit = (node: Node | undefined): void => {
    if (node?.kind === 'scalar')
      rest = rest.slice(0, node.start) + ' '.repeat(node.end - node.start) + rest.slice(node.end);
    else if (node?.kind === 'list') node.items.forEach(visit);
    else
      for (const pair of node?.pairs ?? []) {
        visit(pair.key);
        visit(pair.value);
      }
  };
  visit(value);
  return rest.includes('#');
}
