import { assessmentOf, markSheetOf } from './assessment';
import { type UnitSize, qualificationNumber, reach } from './hours';
import { heading, paragraph, point, sentence } from './prose';
import { Random } from './random';
import { type GeneratedUnit, generateUnit } from './unit';
import type { Value } from './yaml';

/** A unit of a library that other files use, by its full reference. */
export interface SharedUnit extends UnitSize {
  readonly reference: string;
}

export interface Wanted {
  /** How many units it has; 3 or more. */
  readonly units: number;
  /** Tells the files of a workspace apart: units' prefix and titles, qualification numbers. */
  readonly number: number;
  /** Units of other files that it offers besides its own. */
  readonly shared?: readonly SharedUnit[];
}

const organisation = 'Northway';
const firstUnit = 501;

/** Titles are told apart by these many units a file. */
const titlesOfFile = 12;

/** A whole specification in the format's own keys, right in every figure. */
export function generateSpecification({ units: count, number, shared = [] }: Wanted): Record<string, Value> {
  const random = new Random(number * 1000 + count);
  const prefix = `${1001 + number}-`;
  const units = Array.from({ length: count }, (_, i) =>
    generateUnit(random, `${prefix}${firstUnit + i}`, i, number * titlesOfFile + i),
  );
  return {
    format: '1',
    status: 'draft',
    specification: frontMatter(random, prefix, number),
    ...structure(random, units, shared, number),
    units: units.map((unit) => unit.written),
    'assessment guidance': [
      { heading: 'Deviation from the tasks', text: [paragraph(random, 3), paragraph(random, 3)] },
      { heading: 'Equal opportunities', text: paragraph(random, 3) },
    ],
    assessments: units.map((unit) => assessmentOf(random, unit)),
    'mark sheets': units.map((unit) => markSheetOf(random, unit)),
  };
}

/** A file of units that other files use. Its number must be that of no other file. */
export function generateLibrary(units: number, number: number): { text: Record<string, Value>; shared: SharedUnit[] } {
  const random = new Random(number);
  const prefix = `${1001 + number}-`;
  const generated = Array.from({ length: units }, (_, i) =>
    // from the third on, so that none has more credits than an optional group allows
    generateUnit(random, `${prefix}${firstUnit + i}`, i + 2, number * titlesOfFile + i),
  );
  return {
    text: {
      format: '1',
      specification: { 'awarding organisation': organisation, 'reference prefix': prefix },
      units: generated.map((unit) => unit.written),
    },
    shared: generated.map(({ reference, credits, glh }) => ({ reference, credits, glh })),
  };
}

function frontMatter(random: Random, prefix: string, number: number): Value {
  return {
    title: `${organisation} Level 5 qualifications in ${subject(number)}`,
    'awarding organisation': organisation,
    version: `1.${number}`,
    'reference prefix': prefix,
    purpose: [sentence(random), sentence(random)],
    audience: paragraph(random, 2),
    benefits: {
      'for individuals': Array.from({ length: 4 }, () => point(random)),
      'for employers': Array.from({ length: 4 }, () => point(random)),
    },
  };
}

function subject(number: number): string {
  return `Service Management, route ${number + 1}`;
}

type Parts = { qualifications: Value; groups: Value };

/** Rules and groups. The first units of a file are those of group 1; an award with few of them makes all of them mandatory. */
function structure(
  random: Random,
  units: readonly GeneratedUnit[],
  shared: readonly SharedUnit[],
  number: number,
): Parts {
  const hasChoice = units.length >= 12;
  const own = hasChoice ? Math.ceil((units.length * 2) / 3) : units.length;
  const first = units.slice(0, own);
  const second = [...units.slice(own), ...shared];
  const draft = new Draft(random, number);
  draft.add('Award', { least: 6, most: 12 }, first, [], {
    choose: [{ from: 'group 1', 'at least': '6 credits', 'at most': '12 credits' }],
  });
  if (hasChoice) {
    const bounds = { least: 13, most: 36, leastFromFirst: 7, mostFromSecond: 6 };
    draft.add('Certificate', bounds, first, second, {
      choose: [
        { from: 'group 1', 'at least': '7 credits' },
        { from: 'group 2', 'at most': '6 credits' },
      ],
      'at least in all': '13 credits',
      'at most in all': '36 credits',
    });
    draft.add('Diploma', { least: 37, mostFromSecond: 12 }, first, second, {
      choose: [{ from: 'group 1' }, { from: 'group 2', 'at most': '12 credits' }],
      'at least in all': '37 credits',
    });
  } else {
    const all = first.reduce((sum, unit) => sum + unit.credits, 0);
    // without a limit: the units of a library are so small that none would ever be reached
    const optional = shared.length > 0 ? [{ from: 'group 2' }] : [];
    const bounds = { least: all, leastFromFirst: all, mostFromSecond: 6 };
    draft.add('Certificate', bounds, first, second, {
      mandatory: range(first),
      ...(optional.length > 0 ? { choose: optional } : {}),
    });
  }
  const groups = [
    { id: 'group 1', title: heading(random), units: range(first) },
    {
      id: 'group 2',
      title: heading(random),
      units: [range(units.slice(own)), ...shared.map((unit) => unit.reference)].filter((part) => part).join(', '),
    },
  ];
  return { qualifications: draft.qualifications, groups: second.length > 0 ? groups : groups.slice(0, 1) };
}

/** Units in a row as published: short numbers, from and to. */
function range(units: readonly GeneratedUnit[]): string {
  const short = (unit: GeneratedUnit | undefined) => unit?.reference.slice(unit.reference.indexOf('-') + 1) ?? '';
  return units.length < 2 ? short(units[0]) : `${short(units[0])}-${short(units.at(-1))}`;
}

/** Collects qualifications, each with the hours that its rule gives. */
class Draft {
  readonly qualifications: Value[] = [];

  constructor(
    private readonly random: Random,
    private readonly number: number,
  ) {}

  add(
    type: 'Award' | 'Certificate' | 'Diploma',
    bounds: Parameters<typeof reach>[2],
    first: readonly UnitSize[],
    second: readonly UnitSize[],
    rules: { readonly [key: string]: Value },
  ): void {
    const { leastCredits, mostCredits, leastGlh } = reach(first, second, bounds);
    const exact = leastCredits === mostCredits ? String(leastCredits) : `${leastCredits} to ${mostCredits}`;
    this.qualifications.push({
      id: type.toLowerCase(),
      title: `${organisation} Level 5 ${type} in ${subject(this.number)}`,
      type,
      level: '5',
      number: qualificationNumber(6_000_000 + this.number * 3 + this.qualifications.length),
      // in quotes, since some of those that are compared with would not take it for a text
      'operational start': "'2024-09-01'",
      credits: type === 'Diploma' ? `at least ${leastCredits}` : exact,
      hours: {
        induction: 'at least 1',
        tutorial: 'at least 3',
        glh: String(leastGlh),
        tqt: String(leastCredits * 10),
      },
      'time to complete': '3 years',
      rules: { wording: paragraph(this.random, 2), ...rules },
      assessment: paragraph(this.random, 2),
    });
  }
}
