import { partOf } from '../model/block-part';
import { criterionTerm } from '../model/kinds';
import type { Field, UnitTerm } from '../model/values';
import type { Assessment, MarkSheet, Qualification } from '../model/generated';
import type { Block } from '../syntax/block';
import { mentionsOf } from './mentions';

/**
 * Adds the names of units that a block mentions, as written; the ends of ranges too. Of a block that was understood
 * without doubt the model tells them; of any other, its mentions, which need more time.
 */
export function addUnitNames(block: Block, names: Set<string>): void {
  const found = partOf(block);
  if (found?.sound !== true) return addMentioned(block, names);
  switch (found.shape) {
    case 'unit': {
      const { reference, alsoKnownAs, replacedBy } = found.part;
      if (reference) names.add(reference.value);
      for (const { text } of alsoKnownAs?.value ?? []) names.add(text);
      if (replacedBy) names.add(replacedBy.value.by.text);
      return;
    }
    case 'group':
      addTerms(found.part.units, names);
      for (const { units } of found.part.restricted ?? []) addTerms(units, names);
      return;
    case 'qualification':
      return addRules(found.part, names);
    case 'matrix row':
      if (found.part.unit) names.add(found.part.unit.value);
      return;
    case 'assessment':
      addTerms(found.part.insteadOf, names);
      return addSheet(found.part, names);
    case 'mark sheet':
      for (const { code } of found.part.criteria ?? []) if (code.includes(' ')) addBeforeCode(code, names);
      return addSheet(found.part, names);
    case 'appendix':
      return addTerms(found.part.units, names);
    default:
  }
}

function addRules({ rules }: Qualification, names: Set<string>): void {
  addTerms(rules?.mandatory, names);
  for (const { units } of rules?.choose ?? []) addTerms(units, names);
  for (const units of rules?.notTogether ?? []) addTerms(units, names);
}

function addSheet({ units, sections }: Assessment | MarkSheet, names: Set<string>): void {
  addTerms(units, names);
  for (const { statements } of sections ?? [])
    for (const { evidences } of statements ?? [])
      for (const { unit } of evidences?.value ?? []) if (unit) names.add(unit.text);
}

function addTerms(list: Field<readonly UnitTerm[]> | undefined, names: Set<string>): void {
  for (const { text, range } of list?.value ?? []) {
    if (range) names.add(range.from.text).add(range.to.text);
    if (range?.certain !== true) names.add(text);
  }
}

function addBeforeCode(code: string, names: Set<string>): void {
  const unit = criterionTerm({ text: code, start: 0, end: code.length })?.unit;
  if (unit) names.add(unit.text);
}

function addMentioned(block: Block, names: Set<string>): void {
  for (const mention of mentionsOf(block)) {
    if (mention.kind === 'unit') names.add(mention.text);
    if (mention.kind !== 'range') continue;
    names.add(mention.range.from.text).add(mention.range.to.text);
    if (!mention.range.certain) names.add(mention.text);
  }
}
