import type { Section } from '../../model/generated';
import type { Span } from '../../syntax/tree';
import { passagesOf, placeIn } from '../prose';
import { type Report, defineRule } from '../rule';
import { count, listed } from '../words';
import { minimumOf } from './minima';

export default defineRule({
  id: 'marks/instructions-agree',
  title: "Marks that a section's instructions speak of are the marks of the section",
  severity: 'warning',
  source: 'Published sections whose instructions repeat and split their marks, such as 25 + 5',
  fix: 'Corrects the figure in the instructions',
  checks: {
    assessment: ({ sections }, report) => sections?.forEach((section) => check(section, report)),
    'mark sheet': ({ sections }, report) => sections?.forEach((section) => check(section, report)),
  },
});

/** A figure of marks in a text. */
interface Mention {
  readonly at: Span;
  /** The parts that are written with a plus sign, or the one figure. */
  readonly parts: readonly number[];
  /** A minimum, or a figure that is one of several alike or an upper limit, so that it need not be the whole. */
  readonly is: 'minimum' | 'share' | 'marks';
  /** `The instructions speak`. */
  readonly speaks: string;
  /** `The instructions ask`. */
  readonly asks: string;
}

const figures = /\(?(?:(\d{1,3}(?: ?\+ ?\d{1,3})+)(?: marks?\b|\))|\b(\d{1,3}) marks?\b|\bfrom (\d{1,3}) available)/gi;

/** Most texts have no figure at all. */
function speaksOfMarks(source: string): boolean {
  return /[0-9]/.test(source) && /mark|\+|available/i.test(source);
}

function mentionsIn({ instructions, evidence }: Section): Mention[] {
  return [
    ...mentionsOf(instructions, { speaks: 'The instructions speak', asks: 'The instructions ask' }),
    ...mentionsOf(evidence, { speaks: 'The evidence speaks', asks: 'The evidence asks' }),
  ];
}

function mentionsOf(text: Section['evidence'], words: Pick<Mention, 'speaks' | 'asks'>): Mention[] {
  if (!text || !speaksOfMarks(text.source)) return [];
  return passagesOf(text)
    .filter(({ source }) => speaksOfMarks(source))
    .flatMap((passage) =>
      [...passage.source.matchAll(figures)].map((match): Mention => {
        const written = match[1] ?? match[2] ?? match[3] ?? '';
        const index = match.index + match[0].indexOf(written);
        const before = passage.source.slice(Math.max(0, index - 24), index);
        const after = passage.source.slice(match.index + match[0].length, match.index + match[0].length + 12);
        const at = placeIn(passage, { ...match, index } as RegExpMatchArray, written.length);
        const parts = written.split('+').map(Number);
        if (/\b(min\.?|minimum(?: of)?|at least)\s*$/i.test(before)) return { ...words, at, parts, is: 'minimum' };
        const share =
          /\b(up to|of which|extra|further|additional|each of)\b/i.test(before) || /^ (each|per|every)\b/.test(after);
        return { ...words, at, parts, is: share ? 'share' : 'marks' };
      }),
    );
}

function check(section: Section, report: Report): void {
  const { marks } = section;
  if (!marks) return;
  const mentions = mentionsIn(section);
  if (mentions.length === 0) return;
  const { total, parts } = marks.value;
  const said = (at: Span, message: string, right: string | undefined) =>
    report(
      at,
      message,
      [{ at: marks, message: `The section has ${count(total, 'mark')}` }],
      right === undefined
        ? []
        : [{ title: `Write ${right}`, safe: false, changes: [{ do: 'replace', at, text: right }] }],
    );
  const minimum = minimumOf(total, section.minimum?.value);
  for (const { at, parts: written, is, speaks, asks } of mentions) {
    const [figure = 0] = written;
    if (is === 'minimum' && minimum !== undefined && figure !== minimum && figure <= total)
      said(
        at,
        `${asks} for at least ${count(figure, 'mark')}, and the minimum of the section is ${minimum}. Correct the one or the other.`,
        String(minimum),
      );
    else if (figure > total || (written.length > 1 && !splitFits(written, parts)))
      said(
        at,
        `${speaks} of ${count(sum(written), 'mark')}, and the section has ${wording(parts)}. Correct the one or the other.`,
        written.length > 1 ? parts.join(' + ') : String(total),
      );
  }
  checkSingles(mentions, section, said);
}

/** Figures that are said one by one: a single one is the whole or a part, several ones are the parts. */
function checkSingles(
  mentions: readonly Mention[],
  { marks }: Section,
  said: (at: Span, message: string, right: string | undefined) => void,
): void {
  if (!marks || mentions.some(({ is, parts }) => is === 'share' || parts.length > 1)) return;
  const { total, parts } = marks.value;
  const singles = mentions
    .filter(({ is }) => is === 'marks')
    .map(({ at, parts: [figure = 0], speaks }) => ({ at, figure, speaks }));
  const [only] = singles;
  const last = singles.at(-1);
  if (!only || !last || singles.some(({ figure }) => figure > total)) return;
  if (singles.length === 1) {
    if (only.figure !== total && !parts.includes(only.figure))
      said(
        only.at,
        `${only.speaks} of ${count(only.figure, 'mark')}, and the section has ${wording(parts)}. Correct the one or the other.`,
        String(total),
      );
    return;
  }
  const named = singles.map(({ figure }) => figure);
  const rest = named.includes(total) ? named.filter((figure) => figure !== total) : named;
  if (rest.length > 0 && sum(rest) !== total)
    said(
      last.at,
      `${last.speaks} of ${listed(rest.map(String))} marks, which makes ${sum(rest)}, and the section has ${wording(parts)}. Correct the one or the other.`,
      undefined,
    );
}

function splitFits(written: readonly number[], parts: readonly number[]): boolean {
  return parts.length === 1 ? sum(written) === parts[0] : written.join() === parts.join();
}

function sum(figures: readonly number[]): number {
  return figures.reduce((all, figure) => all + figure, 0);
}

function wording(parts: readonly number[]): string {
  return parts.length > 1 ? `${parts.join(' + ')}` : String(parts[0] ?? 0);
}
