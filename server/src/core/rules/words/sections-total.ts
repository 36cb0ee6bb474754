import type { Fix } from '../../fixes/fix';
import type { Field, Words } from '../../model/values';
import { written } from '../proposals';
import { type Report, defineRule } from '../rule';

export default defineRule({
  id: 'words/sections-total',
  title: "The sections' words make up the words of the assessment",
  severity: 'warning',
  source: 'Published guidance: a number of words for each section helps towards a balanced whole',
  fix: 'Gives the assessment the words that its sections have',
  requires: 'complete',
  checks: {
    assessment: ({ words, sections }, report) => {
      const known = sections?.flatMap((section) => (section.words ? [section.words.value] : [])) ?? [];
      if (!words || known.length === 0) return;
      check(words, known, known.length === sections?.length, report);
    },
  },
});

/** 'About' allows as much more or less, in per cent, as is usual for numbers of words. */
const about = 10;

/** @param all each section has its words, so that there are no more to come */
function check(words: Field<Words>, sections: readonly Words[], all: boolean, report: Report): void {
  const { nominal, minimum, maximum } = words.value;
  // of a range that cannot be, that is said
  if (nominal < (minimum ?? 0) || nominal > (maximum ?? Infinity)) return;
  const sum = sections.reduce((total, section) => total + section.nominal, 0);
  const vague = words.value.about || sections.some((section) => section.about);
  const most = maximum ?? (vague ? (nominal * (100 + about)) / 100 : nominal);
  const least = minimum ?? (nominal * (100 - about)) / 100;
  if (sum <= most && (!all || sum >= least)) return;
  report(
    words,
    `The sections have ${sum} words together, and the assessment has ${words.source}. Correct one of the sections, or the words of the assessment.`,
    [],
    minimum === undefined ? [setTo(words, sum)] : [],
  );
}

function setTo(words: Field<Words>, sum: number): Fix {
  const figure = words.source.includes(',') ? sum.toLocaleString('en-GB') : String(sum);
  const value = written(words).replace(/[0-9][0-9,]*/, figure);
  return { title: `Give the assessment ${sum} words`, safe: false, changes: [{ do: 'write', at: words, value }] };
}
