import type { Change, FactPlace, Fix, WrittenKeys } from '../../fixes/fix';
import type { MarkSheet, Section } from '../../model/generated';
import type { SectionFact } from '../../project/facts';
import type { Span } from '../../syntax/tree';
import type { Related } from '../finding';
import { written } from '../proposals';
import { type Report, defineRule } from '../rule';
import { count, quoted } from '../words';
import { align, outOfOrder, sameText } from './align';
import { marksFix } from './amounts';
import { minimumOf } from './minima';

export default defineRule({
  id: 'marks/task-agrees',
  title: 'A mark sheet agrees with its assessment',
  severity: 'error',
  source: 'All but two of the published pairs of task and mark sheet agree in order, headings, marks and statements',
  fix: 'Takes the wording, the figure, the section or the statement over from the one or from the other',
  requires: 'complete',
  checks: {
    'mark sheet': (sheet, report, context) => {
      const found = sheet.assessment && context.assessment(sheet.assessment.value);
      if (!found || found.fact.incomplete) return;
      const place = (part: string): FactPlace => ({ uri: context.uri, name: 'sheet', nth: found.nth, part });
      comparePassMarks(sheet, found.fact.passMark, place, report);
      if (found.fact.sections && sheet.sections)
        new Comparison(sheet, sheet.sections, found.fact.sections, report, place).run();
    },
  },
});

/** Where a part of the assessment stands, as its places are called. */
type PlaceOf = (part: string) => FactPlace;

function comparePassMarks({ passMark }: MarkSheet, task: number | undefined, place: PlaceOf, report: Report): void {
  if (!passMark || task === undefined || passMark.value === task) return;
  report(
    passMark,
    `The pass mark is ${passMark.value} here and ${task} in the assessment. Learners and assessors need the same figure.`,
    [{ ...place('pass mark'), message: 'The pass mark of the assessment' }],
    either('pass mark', String(task), passMark, String(passMark.value), place('pass mark')),
  );
}

/** Two proposals: what the assessment says is right, or what the mark sheet says. */
function either(what: string, task: string, at: Span, sheet: string, taskAt: FactPlace): Fix[] {
  return [
    write(`Use the ${what} of the assessment`, at, task),
    write(`Use the ${what} of the mark sheet in the assessment`, taskAt, sheet),
  ];
}

function write(title: string, at: Span | FactPlace, value: string): Fix {
  return { title, safe: false, changes: [{ do: 'write', at, value: value.replace(/\s+/g, ' ').trim() }] };
}

class Comparison {
  constructor(
    private readonly sheet: MarkSheet,
    private readonly sections: readonly Section[],
    private readonly task: readonly SectionFact[],
    private readonly report: Report,
    private readonly place: PlaceOf,
  ) {}

  run(): void {
    const { pairs, onlyHere, onlyThere } = align(
      this.sections.map((section) => section.heading?.value),
      this.task.map((section) => section.heading),
    );
    for (const i of onlyThere) this.missing(i);
    for (const i of onlyHere) this.added(i);
    for (const { here, there } of outOfOrder(pairs)) this.moved(here, there);
    for (const { here, there } of pairs) {
      const section = this.sections[here];
      const task = this.task[there];
      if (section && task) this.compare(section, task, there);
    }
  }

  private related(part: string, message: string): Related[] {
    return [{ ...this.place(part), message }];
  }

  private missing(there: number): void {
    const at = this.sheet.keys.get('sections') ?? this.sheet.head;
    const section = this.task[there];
    const name = quoted(section?.heading ?? '');
    const added: Change[] = section ? [{ do: 'add', to: at, value: asWritten(section) }] : [];
    this.report(
      at,
      `The assessment has a section ${name} that this mark sheet lacks. Add it, or take it out of the assessment.`,
      this.related(`section ${there}`, 'The section of the assessment'),
      this.sections.length > 0 ? [{ title: `Add the section ${name}`, safe: false, changes: added }] : [],
    );
  }

  private added(here: number): void {
    const section = this.sections[here];
    if (!section) return;
    const name = quoted(section.heading?.value ?? '');
    this.report(
      placeOf(section),
      `The mark sheet has a section ${name} that its assessment lacks. Take it out, or add it to the assessment.`,
      this.related('sections', 'The sections of the assessment'),
      [{ title: `Take the section ${name} out`, safe: false, changes: [{ do: 'remove', at: section }] }],
    );
  }

  private moved(here: number, there: number): void {
    const section = this.sections[here];
    if (!section) return;
    this.report(
      placeOf(section),
      `The section ${quoted(section.heading?.value ?? '')} stands elsewhere in the assessment, where it is number ${there + 1}. Put the sections in the same order.`,
      this.related(`section ${there}`, 'Its place in the assessment'),
    );
  }

  private compare(section: Section, task: SectionFact, there: number): void {
    if (section.heading && task.heading !== undefined && !sameText(section.heading.value, task.heading))
      this.report(
        section.heading,
        `The heading ${quoted(section.heading.value)} is ${quoted(task.heading)} in the assessment. Use the same words in both.`,
        this.related(`heading ${there}`, 'The heading in the assessment'),
        either('heading', task.heading, section.heading, section.heading.value, this.place(`heading ${there}`)),
      );
    this.compareMarks(section, task, there);
    if (section.statements && task.statements) this.compareStatements(section, task, there);
  }

  private compareMarks(section: Section, task: SectionFact, there: number): void {
    const { marks, minimum } = section;
    const total = marks?.value.total;
    if (marks && task.marks !== undefined && total !== task.marks) {
      const place = this.place(`marks ${there}`);
      const fixes = [
        ...marksFix({ ...section, marks }, task.marks, `Use the assessment's ${count(task.marks, 'mark')}`),
        write(`Use the mark sheet's ${count(marks.value.total, 'mark')} in the assessment`, place, written(marks)),
      ];
      this.report(
        marks,
        `The section has ${count(marks.value.total, 'mark')} here and ${task.marks} in the assessment. Learners and assessors need the same figure.`,
        this.related(`marks ${there}`, 'The marks in the assessment'),
        fixes,
      );
      return;
    }
    const own = minimumOf(total, minimum?.value);
    const other = minimumOf(task.marks, task.minimum);
    const at = minimum ?? marks;
    if (at && own !== undefined && other !== undefined && own !== other)
      this.report(
        at,
        `The minimum of the section is ${own} here and ${other} in the assessment. Learners and assessors need the same figure.`,
        this.related(`minimum ${there}`, 'The minimum in the assessment'),
        minimum ? [write('Use the minimum of the assessment', minimum, String(other))] : [],
      );
  }

  private compareStatements(section: Section, task: SectionFact, there: number): void {
    const statements = section.statements ?? [];
    const texts = task.statements ?? [];
    const { pairs, onlyHere, onlyThere } = align(
      statements.map(({ text }) => text?.value),
      texts,
    );
    const added = (k: number): Change[] => {
      const to = section.keys.get('statements');
      const value = statementOf(task, k);
      return to && statements.length > 0
        ? [{ do: 'add', to, value }]
        : [{ do: 'set', in: section, key: 'statements', value: [value] }];
    };
    for (const k of onlyThere)
      this.report(
        section.keys.get('statements') ?? section.head,
        `The assessment has a statement here that the mark sheet lacks: ${quoted(texts[k] ?? '')}. Add it, or take it out of the assessment.`,
        this.related(`statement ${there}.${k}`, 'The statement in the assessment'),
        [{ title: 'Add the statement', safe: false, changes: added(k) }],
      );
    for (const k of onlyHere)
      this.report(
        statements[k]?.text ?? section.head,
        'The assessment has no such statement in this section. Take it out, or add it to the assessment.',
        this.related(`section ${there}`, 'The section of the assessment'),
        statements[k]
          ? [{ title: 'Take the statement out', safe: false, changes: [{ do: 'remove', at: statements[k] }] }]
          : [],
      );
    for (const { here, there: k } of outOfOrder(pairs))
      this.report(
        statements[here]?.text ?? section.head,
        `The statement is number ${k + 1} in the assessment. Put the statements in the same order.`,
        this.related(`statement ${there}.${k}`, 'Its place in the assessment'),
      );
    for (const { here, there: k } of pairs) {
      const text = statements[here]?.text;
      const other = texts[k];
      if (text && other !== undefined && !sameText(text.value, other))
        this.report(
          text,
          `The statement reads ${quoted(other)} in the assessment. Use the same words in both.`,
          this.related(`statement ${there}.${k}`, 'The statement in the assessment'),
          either('wording', other, text, text.value, this.place(`statement ${there}.${k}`)),
        );
    }
  }
}

/** A section of the assessment as it would be written in its mark sheet. */
function asWritten(section: SectionFact): WrittenKeys {
  const { heading, marks, minimum, statements } = section;
  return {
    ...(heading !== undefined && { heading: heading.replace(/\s+/g, ' ').trim() }),
    ...(marks !== undefined && { marks: String(marks) }),
    ...(minimum !== undefined && { minimum: String(minimum) }),
    ...(statements && statements.length > 0 && { statements: statements.map((_, k) => statementOf(section, k)) }),
  };
}

function statementOf({ statements, evidences }: SectionFact, k: number): WrittenKeys {
  const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();
  const text = statements?.[k];
  const codes = evidences?.[k];
  return { ...(text !== undefined && { text: tidy(text) }), ...(codes !== undefined && { evidences: tidy(codes) }) };
}

function placeOf(section: Section): Span {
  return section.heading ?? section.head;
}
