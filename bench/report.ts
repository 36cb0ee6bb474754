import type { Figures, Unit } from './figures';
import { ours } from './figures';

/** A line of the table: one or two measures of the same work. */
interface Line {
  readonly work: string;
  readonly measures: readonly string[];
  readonly unit: Unit;
  /** What is to be reached, in the order of the measures. */
  readonly target?: readonly number[];
}

/** The speed that was promised. Where a line has two figures, they are the median and the 95th percentile. */
const lines: readonly Line[] = [
  keystroke('S', '3 units'),
  keystroke('M', '12 units', [1, 3]),
  keystroke('L', '56 units', [1.5, 4]),
  keystroke('XL', '400 units', [3, 8]),
  {
    work: 'growth of a keystroke from 3 to 400 units, p50',
    measures: ['keystroke growth'],
    unit: 'times',
  },
  {
    work: 'keystroke → diagnostics on the wall, 56 units, p95',
    measures: ['keystroke L wall p95'],
    unit: 'ms',
    target: [10],
  },
  {
    work: 'completion / hover / outline directly after an edit, 56 units, p50',
    measures: ['completion p50', 'hover p50', 'outline p50'],
    unit: 'ms',
    target: [3, 3, 3],
  },
  {
    work: 'the same, p95',
    measures: ['completion p95', 'hover p95', 'outline p95'],
    unit: 'ms',
  },
  { work: 'process start → first diagnostics, 12 units', measures: ['start M wall'], unit: 'ms', target: [200] },
  { work: 'process start → first diagnostics, 56 units', measures: ['start L wall'], unit: 'ms', target: [300] },
  { work: '200 files checked from cold, wall', measures: ['files wall'], unit: 's', target: [0.6] },
  { work: '200 files checked from cold, CPU', measures: ['files cpu'], unit: 's' },
  { work: '200 files again with a cache, wall', measures: ['cached wall'], unit: 's', target: [0.25] },
  { work: '1,000 files indexed, server CPU', measures: ['workspace cpu'], unit: 's', target: [3] },
  { work: '1,000 files indexed, wall', measures: ['workspace wall'], unit: 's' },
  {
    work: '1,000 files: longest wait for a cheap answer',
    measures: ['workspace longest wait'],
    unit: 'ms',
    target: [20],
  },
  { work: '1,000 files: the open one answered after', measures: ['workspace open file'], unit: 'ms' },
  {
    work: '1,000 files in the next session, server CPU',
    measures: ['workspace again cpu'],
    unit: 's',
    target: [3],
  },
  { work: '1,000 files in the next session, wall', measures: ['workspace again wall'], unit: 's' },
  {
    work: '1,000 files in the next session: longest wait for a cheap answer',
    measures: ['workspace again longest wait'],
    unit: 'ms',
    target: [20],
  },
  {
    work: 'one keystroke in the library that 1,000 files use, server CPU p50 / most',
    measures: ['workspace typing p50', 'workspace typing most'],
    unit: 'ms',
  },
  {
    work: 'rename of a unit used in 200 files, p50 / p95',
    measures: ['rename p50', 'rename p95'],
    unit: 'ms',
    target: [150],
  },
  { work: 'peak memory, 56 units open', measures: ['memory L open'], unit: 'MB', target: [110] },
  { work: 'peak memory, workspace of 1,000', measures: ['memory workspace'], unit: 'MB', target: [250] },
  {
    work: 'peak memory, workspace of 1,000 in the next session',
    measures: ['memory workspace again'],
    unit: 'MB',
    target: [250],
  },
  { work: 'memory growth over thousands of edits', measures: ['memory growth'], unit: 'MB' },
  {
    work: 'solving a rule with 62 units in two groups, cold, narrow / wide',
    measures: ['pathways certificate cold', 'pathways diploma cold'],
    unit: 'ms',
    target: [20, 20],
  },
  {
    work: 'solving it again after an edit of its prose',
    measures: ['pathways certificate solved again', 'pathways diploma solved again'],
    unit: 'times',
    target: [0, 0],
  },
  { work: 'right findings after 60 edits, 12 units', measures: ['keystroke M right'], unit: 'of 60' },
];

function keystroke(size: string, units: string, target?: readonly number[]): Line {
  return {
    work: `one keystroke, server CPU p50 / p95, ${units}`,
    measures: [`keystroke ${size} cpu p50`, `keystroke ${size} cpu p95`],
    unit: 'ms',
    ...(target ? { target } : {}),
  };
}

/** Adds the figures that follow from others. */
export function derive(figures: Figures): void {
  for (const subject of figures.subjects()) {
    const small = figures.value('keystroke S cpu p50', subject);
    const large = figures.value('keystroke XL cpu p50', subject);
    if (small !== undefined && large !== undefined)
      figures.add(subject, 'times', { 'keystroke growth': large / small });
  }
}

/** The table in Markdown: ours first, then each of the others with how many times ours it takes. */
export function table(figures: Figures): string {
  const rows = lines
    .filter(({ measures: [first = ''] }) => figures.value(first, ours) !== undefined)
    .map((line) => [line.work, goal(line), own(line, figures), others(line, figures)]);
  const all = [['work', 'to reach', ours, 'others (how many times ours)'], ['---', '--:', '--:', '---'], ...rows];
  return all.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function goal({ target, unit }: Line): string {
  return target ? `≤ ${target.join(' / ')} ${unit}` : '';
}

function own(line: Line, figures: Figures): string {
  const values = line.measures.map((measure) => figures.value(measure, ours) ?? NaN);
  const { target } = line;
  if (!target) return written(values, line.unit);
  const met = values.every((value, i) => value <= (target[i] ?? Infinity));
  return `${written(values, line.unit)} ${met ? '✔' : '✘'}`;
}

function others(line: Line, figures: Figures): string {
  return figures
    .subjects()
    .filter((subject) => subject !== ours)
    .flatMap((subject) => {
      const values = line.measures.flatMap((measure) => figures.value(measure, subject) ?? []);
      if (values.length < line.measures.length) return [];
      const ratio = (values[0] ?? NaN) / (figures.value(line.measures[0] ?? '', ours) ?? NaN);
      const times = line.unit === 'ms' || line.unit === 's' || line.unit === 'MB' ? ` (× ${round(ratio)})` : '';
      return [`${subject} ${written(values, line.unit)}${times}`];
    })
    .join('; ');
}

function written(values: readonly number[], unit: Unit): string {
  return `${values.map(round).join(' / ')} ${unit}`;
}

/** Three digits tell enough. */
function round(value: number): string {
  if (Math.abs(value) >= 100) return value.toFixed(0);
  return value.toFixed(Math.abs(value) >= 10 ? 1 : 2);
}
