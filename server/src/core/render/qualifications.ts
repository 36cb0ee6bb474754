import { partOf } from '../model/block-part';
import type { Qualification } from '../model/generated';
import type { Bullet, Field } from '../model/values';
import { contextOf } from '../project/context';
import type { SpecificationFile } from '../project/file';
import type { Project } from '../project/project';
import { creditsInWords, hoursInWords } from './in-words';
import { type GroupTitles, mandatoryOf, optionalOf } from './offered-units';
import type { QualificationView } from './qualification-view';
import { workedOut } from './rule-figures';

/** A qualification of a file that can be shown. */
export interface ShownQualification {
  readonly id: string;
  readonly title: string;
  /** The block that says it. */
  readonly block: number;
  /** Part of the block could not be read, so it may lack something. */
  readonly broken: boolean;
}

/** All qualifications of a file that have an id, in the order of the text. */
export function qualificationsOf(file: SpecificationFile): ShownQualification[] {
  const seen = new Set<string>();
  return file.document.blocks.flatMap((source, block) => {
    const found = source.key === 'qualifications' ? partOf(source) : undefined;
    const id = found?.shape === 'qualification' ? found.part.id?.value : undefined;
    if (found?.shape !== 'qualification' || id === undefined || seen.has(id)) return [];
    seen.add(id);
    return [{ id, title: found.part.title?.value ?? id, block, broken: source.unread.length > 0 }];
  });
}

/** What a qualification shows; undefined where its block says nothing any more. */
export function qualificationView(
  { id, block, broken }: ShownQualification,
  file: SpecificationFile,
  project: Project,
): QualificationView | undefined {
  const source = file.document.blocks[block];
  const found = source && partOf(source);
  if (found?.shape !== 'qualification') return undefined;
  const { part } = found;
  const context = contextOf(file, project);
  const { clauses, figures, withheld } = workedOut(part, broken, context);
  const { title, number, level, credits, hours, rules } = part;
  const mandatory = mandatoryOf(part, context);
  const everyLearner = new Set(mandatory.map(({ reference }) => reference));
  const { specification } = context;
  return {
    id,
    title: title?.value ?? id,
    number: number?.value,
    level: level?.value,
    credits: credits && creditsInWords(credits.value),
    glh: hours?.glh && hoursInWords(hours.glh.value),
    averageGlh: hours?.averageGlh && String(hours.averageGlh.value),
    tqt: hours?.tqt && hoursInWords(hours.tqt.value),
    facts: factsIn(part),
    rules: { wording: rules?.wording?.value ?? [], clauses, figures },
    mandatory,
    optional: optionalOf(part, withheld, groupTitles(file), context).filter(
      ({ reference }) => !everyLearner.has(reference),
    ),
    passages: passagesIn(part),
    specification: { title: specification?.title, version: specification?.version },
    awardingOrganisation: specification?.organisation,
  };
}

function groupTitles(file: SpecificationFile): GroupTitles {
  const titles = new Map<string, string>();
  for (const block of file.document.blocks) {
    const found = block.key === 'groups' ? partOf(block) : undefined;
    if (found?.shape === 'group' && found.part.id && found.part.title && !titles.has(found.part.id.value))
      titles.set(found.part.id.value, found.part.title.value);
  }
  return titles;
}

function factsIn(part: Qualification): QualificationView['facts'] {
  const { hours } = part;
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['Induction', hours?.induction && `${hoursInWords(hours.induction.value)} h`],
    ['Tutorial support', hours?.tutorial && `${hoursInWords(hours.tutorial.value)} h`],
    ['Time to complete', part.timeToComplete?.value],
    ['Regulation start date', part.regulationStart?.value],
    ['Operational start date', part.operationalStart?.value],
    ['Operational end date', part.operationalEnd?.value],
    ['Certification end date', part.certificationEnd?.value],
    ['Review date', part.reviewDate?.value],
  ];
  return lines.flatMap(([label, text]) => (text === undefined ? [] : [{ label, text }]));
}

function passagesIn(part: Qualification): QualificationView['passages'] {
  const passages: readonly (readonly [string, Field<readonly Bullet[]> | undefined])[] = [
    ['Purpose', part.purpose],
    ['Who it is for', part.audience],
    ['Objective', part.objective],
    ['Entry requirements', part.entryRequirements],
    ['Assessment', part.assessment],
    ['Grading', part.grading],
    ['Other requirements', part.otherRequirements],
    ['Progression', part.progression],
  ];
  return passages.flatMap(([heading, text]) => (text && text.value.length > 0 ? [{ heading, text: text.value }] : []));
}
