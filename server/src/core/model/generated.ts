// Generated from schemas/qualspec-1.schema.json by 'npm run generate'. Do not edit.

import type {
  Bounds,
  Bullet,
  Coded,
  Credits,
  CriterionTerm,
  Field,
  Hours,
  LevelMix,
  Marks,
  Part,
  Replacement,
  Token,
  UnitTerm,
  Words,
} from './values';

import type { Kind } from './values';

/** What people gain from the qualification. */
export interface Benefits extends Part {
  /** What learners gain. */
  readonly forIndividuals?: Field<readonly Bullet[]>;
  /** What their employers gain. */
  readonly forEmployers?: Field<readonly Bullet[]>;
}

/** A designation that comes with the qualification. */
export interface Designation extends Part {
  /** The designation, such as Affiliateship of an institute. */
  readonly title?: Field<string>;
  /** The letters that may follow the learner's name. */
  readonly postNominals?: Field<string>;
  /** How the designation is explained to learners. */
  readonly text?: Field<string>;
}

/** Whom to ask. */
export interface Contact extends Part {
  /** The team or person. */
  readonly name?: Field<string>;
  /** Telephone number. */
  readonly telephone?: Field<string>;
  /** E-mail address. */
  readonly email?: Field<string>;
  /** Web address. */
  readonly website?: Field<string>;
}

/** A footnote, printed below the table or figure that names it. */
export interface Footnote extends Part {
  /** The name by which it is used. */
  readonly id?: Field<string>;
  /** The sign printed, such as ^. Without one, notes are numbered. */
  readonly mark?: Field<string>;
  /** What the note says. */
  readonly text?: Field<readonly Bullet[]>;
}

/** The document itself: its front matter and what holds for all its qualifications. */
export interface Specification extends Part {
  /** The title on the cover. */
  readonly title?: Field<string>;
  /** Who develops and owns the qualifications. */
  readonly awardingOrganisation?: Field<string>;
  /** Who awards them, where that is another body. */
  readonly awardedBy?: Field<string>;
  /** The version of the document, such as 2020-07. */
  readonly version?: Field<string>;
  /** The date of this version. */
  readonly published?: Field<string>;
  /** What stands before short unit numbers: with 8607-, the number 501 means 8607-501. */
  readonly referencePrefix?: Field<string>;
  /** Who may be given the document. */
  readonly circulation?: Field<readonly Bullet[]>;
  /** Documents that must be read beside this one. */
  readonly readWith?: Field<readonly Bullet[]>;
  /** Whom to ask. */
  readonly contact?: readonly Contact[];
  /** What it is for, and what it aims at. */
  readonly purpose?: Field<readonly Bullet[]>;
  /** Who it is for. */
  readonly audience?: Field<readonly Bullet[]>;
  /** What learners and employers gain. */
  readonly benefits?: Benefits;
  /** What learners can go on to. */
  readonly progression?: Field<readonly Bullet[]>;
  /** The designation and letters after the name that come with it. */
  readonly designation?: Designation;
  /** Where the policy on recognition of prior learning is found. */
  readonly priorLearning?: Field<string>;
  /** Prior qualifications, knowledge, skills or understanding that a learner needs for any of the qualifications. */
  readonly entryRequirements?: Field<readonly Bullet[]>;
  /** What else a learner must do or have before an award is made, such as a licence or a placement; None where there is nothing. */
  readonly otherRequirements?: Field<readonly Bullet[]>;
  /** The levels of attainment: the grades that there are, and what each of them takes. */
  readonly grading?: Field<readonly Bullet[]>;
  /** Where specimen assessments are found, if this document holds none. */
  readonly specimenAssessments?: Field<string>;
  /** Legal notes of the front page. */
  readonly disclaimer?: Field<readonly Bullet[]>;
  /** Footnotes, used by name in the rest of the file. */
  readonly notes?: readonly Footnote[];
}

/** The hours of a qualification. */
export interface QualificationHours extends Part {
  /** Hours of induction. */
  readonly induction?: Field<Hours>;
  /** Hours of tutorial support. */
  readonly tutorial?: Field<Hours>;
  /** Guided learning hours (GLH): time under a tutor's immediate guidance. Where routes differ, the lowest route's hours. */
  readonly glh?: Field<Hours>;
  /** What the GLH counts; the units alone unless it is written. */
  readonly glhIncludes?: readonly Field<'units' | 'induction' | 'tutorial'>[];
  /** A sentence published instead of a figure, or beside it. */
  readonly glhWording?: Field<string>;
  /** The average of guided learning hours over the routes. */
  readonly averageGlh?: Field<number>;
  /** Total qualification time (TQT): all hours. Credits are TQT divided by ten, rounded. */
  readonly tqt?: Field<Hours>;
  /** How the hours were arrived at. Kept on record, not printed. */
  readonly rationale?: Field<string>;
  /** The footnotes that hang here, by the names they have under 'notes'. */
  readonly note?: Field<readonly Token[]>;
}

/** A number of units or credits to be taken from some units. */
export interface RuleChoice extends Part {
  /** The group or groups to choose from, by name; or 'matrix' for the units that the matrix marks as optional for this qualification. */
  readonly from?: Field<readonly Token[]>;
  /** Only these units of the group. Without a group: the units to choose from. */
  readonly units?: Field<readonly UnitTerm[]>;
  /** Exactly so many. */
  readonly exactly?: Field<Bounds>;
  /** No fewer than this. */
  readonly atLeast?: Field<Bounds>;
  /** No more than this. */
  readonly atMost?: Field<Bounds>;
  /** The footnotes that hang here, by the names they have under 'notes'. */
  readonly note?: Field<readonly Token[]>;
}

/** Which units, from which groups, make the qualification up. A unit offered in several places counts once. */
export interface RulesOfCombination extends Part {
  /** The rule as it is published, for the reader. */
  readonly wording?: Field<readonly Bullet[]>;
  /** The units that every learner takes. Units that the matrix marks as mandatory need not be repeated. */
  readonly mandatory?: Field<readonly UnitTerm[]>;
  /** What is chosen, from where, and how much. */
  readonly choose?: readonly RuleChoice[];
  /** A limit on all units together, where the rule sets one: exactly this. */
  readonly unitsInAll?: Field<Bounds>;
  /** No fewer units than this in all. */
  readonly atLeastInAll?: Field<Bounds>;
  /** No more units than this in all. */
  readonly atMostInAll?: Field<Bounds>;
  /** How much of the credit must be at a level. */
  readonly levelMix?: Field<LevelMix>;
  /** Units that may not be combined: each line names units of which a learner may take only one. */
  readonly notTogether?: readonly Field<readonly UnitTerm[]>[];
  /** The footnotes that hang here, by the names they have under 'notes'. */
  readonly note?: Field<readonly Token[]>;
}

/** A qualification: what a learner is awarded. */
export interface Qualification extends Part {
  /** A short name for this qualification, used in the rest of the file. */
  readonly id?: Field<string>;
  /** The full title as awarded. */
  readonly title?: Field<string>;
  /** Award, Certificate, Diploma or Extended Diploma. */
  readonly type?: Field<'Award' | 'Certificate' | 'Diploma' | 'Extended Diploma'>;
  /** The level of the qualification. */
  readonly level?: Field<string>;
  /** The qualification number: seven digits and a check character, as in 600/5855/9. */
  readonly number?: Field<string>;
  /** The date from which it is regulated. */
  readonly regulationStart?: Field<string>;
  /** The first day on which learners can register. */
  readonly operationalStart?: Field<string>;
  /** The last day on which learners can register. */
  readonly operationalEnd?: Field<string>;
  /** The last day on which certificates are issued. */
  readonly certificationEnd?: Field<string>;
  /** When the qualification is due for review. */
  readonly reviewDate?: Field<string>;
  /** The credit value: exact, from-to, or at least. */
  readonly credits?: Field<Credits>;
  /** Induction, tutorial support, GLH and TQT. */
  readonly hours?: QualificationHours;
  /** The time within which it is to be completed, such as 3 years. */
  readonly timeToComplete?: Field<string>;
  /** The rules of combination. */
  readonly rules?: RulesOfCombination;
  /** How the qualification is assessed. */
  readonly assessment?: Field<readonly Bullet[]>;
  /** What it is for, and what it aims at. */
  readonly purpose?: Field<readonly Bullet[]>;
  /** Who it is for. */
  readonly audience?: Field<readonly Bullet[]>;
  /** What learners and employers gain. */
  readonly benefits?: Benefits;
  /** What learners can go on to. */
  readonly progression?: Field<readonly Bullet[]>;
  /** The designation and letters after the name that come with it. */
  readonly designation?: Designation;
  /** The objective of the qualification, as a regulator asks for it. */
  readonly objective?: Field<readonly Bullet[]>;
  /** Prior qualifications, knowledge, skills or understanding that a learner needs. */
  readonly entryRequirements?: Field<readonly Bullet[]>;
  /** What else a learner must do or have before an award is made, such as a licence or a placement; None where there is nothing. */
  readonly otherRequirements?: Field<readonly Bullet[]>;
  /** The levels of attainment: the grades that there are, and what each of them takes. */
  readonly grading?: Field<readonly Bullet[]>;
  /** The footnotes that hang here, by the names they have under 'notes'. */
  readonly note?: Field<readonly Token[]>;
}

/** Units that only some of the qualifications may use. */
export interface Restriction extends Part {
  /** The units. */
  readonly units?: Field<readonly UnitTerm[]>;
  /** The qualifications that may use them, by their ids. */
  readonly onlyIn?: Field<readonly Token[]>;
}

/** A group of units in the overview. */
export interface Group extends Part {
  /** The group's name, such as group 1. */
  readonly id?: Field<string>;
  /** The heading printed, if it is not the name. */
  readonly title?: Field<string>;
  /** The units of the group, in the order in which they are printed. */
  readonly units?: Field<readonly UnitTerm[]>;
  /** Units marked 'Diploma only' and the like. */
  readonly restricted?: readonly Restriction[];
  /** The footnotes that hang here, by the names they have under 'notes'. */
  readonly note?: Field<readonly Token[]>;
}

/** One row of a table of units against qualifications. */
export interface MatrixRow extends Part {
  /** The unit of this row. */
  readonly unit?: Field<string>;
  /** The qualifications for which it is mandatory (M). */
  readonly mandatoryIn?: Field<readonly Token[]>;
  /** The qualifications for which it is optional (O). */
  readonly optionalIn?: Field<readonly Token[]>;
}

/** A learning outcome: what the learner will be able to do, and how it is known. */
export interface Outcome extends Part {
  /** The outcome. It reads on from 'The learner will'. */
  readonly text?: Field<string>;
  /** The assessment criteria by their codes; each reads on from 'The learner can'. */
  readonly criteria?: readonly Coded<Field<string>>[];
  /** The indicative content of this outcome. */
  readonly content?: Field<readonly Bullet[]>;
}

/** A unit. It may have only its facts, and be filled in later. */
export interface Unit extends Part {
  /** The unit's own reference, such as 8607-531 or E5.05. */
  readonly reference?: Field<string>;
  /** Other references of the same unit. */
  readonly alsoKnownAs?: Field<readonly UnitTerm[]>;
  /** The number that a regulator gave the unit, such as L/503/1234. */
  readonly regulatedNumber?: Field<string>;
  /** Whose unit it is, if not the specification's own. */
  readonly awardingOrganisation?: Field<string>;
  /** The unit's title. */
  readonly title?: Field<string>;
  /** The unit's level. */
  readonly level?: Field<string>;
  /** The unit's credit value. */
  readonly credits?: Field<number>;
  /** The unit's guided learning hours. */
  readonly glh?: Field<Hours>;
  /** The unit's purpose and aim. */
  readonly aim?: Field<readonly Bullet[]>;
  /** The learning outcomes by their numbers. */
  readonly outcomes?: readonly Coded<Outcome>[];
  /** Additional information about the unit. */
  readonly additionalInformation?: Field<readonly Bullet[]>;
  /** Assessment requirements of a sector or regulatory body. */
  readonly assessmentRequirements?: Field<readonly Bullet[]>;
  /** When the unit is due for review. */
  readonly reviewDate?: Field<string>;
  /** How the unit relates to national occupational or professional standards. */
  readonly standardsLink?: Field<string>;
  /** The sector body that supports the unit. */
  readonly sectorSupport?: Field<string>;
  /** Where the unit stands in the subject or sector classification. */
  readonly classification?: Field<string>;
  /** The organisation that submitted the unit. */
  readonly submittedBy?: Field<string>;
  /** Who may use it: Shared, or Restricted to one organisation. */
  readonly availability?: Field<string>;
  /** From when the unit is available. */
  readonly availableFrom?: Field<string>;
  /** The unit that takes its place, and from which registration date. */
  readonly replacedBy?: Field<Replacement>;
  /** The footnotes that hang here, by the names they have under 'notes'. */
  readonly note?: Field<readonly Token[]>;
}

/** What the assessor looks for in a section. */
export interface Statement extends Part {
  /** The statement as printed. */
  readonly text?: Field<string>;
  /** The assessment criteria that it evidences. Leave it out where it evidences none, as in a Context section. */
  readonly evidences?: Field<readonly CriterionTerm[]>;
}

/** A section of an assessment, or of its mark sheet. */
export interface Section extends Part {
  /** The section's heading. */
  readonly heading?: Field<string>;
  /** What the learner is asked to do. */
  readonly instructions?: Field<readonly Bullet[]>;
  /** About how many words. */
  readonly words?: Field<Words>;
  /** The evidence required. */
  readonly evidence?: Field<readonly Bullet[]>;
  /** The marks available. */
  readonly marks?: Field<Marks>;
  /** The marks needed to pass the section. Half of the marks unless it is written. */
  readonly minimum?: Field<number>;
  /** What the assessor looks for, each with the criteria that it evidences. */
  readonly statements?: readonly Statement[];
}

/** An assessment: the task for one unit, or for several at once. */
export interface Assessment extends Part {
  /** A short name for this assessment. */
  readonly id?: Field<string>;
  /** Its title. */
  readonly title?: Field<string>;
  /** Its kind, such as portfolio, work-based assignment, reflective review, case study or consultancy report. */
  readonly kind?: Field<string>;
  /** The unit or units that it assesses. */
  readonly units?: Field<readonly UnitTerm[]>;
  /** For an integrated assessment: the units whose own assessments it replaces. */
  readonly insteadOf?: Field<readonly UnitTerm[]>;
  /** When it may be used, such as 'if both units are in the pathway'. */
  readonly condition?: Field<string>;
  /** What the learner is asked to do. */
  readonly task?: Field<readonly Bullet[]>;
  /** How long the work runs, such as 'at least six months'. */
  readonly period?: Field<string>;
  /** What the assessor observes, if anything. */
  readonly observation?: Field<string>;
  /** The nominal number of words and the suggested range. */
  readonly words?: Field<Words>;
  /** The evidence that may or must be handed in. */
  readonly evidence?: Field<readonly Bullet[]>;
  /** General instructions, such as how to use the headings. */
  readonly instructions?: Field<readonly Bullet[]>;
  /** The marks needed overall. */
  readonly passMark?: Field<number>;
  /** The learner's declaration at the end, if it is not the usual one. */
  readonly declaration?: Field<string>;
  /** The sections, in order. The mark sheet follows from them. */
  readonly sections?: readonly Section[];
}

/** A line of a mark sheet by criterion. */
export interface SheetCriterion extends Part {
  /** The marks available. */
  readonly marks?: Field<Marks>;
  /** The marks needed. Half unless it is written. */
  readonly minimum?: Field<number>;
  /** What a referral looks like. */
  readonly referral?: Field<readonly Bullet[]>;
  /** What a pass looks like. */
  readonly pass?: Field<readonly Bullet[]>;
  /** What a good pass looks like. */
  readonly goodPass?: Field<readonly Bullet[]>;
  /** About what a referral earns. A quarter of the marks unless it is written. */
  readonly referralMarks?: Field<number>;
  /** What a pass earns. Half unless it is written. */
  readonly passMarks?: Field<number>;
  /** About what a good pass earns. Three quarters unless it is written. */
  readonly goodPassMarks?: Field<number>;
}

/** A mark sheet that is written out: by criterion, or by section where it must differ from its assessment. */
export interface MarkSheet extends Part {
  /** A short name for this mark sheet. */
  readonly id?: Field<string>;
  /** Its title. */
  readonly title?: Field<string>;
  /** The assessment it belongs to, by its id, where there is one. */
  readonly assessment?: Field<string>;
  /** The unit or units that it assesses, where no assessment is named. */
  readonly units?: Field<readonly UnitTerm[]>;
  /** How to assess and use the mark sheet. */
  readonly instructions?: Field<readonly Bullet[]>;
  /** The marks needed overall. */
  readonly passMark?: Field<number>;
  /** A mark sheet by criterion: each criterion by its code (with its unit where there are several). */
  readonly criteria?: readonly Coded<SheetCriterion>[];
  /** A mark sheet by section, deliberately written out. */
  readonly sections?: readonly Section[];
}

/** One requirement and how it can be shown. */
export interface CompetenceRequirement extends Part {
  /** What is required. */
  readonly requirement?: Field<string>;
  /** What can show it. */
  readonly evidence?: Field<readonly Bullet[]>;
}

/** What is required of the people who deliver, assess or quality-assure. */
export interface Competence extends Part {
  /** Whom the requirements are for, such as Tutors. */
  readonly for?: Field<string>;
  /** What is said before the table. */
  readonly introduction?: Field<readonly Bullet[]>;
  /** The requirements, each with its evidence. */
  readonly requirements?: readonly CompetenceRequirement[];
}

/** A paragraph or more of assessment guidance. */
export interface Guidance extends Part {
  /** The heading, if it has one. */
  readonly heading?: Field<string>;
  /** The guidance. */
  readonly text?: Field<readonly Bullet[]>;
}

/** An appendix of the document. What it shows is written elsewhere, once. */
export interface Appendix extends Part {
  /** The title, such as Appendix A: Unit specifications. */
  readonly title?: Field<string>;
  /** What it shows. */
  readonly contents?: Field<'unit specifications' | 'assessments' | 'mark sheets' | 'text'>;
  /** Only these units, in this order. */
  readonly units?: Field<readonly UnitTerm[]>;
  /** Its text, where it is one. */
  readonly text?: Field<readonly Bullet[]>;
}

/** What a key holds: a value of a kind, a list of values, a mapping, a list of mappings, or members by their codes. */
export type KeyShape = {
  readonly property: string;
  /** What belongs there, in an author's words. */
  readonly expects: string;
} & (
  | {
      readonly is: 'value' | 'values' | 'coded values';
      readonly kind: Kind;
      /** The only values that there are, for a choice. */
      readonly choices?: readonly string[];
    }
  | { readonly is: 'part' | 'parts' | 'coded parts'; readonly shape: ShapeName }
);

/** The keys that a mapping may have. */
export interface Shape {
  readonly keys: Readonly<Record<string, KeyShape>>;
}

export type ShapeName =
  | 'benefits'
  | 'designation'
  | 'contact'
  | 'footnote'
  | 'specification'
  | 'qualification hours'
  | 'rule choice'
  | 'rules of combination'
  | 'qualification'
  | 'restriction'
  | 'group'
  | 'matrix row'
  | 'outcome'
  | 'unit'
  | 'statement'
  | 'section'
  | 'assessment'
  | 'sheet criterion'
  | 'mark sheet'
  | 'competence requirement'
  | 'competence'
  | 'guidance'
  | 'appendix';

export interface Shapes {
  benefits: Benefits;
  designation: Designation;
  contact: Contact;
  footnote: Footnote;
  specification: Specification;
  'qualification hours': QualificationHours;
  'rule choice': RuleChoice;
  'rules of combination': RulesOfCombination;
  qualification: Qualification;
  restriction: Restriction;
  group: Group;
  'matrix row': MatrixRow;
  outcome: Outcome;
  unit: Unit;
  statement: Statement;
  section: Section;
  assessment: Assessment;
  'sheet criterion': SheetCriterion;
  'mark sheet': MarkSheet;
  'competence requirement': CompetenceRequirement;
  competence: Competence;
  guidance: Guidance;
  appendix: Appendix;
}

export const shapes: { readonly [S in ShapeName]: Shape } = {
  benefits: {
    keys: {
      'for individuals': {
        property: 'forIndividuals',
        expects: 'a text or a list of points',
        is: 'value',
        kind: 'bullets',
      },
      'for employers': {
        property: 'forEmployers',
        expects: 'a text or a list of points',
        is: 'value',
        kind: 'bullets',
      },
    },
  },
  designation: {
    keys: {
      title: { property: 'title', expects: 'a text', is: 'value', kind: 'text' },
      'post-nominals': { property: 'postNominals', expects: 'a text', is: 'value', kind: 'text' },
      text: { property: 'text', expects: 'a text', is: 'value', kind: 'text' },
    },
  },
  contact: {
    keys: {
      name: { property: 'name', expects: 'a text', is: 'value', kind: 'text' },
      telephone: { property: 'telephone', expects: 'a text', is: 'value', kind: 'text' },
      email: { property: 'email', expects: 'a text', is: 'value', kind: 'text' },
      website: { property: 'website', expects: 'a text', is: 'value', kind: 'text' },
    },
  },
  footnote: {
    keys: {
      id: { property: 'id', expects: 'a short name', is: 'value', kind: 'identifier' },
      mark: { property: 'mark', expects: 'a text', is: 'value', kind: 'text' },
      text: { property: 'text', expects: 'a text or a list of points', is: 'value', kind: 'bullets' },
    },
  },
  specification: {
    keys: {
      title: { property: 'title', expects: 'a text', is: 'value', kind: 'text' },
      'awarding organisation': { property: 'awardingOrganisation', expects: 'a text', is: 'value', kind: 'text' },
      'awarded by': { property: 'awardedBy', expects: 'a text', is: 'value', kind: 'text' },
      version: { property: 'version', expects: 'a text', is: 'value', kind: 'text' },
      published: {
        property: 'published',
        expects: 'a date such as 2012-09-01 (year-month-day)',
        is: 'value',
        kind: 'date',
      },
      'reference prefix': { property: 'referencePrefix', expects: 'a text', is: 'value', kind: 'text' },
      circulation: { property: 'circulation', expects: 'a text or a list of points', is: 'value', kind: 'bullets' },
      'read with': { property: 'readWith', expects: 'a text or a list of points', is: 'value', kind: 'bullets' },
      contact: { property: 'contact', expects: 'a list, with a dash before each item', is: 'parts', shape: 'contact' },
      purpose: { property: 'purpose', expects: 'a text or a list of points', is: 'value', kind: 'bullets' },
      audience: { property: 'audience', expects: 'a text or a list of points', is: 'value', kind: 'bullets' },
      benefits: { property: 'benefits', expects: 'keys of its own, indented below it', is: 'part', shape: 'benefits' },
      progression: { property: 'progression', expects: 'a text or a list of points', is: 'value', kind: 'bullets' },
      designation: {
        property: 'designation',
        expects: 'keys of its own, indented below it',
        is: 'part',
        shape: 'designation',
      },
      'prior learning': { property: 'priorLearning', expects: 'a text', is: 'value', kind: 'text' },
      'entry requirements': {
        property: 'entryRequirements',
        expects: 'a text or a list of points',
        is: 'value',
        kind: 'bullets',
      },
      'other requirements': {
        property: 'otherRequirements',
        expects: 'a text or a list of points',
        is: 'value',
        kind: 'bullets',
      },
      grading: { property: 'grading', expects: 'a text or a list of points', is: 'value', kind: 'bullets' },
      'specimen assessments': { property: 'specimenAssessments', expects: 'a text', is: 'value', kind: 'text' },
      disclaimer: { property: 'disclaimer', expects: 'a text or a list of points', is: 'value', kind: 'bullets' },
      notes: { property: 'notes', expects: 'a list, with a dash before each item', is: 'parts', shape: 'footnote' },
    },
  },
  'qualification hours': {
    keys: {
      induction: {
        property: 'induction',
        expects: "hours such as 3, 'exactly 3' or 'at least 3'",
        is: 'value',
        kind: 'hours',
      },
      tutorial: {
        property: 'tutorial',
        expects: "hours such as 3, 'exactly 3' or 'at least 3'",
        is: 'value',
        kind: 'hours',
      },
      glh: { property: 'glh', expects: "hours such as 3, 'exactly 3' or 'at least 3'", is: 'value', kind: 'hours' },
      'glh includes': {
        property: 'glhIncludes',
        expects: 'a list, with a dash before each item',
        is: 'values',
        kind: 'choice',
        choices: ['units', 'induction', 'tutorial'],
      },
      'glh wording': { property: 'glhWording', expects: 'a text', is: 'value', kind: 'text' },
      'average glh': { property: 'averageGlh', expects: 'a number, such as 39.5', is: 'value', kind: 'number' },
      tqt: { property: 'tqt', expects: "hours such as 3, 'exactly 3' or 'at least 3'", is: 'value', kind: 'hours' },
      rationale: { property: 'rationale', expects: 'a text', is: 'value', kind: 'text' },
      note: { property: 'note', expects: 'names with commas between them', is: 'value', kind: 'identifiers' },
    },
  },
  'rule choice': {
    keys: {
      from: { property: 'from', expects: 'names with commas between them', is: 'value', kind: 'identifiers' },
      units: {
        property: 'units',
        expects: 'unit references with commas between them, such as 501-520, 522',
        is: 'value',
        kind: 'references',
      },
      exactly: {
        property: 'exactly',
        expects: "numbers of units or credits, such as '2 units', '12 credits' or '2 units, 6 credits'",
        is: 'value',
        kind: 'bounds',
      },
      'at least': {
        property: 'atLeast',
        expects: "numbers of units or credits, such as '2 units', '12 credits' or '2 units, 6 credits'",
        is: 'value',
        kind: 'bounds',
      },
      'at most': {
        property: 'atMost',
        expects: "numbers of units or credits, such as '2 units', '12 credits' or '2 units, 6 credits'",
        is: 'value',
        kind: 'bounds',
      },
      note: { property: 'note', expects: 'names with commas between them', is: 'value', kind: 'identifiers' },
    },
  },
  'rules of combination': {
    keys: {
      wording: { property: 'wording', expects: 'a text or a list of points', is: 'value', kind: 'bullets' },
      mandatory: {
        property: 'mandatory',
        expects: 'unit references with commas between them, such as 501-520, 522',
        is: 'value',
        kind: 'references',
      },
      choose: {
        property: 'choose',
        expects: 'a list, with a dash before each item',
        is: 'parts',
        shape: 'rule choice',
      },
      'units in all': {
        property: 'unitsInAll',
        expects: "numbers of units or credits, such as '2 units', '12 credits' or '2 units, 6 credits'",
        is: 'value',
        kind: 'bounds',
      },
      'at least in all': {
        property: 'atLeastInAll',
        expects: "numbers of units or credits, such as '2 units', '12 credits' or '2 units, 6 credits'",
        is: 'value',
        kind: 'bounds',
      },
      'at most in all': {
        property: 'atMostInAll',
        expects: "numbers of units or credits, such as '2 units', '12 credits' or '2 units, 6 credits'",
        is: 'value',
        kind: 'bounds',
      },
      'level mix': {
        property: 'levelMix',
        expects: "such as 'more than 50% at level 6' or 'at least 30 credits at level 5 or above'",
        is: 'value',
        kind: 'level mix',
      },
      'not together': {
        property: 'notTogether',
        expects: 'a list, with a dash before each item',
        is: 'values',
        kind: 'references',
      },
      note: { property: 'note', expects: 'names with commas between them', is: 'value', kind: 'identifiers' },
    },
  },
  qualification: {
    keys: {
      id: { property: 'id', expects: 'a short name', is: 'value', kind: 'identifier' },
      title: { property: 'title', expects: 'a text', is: 'value', kind: 'text' },
      type: {
        property: 'type',
        expects: 'one of: Award, Certificate, Diploma, Extended Diploma',
        is: 'value',
        kind: 'choice',
        choices: ['Award', 'Certificate', 'Diploma', 'Extended Diploma'],
      },
      level: { property: 'level', expects: 'a level: 1 to 8, or Entry 1 to Entry 3', is: 'value', kind: 'level' },
      number: { property: 'number', expects: 'a text', is: 'value', kind: 'text' },
      'regulation start': {
        property: 'regulationStart',
        expects: 'a date such as 2012-09-01 (year-month-day)',
        is: 'value',
        kind: 'date',
      },
      'operational start': {
        property: 'operationalStart',
        expects: 'a date such as 2012-09-01 (year-month-day)',
        is: 'value',
        kind: 'date',
      },
      'operational end': {
        property: 'operationalEnd',
        expects: 'a date such as 2012-09-01 (year-month-day)',
        is: 'value',
        kind: 'date',
      },
      'certification end': {
        property: 'certificationEnd',
        expects: 'a date such as 2012-09-01 (year-month-day)',
        is: 'value',
        kind: 'date',
      },
      'review date': {
        property: 'reviewDate',
        expects: 'a date such as 2012-09-01 (year-month-day)',
        is: 'value',
        kind: 'date',
      },
      credits: {
        property: 'credits',
        expects: "credits such as 23, '6 to 12' or 'at least 37'",
        is: 'value',
        kind: 'credits',
      },
      hours: {
        property: 'hours',
        expects: 'keys of its own, indented below it',
        is: 'part',
        shape: 'qualification hours',
      },
      'time to complete': { property: 'timeToComplete', expects: 'a text', is: 'value', kind: 'text' },
      rules: {
        property: 'rules',
        expects: 'keys of its own, indented below it',
        is: 'part',
        shape: 'rules of combination',
      },
      assessment: { property: 'assessment', expects: 'a text or a list of points', is: 'value', kind: 'bullets' },
      purpose: { property: 'purpose', expects: 'a text or a list of points', is: 'value', kind: 'bullets' },
      audience: { property: 'audience', expects: 'a text or a list of points', is: 'value', kind: 'bullets' },
      benefits: { property: 'benefits', expects: 'keys of its own, indented below it', is: 'part', shape: 'benefits' },
      progression: { property: 'progression', expects: 'a text or a list of points', is: 'value', kind: 'bullets' },
      designation: {
        property: 'designation',
        expects: 'keys of its own, indented below it',
        is: 'part',
        shape: 'designation',
      },
      objective: { property: 'objective', expects: 'a text or a list of points', is: 'value', kind: 'bullets' },
      'entry requirements': {
        property: 'entryRequirements',
        expects: 'a text or a list of points',
        is: 'value',
        kind: 'bullets',
      },
      'other requirements': {
        property: 'otherRequirements',
        expects: 'a text or a list of points',
        is: 'value',
        kind: 'bullets',
      },
      grading: { property: 'grading', expects: 'a text or a list of points', is: 'value', kind: 'bullets' },
      note: { property: 'note', expects: 'names with commas between them', is: 'value', kind: 'identifiers' },
    },
  },
  restriction: {
    keys: {
      units: {
        property: 'units',
        expects: 'unit references with commas between them, such as 501-520, 522',
        is: 'value',
        kind: 'references',
      },
      'only in': { property: 'onlyIn', expects: 'names with commas between them', is: 'value', kind: 'identifiers' },
    },
  },
  group: {
    keys: {
      id: { property: 'id', expects: 'a short name', is: 'value', kind: 'identifier' },
      title: { property: 'title', expects: 'a text', is: 'value', kind: 'text' },
      units: {
        property: 'units',
        expects: 'unit references with commas between them, such as 501-520, 522',
        is: 'value',
        kind: 'references',
      },
      restricted: {
        property: 'restricted',
        expects: 'a list, with a dash before each item',
        is: 'parts',
        shape: 'restriction',
      },
      note: { property: 'note', expects: 'names with commas between them', is: 'value', kind: 'identifiers' },
    },
  },
  'matrix row': {
    keys: {
      unit: {
        property: 'unit',
        expects: 'a unit reference, such as 8607-501 or E5.05',
        is: 'value',
        kind: 'reference',
      },
      'mandatory in': {
        property: 'mandatoryIn',
        expects: 'names with commas between them',
        is: 'value',
        kind: 'identifiers',
      },
      'optional in': {
        property: 'optionalIn',
        expects: 'names with commas between them',
        is: 'value',
        kind: 'identifiers',
      },
    },
  },
  outcome: {
    keys: {
      text: { property: 'text', expects: 'a text', is: 'value', kind: 'text' },
      criteria: {
        property: 'criteria',
        expects: 'criteria, each with its code, such as 1.1: Explain …',
        is: 'coded values',
        kind: 'text',
      },
      content: { property: 'content', expects: 'a text or a list of points', is: 'value', kind: 'bullets' },
    },
  },
  unit: {
    keys: {
      reference: {
        property: 'reference',
        expects: 'a unit reference, such as 8607-501 or E5.05',
        is: 'value',
        kind: 'reference',
      },
      'also known as': {
        property: 'alsoKnownAs',
        expects: 'unit references with commas between them, such as 501-520, 522',
        is: 'value',
        kind: 'references',
      },
      'regulated number': { property: 'regulatedNumber', expects: 'a text', is: 'value', kind: 'text' },
      'awarding organisation': { property: 'awardingOrganisation', expects: 'a text', is: 'value', kind: 'text' },
      title: { property: 'title', expects: 'a text', is: 'value', kind: 'text' },
      level: { property: 'level', expects: 'a level: 1 to 8, or Entry 1 to Entry 3', is: 'value', kind: 'level' },
      credits: { property: 'credits', expects: 'a whole number', is: 'value', kind: 'whole number' },
      glh: { property: 'glh', expects: "hours such as 3, 'exactly 3' or 'at least 3'", is: 'value', kind: 'hours' },
      aim: { property: 'aim', expects: 'a text or a list of points', is: 'value', kind: 'bullets' },
      outcomes: {
        property: 'outcomes',
        expects: "learning outcomes, each with its number, such as '1:'",
        is: 'coded parts',
        shape: 'outcome',
      },
      'additional information': {
        property: 'additionalInformation',
        expects: 'a text or a list of points',
        is: 'value',
        kind: 'bullets',
      },
      'assessment requirements': {
        property: 'assessmentRequirements',
        expects: 'a text or a list of points',
        is: 'value',
        kind: 'bullets',
      },
      'review date': {
        property: 'reviewDate',
        expects: 'a date such as 2012-09-01 (year-month-day)',
        is: 'value',
        kind: 'date',
      },
      'standards link': { property: 'standardsLink', expects: 'a text', is: 'value', kind: 'text' },
      'sector support': { property: 'sectorSupport', expects: 'a text', is: 'value', kind: 'text' },
      classification: { property: 'classification', expects: 'a text', is: 'value', kind: 'text' },
      'submitted by': { property: 'submittedBy', expects: 'a text', is: 'value', kind: 'text' },
      availability: { property: 'availability', expects: 'a text', is: 'value', kind: 'text' },
      'available from': {
        property: 'availableFrom',
        expects: 'a date such as 2012-09-01 (year-month-day)',
        is: 'value',
        kind: 'date',
      },
      'replaced by': {
        property: 'replacedBy',
        expects: "such as '8607-550' or '8607-550 for registrations from 2020-07-01'",
        is: 'value',
        kind: 'replacement',
      },
      note: { property: 'note', expects: 'names with commas between them', is: 'value', kind: 'identifiers' },
    },
  },
  statement: {
    keys: {
      text: { property: 'text', expects: 'a text', is: 'value', kind: 'text' },
      evidences: {
        property: 'evidences',
        expects: "criterion codes, such as '1.1, 1.2' or, with several units, 'E5.07 1.1'",
        is: 'value',
        kind: 'criteria codes',
      },
    },
  },
  section: {
    keys: {
      heading: { property: 'heading', expects: 'a text', is: 'value', kind: 'text' },
      instructions: { property: 'instructions', expects: 'a text or a list of points', is: 'value', kind: 'bullets' },
      words: {
        property: 'words',
        expects: "a number of words, such as 2000, 'about 250' or '2000 (1500 to 3000)'",
        is: 'value',
        kind: 'words',
      },
      evidence: { property: 'evidence', expects: 'a text or a list of points', is: 'value', kind: 'bullets' },
      marks: {
        property: 'marks',
        expects: "marks such as 26, or '25 + 5' where they are split",
        is: 'value',
        kind: 'marks',
      },
      minimum: { property: 'minimum', expects: 'a whole number', is: 'value', kind: 'whole number' },
      statements: {
        property: 'statements',
        expects: 'a list, with a dash before each item',
        is: 'parts',
        shape: 'statement',
      },
    },
  },
  assessment: {
    keys: {
      id: { property: 'id', expects: 'a short name', is: 'value', kind: 'identifier' },
      title: { property: 'title', expects: 'a text', is: 'value', kind: 'text' },
      kind: { property: 'kind', expects: 'a text', is: 'value', kind: 'text' },
      units: {
        property: 'units',
        expects: 'unit references with commas between them, such as 501-520, 522',
        is: 'value',
        kind: 'references',
      },
      'instead of': {
        property: 'insteadOf',
        expects: 'unit references with commas between them, such as 501-520, 522',
        is: 'value',
        kind: 'references',
      },
      condition: { property: 'condition', expects: 'a text', is: 'value', kind: 'text' },
      task: { property: 'task', expects: 'a text or a list of points', is: 'value', kind: 'bullets' },
      period: { property: 'period', expects: 'a text', is: 'value', kind: 'text' },
      observation: { property: 'observation', expects: 'a text', is: 'value', kind: 'text' },
      words: {
        property: 'words',
        expects: "a number of words, such as 2000, 'about 250' or '2000 (1500 to 3000)'",
        is: 'value',
        kind: 'words',
      },
      evidence: { property: 'evidence', expects: 'a text or a list of points', is: 'value', kind: 'bullets' },
      instructions: { property: 'instructions', expects: 'a text or a list of points', is: 'value', kind: 'bullets' },
      'pass mark': { property: 'passMark', expects: 'a whole number', is: 'value', kind: 'whole number' },
      declaration: { property: 'declaration', expects: 'a text', is: 'value', kind: 'text' },
      sections: {
        property: 'sections',
        expects: 'a list, with a dash before each item',
        is: 'parts',
        shape: 'section',
      },
    },
  },
  'sheet criterion': {
    keys: {
      marks: {
        property: 'marks',
        expects: "marks such as 26, or '25 + 5' where they are split",
        is: 'value',
        kind: 'marks',
      },
      minimum: { property: 'minimum', expects: 'a whole number', is: 'value', kind: 'whole number' },
      referral: { property: 'referral', expects: 'a text or a list of points', is: 'value', kind: 'texts' },
      pass: { property: 'pass', expects: 'a text or a list of points', is: 'value', kind: 'texts' },
      'good pass': { property: 'goodPass', expects: 'a text or a list of points', is: 'value', kind: 'texts' },
      'referral marks': { property: 'referralMarks', expects: 'a whole number', is: 'value', kind: 'whole number' },
      'pass marks': { property: 'passMarks', expects: 'a whole number', is: 'value', kind: 'whole number' },
      'good pass marks': { property: 'goodPassMarks', expects: 'a whole number', is: 'value', kind: 'whole number' },
    },
  },
  'mark sheet': {
    keys: {
      id: { property: 'id', expects: 'a short name', is: 'value', kind: 'identifier' },
      title: { property: 'title', expects: 'a text', is: 'value', kind: 'text' },
      assessment: { property: 'assessment', expects: 'a short name', is: 'value', kind: 'identifier' },
      units: {
        property: 'units',
        expects: 'unit references with commas between them, such as 501-520, 522',
        is: 'value',
        kind: 'references',
      },
      instructions: { property: 'instructions', expects: 'a text or a list of points', is: 'value', kind: 'bullets' },
      'pass mark': { property: 'passMark', expects: 'a whole number', is: 'value', kind: 'whole number' },
      criteria: {
        property: 'criteria',
        expects: "criteria, each with its code, such as '1.1:'",
        is: 'coded parts',
        shape: 'sheet criterion',
      },
      sections: {
        property: 'sections',
        expects: 'a list, with a dash before each item',
        is: 'parts',
        shape: 'section',
      },
    },
  },
  'competence requirement': {
    keys: {
      requirement: { property: 'requirement', expects: 'a text', is: 'value', kind: 'text' },
      evidence: { property: 'evidence', expects: 'a text or a list of points', is: 'value', kind: 'bullets' },
    },
  },
  competence: {
    keys: {
      for: { property: 'for', expects: 'a text', is: 'value', kind: 'text' },
      introduction: { property: 'introduction', expects: 'a text or a list of points', is: 'value', kind: 'bullets' },
      requirements: {
        property: 'requirements',
        expects: 'a list, with a dash before each item',
        is: 'parts',
        shape: 'competence requirement',
      },
    },
  },
  guidance: {
    keys: {
      heading: { property: 'heading', expects: 'a text', is: 'value', kind: 'text' },
      text: { property: 'text', expects: 'a text or a list of points', is: 'value', kind: 'bullets' },
    },
  },
  appendix: {
    keys: {
      title: { property: 'title', expects: 'a text', is: 'value', kind: 'text' },
      contents: {
        property: 'contents',
        expects: 'one of: unit specifications, assessments, mark sheets, text',
        is: 'value',
        kind: 'choice',
        choices: ['unit specifications', 'assessments', 'mark sheets', 'text'],
      },
      units: {
        property: 'units',
        expects: 'unit references with commas between them, such as 501-520, 522',
        is: 'value',
        kind: 'references',
      },
      text: { property: 'text', expects: 'a text or a list of points', is: 'value', kind: 'bullets' },
    },
  },
};

/** The keys of a file. Each item of a list is a block of its own. */
export const topLevel: Readonly<Record<string, KeyShape>> = {
  format: { property: 'format', expects: "the format's version: 1", is: 'value', kind: 'format' },
  status: {
    property: 'status',
    expects: 'one of: draft, for publication',
    is: 'value',
    kind: 'choice',
    choices: ['draft', 'for publication'],
  },
  specification: {
    property: 'specification',
    expects: 'keys of its own, indented below it',
    is: 'part',
    shape: 'specification',
  },
  qualifications: {
    property: 'qualifications',
    expects: 'a list, with a dash before each item',
    is: 'parts',
    shape: 'qualification',
  },
  groups: { property: 'groups', expects: 'a list, with a dash before each item', is: 'parts', shape: 'group' },
  matrix: { property: 'matrix', expects: 'a list, with a dash before each item', is: 'parts', shape: 'matrix row' },
  units: { property: 'units', expects: 'a list, with a dash before each item', is: 'parts', shape: 'unit' },
  'competence requirements': {
    property: 'competenceRequirements',
    expects: 'a list, with a dash before each item',
    is: 'parts',
    shape: 'competence',
  },
  'assessment guidance': {
    property: 'assessmentGuidance',
    expects: 'a list, with a dash before each item',
    is: 'parts',
    shape: 'guidance',
  },
  assessments: {
    property: 'assessments',
    expects: 'a list, with a dash before each item',
    is: 'parts',
    shape: 'assessment',
  },
  'mark sheets': {
    property: 'markSheets',
    expects: 'a list, with a dash before each item',
    is: 'parts',
    shape: 'mark sheet',
  },
  appendices: {
    property: 'appendices',
    expects: 'a list, with a dash before each item',
    is: 'parts',
    shape: 'appendix',
  },
};
