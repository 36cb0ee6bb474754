import type { Fix, WrittenKeys } from '../../fixes/fix';
import { blank } from '../../model/blank';
import type { Context } from '../../project/context';
import type { UnitFact } from '../../project/facts';
import { outcomeOf } from '../criteria/covered';
import { passiveOf } from '../criteria/passive';
import { tidy } from '../prose';

/** The marks that an introduction carries in the published assessments. */
const introduction = 4;
const full = 100;

/** Begins an assessment of a unit: an introduction, and a section for each outcome with a statement for each criterion. */
export function newAssessment(unit: UnitFact, context: Context): Fix {
  const { reference, title } = unit;
  const name = tidy(title ?? reference);
  const simple = name.toLowerCase();
  const id = context.assessment(simple) ? `${simple} ${reference}` : simple;
  const sections = sectionsFor(unit);
  const value: WrittenKeys = {
    id: id.replace(/[^\p{L}\p{N} ._-]/gu, ''),
    title: name,
    units: reference,
    task: blank,
    ...(sections.length > 0 && { sections }),
  };
  return {
    title: `Add an assessment of ${reference}`,
    safe: false,
    changes: [{ do: 'append', key: 'assessments', value }],
  };
}

function sectionsFor({ outcomes = [], criteria = [] }: UnitFact): WrittenKeys[] {
  const assessed = outcomes.filter(({ number }) => criteria.some(({ code }) => outcomeOf(code) === number));
  if (assessed.length === 0) return [];
  const marks = shares(full - introduction, assessed.length);
  return [
    {
      heading: 'Background',
      marks: String(introduction),
      statements: [{ text: 'The setting of the work is described' }],
    },
    ...assessed.map(({ number, text }, i) => ({
      heading: text === undefined ? `Outcome ${number}` : headingOf(text),
      instructions: blank,
      marks: String(marks[i] ?? 0),
      statements: criteria
        .filter(({ code }) => outcomeOf(code) === number)
        .map((criterion) => ({
          ...(criterion.text !== undefined && { text: passiveOf(criterion.text) ?? tidy(criterion.text) }),
          evidences: criterion.code,
        })),
    })),
  ];
}

/** Even numbers that add up to the total, as much alike as can be. */
function shares(total: number, parts: number): number[] {
  const halves = total / 2;
  return Array.from({ length: parts }, (_, i) => 2 * (Math.floor(halves / parts) + (i < halves % parts ? 1 : 0)));
}

/** An outcome as a heading: without the words by which it reads on. */
function headingOf(text: string): string {
  const bare = tidy(text).replace(/^(be able to|know how to|understand how to|understand|know) /i, '');
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}
