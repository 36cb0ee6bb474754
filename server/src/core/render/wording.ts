import type { Bullet } from './view';

const point = (text: string, ...points: readonly string[]): Bullet => ({
  text,
  points: points.map((below) => ({ text: below, points: [] })),
});

/** What a learner declares by handing in work. It names the one field that it speaks of: the learner's name above it. */
export const AUTHENTICITY =
  'I am the learner named above. By handing in this work I declare that it is my own and that I have not presented the work of others as mine.';

/** What the awarding organisation asks of the learner's work. */
export function standardisationRequest(organisation: string): string {
  return `${organisation} compares samples of marked work so that all assessors keep to one standard. It may use mine for this, once everything that could show who I am has been taken out. If I do not want that, I tick the box.`;
}

/** The box by which a learner refuses. */
export const STANDARDISATION_REFUSAL = 'No, my work may not be used for standardisation.';

/** How to use a sheet by criterion, where its author says nothing else. */
export const USUAL_INSTRUCTIONS: readonly Bullet[] = [
  point(
    'Judge the work against each assessment criterion (AC) on this sheet. To pass, the work must meet all of them.',
  ),
  point(
    'The sheet can be used in two ways:',
    'With marks: give every criterion a mark and add the marks up at the end. A criterion is met when its mark reaches the minimum printed beside it. A single criterion below its minimum makes the result a referral, however high the total.',
    'Without marks: leave the marks blank and tick Pass or Referral for every criterion. Each one needs a Pass.',
  ),
  point(
    'The sufficiency descriptors guide your judgement. Work that resembles the Pass descriptor earns about half of the marks available, and work that resembles the Good pass descriptor about three quarters: of 20 marks, 10 or about 15.',
  ),
  point(
    'Descriptors cannot foresee everything. Work may meet a criterion, or fall short of it, in ways not listed here.',
  ),
];

/** What the descriptors beside a criterion mean, whoever wrote the instructions. */
export const DESCRIPTOR_NOTE =
  'Each descriptor outlines a standard of work: if all of the submission were like it, the result would be a referral, a narrow pass or a good pass. A comment is not needed in every feedback box.';
