import type { Fix } from '../../fixes/fix';
import type { Qualification } from '../../model/generated';
import type { Field, LevelMix } from '../../model/values';
import type { Context } from '../../project/context';
import type { Span } from '../../syntax/tree';
import { type Passage, passagesOf } from '../prose';
import { type Report, defineRule } from '../rule';
import { count, listed } from '../words';
import { type Figure, canHaveFigures, figuresIn, writtenAs } from './wording-figures';
import { type Structure, structureOf } from './wording-limits';
import { type UnitList, canNameUnits, unitListsIn } from './wording-units';

export default defineRule({
  id: 'combination/wording',
  title: 'The published wording of a rule says what the rule says',
  severity: 'warning',
  source: 'The published rules of combination, each of which stands in a sentence; condition E3',
  fix: 'writes the figure of the rule into the sentence',
  requires: 'complete',
  checks: {
    qualification: (qualification, report, context) => {
      const passages = passagesOf(qualification.rules?.wording).filter(
        ({ source }) => canNameUnits(source) || canHaveFigures(source),
      );
      const structure = passages.length > 0 ? structureOf(qualification, context) : undefined;
      if (!structure) return;
      for (const passage of passages) checkPassage(passage, structure, qualification, report, context);
    },
  },
});

function checkPassage(
  passage: Passage,
  structure: Structure,
  qualification: Qualification,
  report: Report,
  context: Context,
): void {
  const lists = canNameUnits(passage.source)
    ? unitListsIn(passage, new Set([...structure.units, ...context.references]), context)
    : [];
  const at = ({ start, end }: Span) => ({ start: passage.start + start, end: passage.start + end });
  for (const list of lists) checkList(list, passage, structure, at, report);
  const figures = figuresIn(
    passage,
    lists.flatMap(({ members }) => members.map((member) => member.at)),
  );
  for (const figure of figures)
    if (figure.of === 'per cent') checkShare(figure, passage, qualification, report);
    else checkFigure(figure, structure.figures[figure.of][figure.limit], report);
}

function checkFigure({ at, text, number, of, limit }: Figure, stated: ReadonlySet<number>, report: Report): void {
  if (of === 'per cent' || stated.has(number)) return;
  const how = limit === 'plain' ? '' : `${limit} `;
  const amount = count(number, of === 'units' ? 'unit' : 'credit');
  const figures = [...stated].filter((figure) => figure > 0).sort((a, b) => a - b);
  const rules =
    figures.length === 0
      ? 'set no such limit'
      : figures.length > 4
        ? 'have no such figure'
        : `say ${how}${listed(figures.map(String), 'or')}`;
  const meant = nearest(number, figures);
  report(
    at,
    `This sentence says ${how}${amount}, and the rules below and the credit value ${rules}. Correct the sentence, or the rules.`,
    [],
    meant === undefined ? [] : [instead(at, writtenAs(text, meant))],
  );
}

function instead(at: Span, text: string): Fix {
  return { title: `Write ${text} here`, safe: false, changes: [{ do: 'replace', at, text }] };
}

/** The one of the figures that is nearest, where no other is as near. */
function nearest(number: number, figures: readonly number[]): number | undefined {
  const away = (figure: number) => Math.abs(figure - number);
  const [first, second] = [...figures].sort((a, b) => away(a) - away(b));
  return first !== undefined && second !== undefined && away(first) === away(second) ? undefined : first;
}

function checkShare({ at, text, number }: Figure, passage: Passage, { rules }: Qualification, report: Report): void {
  const mix = rules?.levelMix;
  const share = mix?.value.share;
  if (mix) checkLevel(at, passage, mix, report);
  if (share === number || (mix && share === undefined)) return;
  report(
    at,
    `This sentence says ${text === String(number) ? `${number}%` : text} of the credits, and the rules ${share === undefined ? "have no 'level mix' that says so" : `say ${share}%`}. Correct the sentence, or the rules.`,
    mix ? [{ at: mix, message: mix.source }] : [],
    share !== undefined && text === String(number) ? [instead(at, String(share))] : [],
  );
}

/** The level that stands behind a share: 'more than 50% of the credits are at level 6'. */
function checkLevel({ end }: Span, { start, source }: Passage, mix: Field<LevelMix>, report: Report): void {
  const match = /^[^.;]{0,80}?\blevel ([1-8])\b/i.exec(source.slice(end - start));
  const [said = '', level] = match ?? [];
  if (level === undefined || level === mix.value.level) return;
  const at = { start: end + said.length - 1, end: end + said.length };
  report(
    at,
    `This sentence says level ${level}, and the rules say level ${mix.value.level}. Correct the sentence, or the rules.`,
    [{ at: mix, message: mix.source }],
    /^[1-8]$/.test(mix.value.level) ? [instead(at, mix.value.level)] : [],
  );
}

/** A sentence about units that may not be taken, or that take the place of others, names what is not on offer. */
const excludes = /\b(?:not|except|excluding|other than|instead|replac\w*|cannot|without)\b/i;

function checkList(
  list: UnitList,
  { source }: Passage,
  { sets, units }: Structure,
  at: (span: Span) => Span,
  report: Report,
): void {
  const unknown = list.members.filter(({ problems }) => problems.length > 0);
  for (const { problems, text, at: span } of unknown) {
    const names = problems.map((problem) => problem.text);
    const what = names.includes(text) ? `No unit has the reference ${text}` : `The range ${text} cannot be followed`;
    report(at(span), `${what}, which this sentence names. Correct the sentence, or add the unit.`);
  }
  if (unknown.length > 0 || excludes.test(sentenceAround(source, list.at))) return;
  let strange = false;
  for (const member of list.members) {
    const extra = member.units.filter((unit) => !units.has(unit));
    if (extra.length === 0) continue;
    strange = true;
    const names = extra.length > 3 ? count(extra.length, 'unit') : listed(extra);
    report(
      at(member.at),
      `This sentence names ${names}, which the rules below do not offer. Correct the sentence, or the rules.`,
    );
  }
  if (strange || list.partial || list.units.size < 3) return;
  const nearest = nearestSet(list.units, sets);
  const left = nearest ? [...nearest].filter((unit) => !list.units.has(unit)) : [];
  const more = nearest ? [...list.units].filter((unit) => !nearest.has(unit)) : [];
  if (!nearest || left.length + more.length === 0) return;
  const parts = [
    ...(left.length > 0 ? [`leaves out ${short(left)}, which the rules below offer with the others`] : []),
    ...(more.length > 0 ? [`names ${short(more)}, which the rules below offer elsewhere`] : []),
  ];
  report(at(list.at), `This list of units ${listed(parts)}. Correct the sentence, or the rules.`);
}

function short(units: readonly string[]): string {
  return units.length > 4
    ? `${units.slice(0, 3).join(', ')} and ${count(units.length - 3, 'more unit')}`
    : listed(units);
}

/** The part of the rules that is meant: the one that has more than half of its units in common with the list. */
function nearestSet(units: ReadonlySet<string>, sets: readonly ReadonlySet<string>[]): ReadonlySet<string> | undefined {
  const all = new Set(sets.flatMap((set) => [...set]));
  let best: ReadonlySet<string> | undefined;
  let share = 0.5;
  for (const set of [...sets, all]) {
    const common = [...set].filter((unit) => units.has(unit)).length;
    const likeness = common / (set.size + units.size - common);
    if (likeness > share) [best, share] = [set, likeness];
  }
  return best;
}

function sentenceAround(source: string, { start, end }: Span): string {
  const before = Math.max(...['. ', '.\n', '; '].map((stop) => source.lastIndexOf(stop, start)));
  const after = source.slice(end).search(/[.;](?:\s|$)/);
  return source.slice(before + 1, after < 0 ? source.length : end + after);
}
