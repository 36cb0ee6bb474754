import type { MarkSheet, Section } from '../../model/generated';
import type { SectionFact } from '../../project/facts';
import type { Span } from '../../syntax/tree';
import type { Related } from '../finding';
import { type Report, defineRule } from '../rule';
import { count, quoted } from '../words';
import { align, outOfOrder, sameText } from './align';
import { minimumOf } from './minima';

export default defineRule({
  id: 'marks/task-agrees',
  title: 'A mark sheet agrees with its assessment',
  severity: 'error',
  source: 'All but two of the published pairs of task and mark sheet agree in order, headings, marks and statements',
  requires: 'complete',
  checks: {
    'mark sheet': (sheet, report, context) => {
      const found = sheet.assessment && context.assessment(sheet.assessment.value);
      if (!found || found.fact.incomplete || !found.fact.sections || !sheet.sections) return;
      const related = (part: string, message: string): Related[] => [
        { uri: context.uri, name: 'sheet', nth: found.nth, part, message },
      ];
      new Comparison(sheet, sheet.sections, found.fact.sections, report, related).run();
    },
  },
});

type RelatedIn = (part: string, message: string) => Related[];

class Comparison {
  constructor(
    private readonly sheet: MarkSheet,
    private readonly sections: readonly Section[],
    private readonly task: readonly SectionFact[],
    private readonly report: Report,
    private readonly related: RelatedIn,
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

  private missing(there: number): void {
    const at = this.sheet.keys.get('sections') ?? this.sheet.head;
    const name = quoted(this.task[there]?.heading ?? '');
    this.report(
      at,
      `The assessment has a section ${name} that this mark sheet lacks. Add it, or take it out of the assessment.`,
      this.related(`section ${there}`, 'The section of the assessment'),
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
      );
    this.compareMarks(section, task, there);
    if (section.statements && task.statements) this.compareStatements(section, task.statements, there);
  }

  private compareMarks({ marks, minimum }: Section, task: SectionFact, there: number): void {
    const total = marks?.value.total;
    if (marks && task.marks !== undefined && total !== task.marks) {
      this.report(
        marks,
        `The section has ${count(marks.value.total, 'mark')} here and ${task.marks} in the assessment. Learners and assessors need the same figure.`,
        this.related(`marks ${there}`, 'The marks in the assessment'),
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
      );
  }

  private compareStatements(section: Section, task: readonly (string | undefined)[], there: number): void {
    const statements = section.statements ?? [];
    const { pairs, onlyHere, onlyThere } = align(
      statements.map(({ text }) => text?.value),
      task,
    );
    for (const k of onlyThere)
      this.report(
        section.keys.get('statements') ?? section.head,
        `The assessment has a statement here that the mark sheet lacks: ${quoted(task[k] ?? '')}. Add it, or take it out of the assessment.`,
        this.related(`statement ${there}.${k}`, 'The statement in the assessment'),
      );
    for (const k of onlyHere)
      this.report(
        statements[k]?.text ?? section.head,
        'The assessment has no such statement in this section. Take it out, or add it to the assessment.',
        this.related(`section ${there}`, 'The section of the assessment'),
      );
    for (const { here, there: k } of outOfOrder(pairs))
      this.report(
        statements[here]?.text ?? section.head,
        `The statement is number ${k + 1} in the assessment. Put the statements in the same order.`,
        this.related(`statement ${there}.${k}`, 'Its place in the assessment'),
      );
    for (const { here, there: k } of pairs) {
      const text = statements[here]?.text;
      const other = task[k];
      if (text && other !== undefined && !sameText(text.value, other))
        this.report(
          text,
          `The statement reads ${quoted(other)} in the assessment. Use the same words in both.`,
          this.related(`statement ${there}.${k}`, 'The statement in the assessment'),
        );
    }
  }
}

function placeOf(section: Section): Span {
  return section.heading ?? section.head;
}
