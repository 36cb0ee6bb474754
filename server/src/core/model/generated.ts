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
  /** What it means, in an author's words. */
  readonly about: string;
  /** What belongs there, in an author's words. */
  readonly expects: string;
} & (
  | {
      readonly is: 'value' | 'values' | 'coded values';
      readonly kind: Kind;
      /** The only values that there are, for a choice. */
      readonly choices?: readonly string[];
      /** What the codes look like, of coded values. */
      readonly codes?: RegExp;
    }
  | {
      readonly is: 'part' | 'parts' | 'coded parts';
      readonly shape: ShapeName;
      /** What the codes look like, of coded parts. */
      readonly codes?: RegExp;
    }
);

/** The keys that a mapping may have. */
export interface Shape {
  /** What such a mapping is. */
  readonly about: string;
  /** The keys that it cannot do without. */
  readonly required: readonly string[];
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
    about: 'What people gain from the qualification.',
    required: [],
    keys: {
      'for individuals': {
        property: 'forIndividuals',
        about: 'What learners gain.',
        expects: 'a text or a list of points',
        is: 'value',
        kind: 'bullets',
      },
      'for employers': {
        property: 'forEmployers',
        about: 'What their employers gain.',
        expects: 'a text or a list of points',
        is: 'value',
        kind: 'bullets',
      },
    },
  },
  designation: {
    about: 'A designation that comes with the qualification.',
    required: [],
    keys: {
      title: {
        property: 'title',
        about: 'The designation, such as Affiliateship of an institute.',
        expects: 'a text',
        is: 'value',
        kind: 'text',
      },
      'post-nominals': {
        property: 'postNominals',
        about: "The letters that may follow the learner's name.",
        expects: 'a text',
        is: 'value',
        kind: 'text',
      },
      text: {
        property: 'text',
        about: 'How the designation is explained to learners.',
        expects: 'a text',
        is: 'value',
        kind: 'text',
      },
    },
  },
  contact: {
    about: 'Whom to ask.',
    required: [],
    keys: {
      name: { property: 'name', about: 'The team or person.', expects: 'a text', is: 'value', kind: 'text' },
      telephone: { property: 'telephone', about: 'Telephone number.', expects: 'a text', is: 'value', kind: 'text' },
      email: { property: 'email', about: 'E-mail address.', expects: 'a text', is: 'value', kind: 'text' },
      website: { property: 'website', about: 'Web address.', expects: 'a text', is: 'value', kind: 'text' },
    },
  },
  footnote: {
    about: 'A footnote, printed below the table or figure that names it.',
    required: ['id'],
    keys: {
      id: {
        property: 'id',
        about: 'The name by which it is used.',
        expects: 'a short name',
        is: 'value',
        kind: 'identifier',
      },
      mark: {
        property: 'mark',
        about: 'The sign printed, such as ^. Without one, notes are numbered.',
        expects: 'a text',
        is: 'value',
        kind: 'text',
      },
      text: {
        property: 'text',
        about: 'What the note says.',
        expects: 'a text or a list of points',
        is: 'value',
        kind: 'bullets',
      },
    },
  },
  specification: {
    about: 'The document itself: its front matter and what holds for all its qualifications.',
    required: [],
    keys: {
      title: { property: 'title', about: 'The title on the cover.', expects: 'a text', is: 'value', kind: 'text' },
      'awarding organisation': {
        property: 'awardingOrganisation',
        about: 'Who develops and owns the qualifications.',
        expects: 'a text',
        is: 'value',
        kind: 'text',
      },
      'awarded by': {
        property: 'awardedBy',
        about: 'Who awards them, where that is another body.',
        expects: 'a text',
        is: 'value',
        kind: 'text',
      },
      version: {
        property: 'version',
        about: 'The version of the document, such as 2020-07.',
        expects: 'a text',
        is: 'value',
        kind: 'text',
      },
      published: {
        property: 'published',
        about: 'The date of this version.',
        expects: 'a date such as 2012-09-01 (year-month-day)',
        is: 'value',
        kind: 'date',
      },
      'reference prefix': {
        property: 'referencePrefix',
        about: 'What stands before short unit numbers: with 8607-, the number 501 means 8607-501.',
        expects: 'a text',
        is: 'value',
        kind: 'text',
      },
      circulation: {
        property: 'circulation',
        about: 'Who may be given the document.',
        expects: 'a text or a list of points',
        is: 'value',
        kind: 'bullets',
      },
      'read with': {
        property: 'readWith',
        about: 'Documents that must be read beside this one.',
        expects: 'a text or a list of points',
        is: 'value',
        kind: 'bullets',
      },
      contact: {
        property: 'contact',
        about: 'Whom to ask.',
        expects: 'a list, with a dash before each item',
        is: 'parts',
        shape: 'contact',
      },
      purpose: {
        property: 'purpose',
        about: 'What it is for, and what it aims at.',
        expects: 'a text or a list of points',
        is: 'value',
        kind: 'bullets',
      },
      audience: {
        property: 'audience',
        about: 'Who it is for.',
        expects: 'a text or a list of points',
        is: 'value',
        kind: 'bullets',
      },
      benefits: {
        property: 'benefits',
        about: 'What learners and employers gain.',
        expects: 'keys of its own, indented below it',
        is: 'part',
        shape: 'benefits',
      },
      progression: {
        property: 'progression',
        about: 'What learners can go on to.',
        expects: 'a text or a list of points',
        is: 'value',
        kind: 'bullets',
      },
      designation: {
        property: 'designation',
        about: 'The designation and letters after the name that come with it.',
        expects: 'keys of its own, indented below it',
        is: 'part',
        shape: 'designation',
      },
      'prior learning': {
        property: 'priorLearning',
        about: 'Where the policy on recognition of prior learning is found.',
        expects: 'a text',
        is: 'value',
        kind: 'text',
      },
      'entry requirements': {
        property: 'entryRequirements',
        about:
          'Prior qualifications, knowledge, skills or understanding that a learner needs for any of the qualifications.',
        expects: 'a text or a list of points',
        is: 'value',
        kind: 'bullets',
      },
      'other requirements': {
        property: 'otherRequirements',
        about:
          'What else a learner must do or have before an award is made, such as a licence or a placement; None where there is nothing.',
        expects: 'a text or a list of points',
        is: 'value',
        kind: 'bullets',
      },
      grading: {
        property: 'grading',
        about: 'The levels of attainment: the grades that there are, and what each of them takes.',
        expects: 'a text or a list of points',
        is: 'value',
        kind: 'bullets',
      },
      'specimen assessments': {
        property: 'specimenAssessments',
        about: 'Where specimen assessments are found, if this document holds none.',
        expects: 'a text',
        is: 'value',
        kind: 'text',
      },
      disclaimer: {
        property: 'disclaimer',
        about: 'Legal notes of the front page.',
        expects: 'a text or a list of points',
        is: 'value',
        kind: 'bullets',
      },
      notes: {
        property: 'notes',
        about: 'Footnotes, used by name in the rest of the file.',
        expects: 'a list, with a dash before each item',
        is: 'parts',
        shape: 'footnote',
      },
    },
  },
  'qualification hours': {
    about: 'The hours of a qualification.',
    required: [],
    keys: {
      induction: {
        property: 'induction',
        about: 'Hours of induction.',
        expects: "hours such as 3, 'exactly 3' or 'at least 3'",
        is: 'value',
        kind: 'hours',
      },
      tutorial: {
        property: 'tutorial',
        about: 'Hours of tutorial support.',
        expects: "hours such as 3, 'exactly 3' or 'at least 3'",
        is: 'value',
        kind: 'hours',
      },
      glh: {
        property: 'glh',
        about:
          "Guided learning hours (GLH): time under a tutor's immediate guidance. Where routes differ, the lowest route's hours.",
        expects: "hours such as 3, 'exactly 3' or 'at least 3'",
        is: 'value',
        kind: 'hours',
      },
      'glh includes': {
        property: 'glhIncludes',
        about: 'What the GLH counts; the units alone unless it is written.',
        expects: 'a list, with a dash before each item',
        is: 'values',
        kind: 'choice',
        choices: ['units', 'induction', 'tutorial'],
      },
      'glh wording': {
        property: 'glhWording',
        about: 'A sentence published instead of a figure, or beside it.',
        expects: 'a text',
        is: 'value',
        kind: 'text',
      },
      'average glh': {
        property: 'averageGlh',
        about: 'The average of guided learning hours over the routes.',
        expects: 'a number, such as 39.5',
        is: 'value',
        kind: 'number',
      },
      tqt: {
        property: 'tqt',
        about: 'Total qualification time (TQT): all hours. Credits are TQT divided by ten, rounded.',
        expects: "hours such as 3, 'exactly 3' or 'at least 3'",
        is: 'value',
        kind: 'hours',
      },
      rationale: {
        property: 'rationale',
        about: 'How the hours were arrived at. Kept on record, not printed.',
        expects: 'a text',
        is: 'value',
        kind: 'text',
      },
      note: {
        property: 'note',
        about: "The footnotes that hang here, by the names they have under 'notes'.",
        expects: 'names with commas between them',
        is: 'value',
        kind: 'identifiers',
      },
    },
  },
  'rule choice': {
    about: 'A number of units or credits to be taken from some units.',
    required: [],
    keys: {
      from: {
        property: 'from',
        about:
          "The group or groups to choose from, by name; or 'matrix' for the units that the matrix marks as optional for this qualification.",
        expects: 'names with commas between them',
        is: 'value',
        kind: 'identifiers',
      },
      units: {
        property: 'units',
        about: 'Only these units of the group. Without a group: the units to choose from.',
        expects: 'unit references with commas between them, such as 501-520, 522',
        is: 'value',
        kind: 'references',
      },
      exactly: {
        property: 'exactly',
        about: 'Exactly so many.',
        expects: "numbers of units or credits, such as '2 units', '12 credits' or '2 units, 6 credits'",
        is: 'value',
        kind: 'bounds',
      },
      'at least': {
        property: 'atLeast',
        about: 'No fewer than this.',
        expects: "numbers of units or credits, such as '2 units', '12 credits' or '2 units, 6 credits'",
        is: 'value',
        kind: 'bounds',
      },
      'at most': {
        property: 'atMost',
        about: 'No more than this.',
        expects: "numbers of units or credits, such as '2 units', '12 credits' or '2 units, 6 credits'",
        is: 'value',
        kind: 'bounds',
      },
      note: {
        property: 'note',
        about: "The footnotes that hang here, by the names they have under 'notes'.",
        expects: 'names with commas between them',
        is: 'value',
        kind: 'identifiers',
      },
    },
  },
  'rules of combination': {
    about: 'Which units, from which groups, make the qualification up. A unit offered in several places counts once.',
    required: [],
    keys: {
      wording: {
        property: 'wording',
        about: 'The rule as it is published, for the reader.',
        expects: 'a text or a list of points',
        is: 'value',
        kind: 'bullets',
      },
      mandatory: {
        property: 'mandatory',
        about: 'The units that every learner takes. Units that the matrix marks as mandatory need not be repeated.',
        expects: 'unit references with commas between them, such as 501-520, 522',
        is: 'value',
        kind: 'references',
      },
      choose: {
        property: 'choose',
        about: 'What is chosen, from where, and how much.',
        expects: 'a list, with a dash before each item',
        is: 'parts',
        shape: 'rule choice',
      },
      'units in all': {
        property: 'unitsInAll',
        about: 'A limit on all units together, where the rule sets one: exactly this.',
        expects: "numbers of units or credits, such as '2 units', '12 credits' or '2 units, 6 credits'",
        is: 'value',
        kind: 'bounds',
      },
      'at least in all': {
        property: 'atLeastInAll',
        about: 'No fewer units than this in all.',
        expects: "numbers of units or credits, such as '2 units', '12 credits' or '2 units, 6 credits'",
        is: 'value',
        kind: 'bounds',
      },
      'at most in all': {
        property: 'atMostInAll',
        about: 'No more units than this in all.',
        expects: "numbers of units or credits, such as '2 units', '12 credits' or '2 units, 6 credits'",
        is: 'value',
        kind: 'bounds',
      },
      'level mix': {
        property: 'levelMix',
        about: 'How much of the credit must be at a level.',
        expects: "such as 'more than 50% at level 6' or 'at least 30 credits at level 5 or above'",
        is: 'value',
        kind: 'level mix',
      },
      'not together': {
        property: 'notTogether',
        about: 'Units that may not be combined: each line names units of which a learner may take only one.',
        expects: 'a list, with a dash before each item',
        is: 'values',
        kind: 'references',
      },
      note: {
        property: 'note',
        about: "The footnotes that hang here, by the names they have under 'notes'.",
        expects: 'names with commas between them',
        is: 'value',
        kind: 'identifiers',
      },
    },
  },
  qualification: {
    about: 'A qualification: what a learner is awarded.',
    required: ['id'],
    keys: {
      id: {
        property: 'id',
        about: 'A short name for this qualification, used in the rest of the file.',
        expects: 'a short name',
        is: 'value',
        kind: 'identifier',
      },
      title: { property: 'title', about: 'The full title as awarded.', expects: 'a text', is: 'value', kind: 'text' },
      type: {
        property: 'type',
        about: 'Award, Certificate, Diploma or Extended Diploma.',
        expects: 'one of: Award, Certificate, Diploma, Extended Diploma',
        is: 'value',
        kind: 'choice',
        choices: ['Award', 'Certificate', 'Diploma', 'Extended Diploma'],
      },
      level: {
        property: 'level',
        about: 'The level of the qualification.',
        expects: 'a level: 1 to 8, or Entry 1 to Entry 3',
        is: 'value',
        kind: 'level',
      },
      number: {
        property: 'number',
        about: 'The qualification number: seven digits and a check character, as in 600/5855/9.',
        expects: 'a text',
        is: 'value',
        kind: 'text',
      },
      'regulation start': {
        property: 'regulationStart',
        about: 'The date from which it is regulated.',
        expects: 'a date such as 2012-09-01 (year-month-day)',
        is: 'value',
        kind: 'date',
      },
      'operational start': {
        property: 'operationalStart',
        about: 'The first day on which learners can register.',
        expects: 'a date such as 2012-09-01 (year-month-day)',
        is: 'value',
        kind: 'date',
      },
      'operational end': {
        property: 'operationalEnd',
        about: 'The last day on which learners can register.',
        expects: 'a date such as 2012-09-01 (year-month-day)',
        is: 'value',
        kind: 'date',
      },
      'certification end': {
        property: 'certificationEnd',
        about: 'The last day on which certificates are issued.',
        expects: 'a date such as 2012-09-01 (year-month-day)',
        is: 'value',
        kind: 'date',
      },
      'review date': {
        property: 'reviewDate',
        about: 'When the qualification is due for review.',
        expects: 'a date such as 2012-09-01 (year-month-day)',
        is: 'value',
        kind: 'date',
      },
      credits: {
        property: 'credits',
        about: 'The credit value: exact, from-to, or at least.',
        expects: "credits such as 23, '6 to 12' or 'at least 37'",
        is: 'value',
        kind: 'credits',
      },
      hours: {
        property: 'hours',
        about: 'Induction, tutorial support, GLH and TQT.',
        expects: 'keys of its own, indented below it',
        is: 'part',
        shape: 'qualification hours',
      },
      'time to complete': {
        property: 'timeToComplete',
        about: 'The time within which it is to be completed, such as 3 years.',
        expects: 'a text',
        is: 'value',
        kind: 'text',
      },
      rules: {
        property: 'rules',
        about: 'The rules of combination.',
        expects: 'keys of its own, indented below it',
        is: 'part',
        shape: 'rules of combination',
      },
      assessment: {
        property: 'assessment',
        about: 'How the qualification is assessed.',
        expects: 'a text or a list of points',
        is: 'value',
        kind: 'bullets',
      },
      purpose: {
        property: 'purpose',
        about: 'What it is for, and what it aims at.',
        expects: 'a text or a list of points',
        is: 'value',
        kind: 'bullets',
      },
      audience: {
        property: 'audience',
        about: 'Who it is for.',
        expects: 'a text or a list of points',
        is: 'value',
        kind: 'bullets',
      },
      benefits: {
        property: 'benefits',
        about: 'What learners and employers gain.',
        expects: 'keys of its own, indented below it',
        is: 'part',
        shape: 'benefits',
      },
      progression: {
        property: 'progression',
        about: 'What learners can go on to.',
        expects: 'a text or a list of points',
        is: 'value',
        kind: 'bullets',
      },
      designation: {
        property: 'designation',
        about: 'The designation and letters after the name that come with it.',
        expects: 'keys of its own, indented below it',
        is: 'part',
        shape: 'designation',
      },
      objective: {
        property: 'objective',
        about: 'The objective of the qualification, as a regulator asks for it.',
        expects: 'a text or a list of points',
        is: 'value',
        kind: 'bullets',
      },
      'entry requirements': {
        property: 'entryRequirements',
        about: 'Prior qualifications, knowledge, skills or understanding that a learner needs.',
        expects: 'a text or a list of points',
        is: 'value',
        kind: 'bullets',
      },
      'other requirements': {
        property: 'otherRequirements',
        about:
          'What else a learner must do or have before an award is made, such as a licence or a placement; None where there is nothing.',
        expects: 'a text or a list of points',
        is: 'value',
        kind: 'bullets',
      },
      grading: {
        property: 'grading',
        about: 'The levels of attainment: the grades that there are, and what each of them takes.',
        expects: 'a text or a list of points',
        is: 'value',
        kind: 'bullets',
      },
      note: {
        property: 'note',
        about: "The footnotes that hang here, by the names they have under 'notes'.",
        expects: 'names with commas between them',
        is: 'value',
        kind: 'identifiers',
      },
    },
  },
  restriction: {
    about: 'Units that only some of the qualifications may use.',
    required: ['units', 'only in'],
    keys: {
      units: {
        property: 'units',
        about: 'The units.',
        expects: 'unit references with commas between them, such as 501-520, 522',
        is: 'value',
        kind: 'references',
      },
      'only in': {
        property: 'onlyIn',
        about: 'The qualifications that may use them, by their ids.',
        expects: 'names with commas between them',
        is: 'value',
        kind: 'identifiers',
      },
    },
  },
  group: {
    about: 'A group of units in the overview.',
    required: ['id'],
    keys: {
      id: {
        property: 'id',
        about: "The group's name, such as group 1.",
        expects: 'a short name',
        is: 'value',
        kind: 'identifier',
      },
      title: {
        property: 'title',
        about: 'The heading printed, if it is not the name.',
        expects: 'a text',
        is: 'value',
        kind: 'text',
      },
      units: {
        property: 'units',
        about: 'The units of the group, in the order in which they are printed.',
        expects: 'unit references with commas between them, such as 501-520, 522',
        is: 'value',
        kind: 'references',
      },
      restricted: {
        property: 'restricted',
        about: "Units marked 'Diploma only' and the like.",
        expects: 'a list, with a dash before each item',
        is: 'parts',
        shape: 'restriction',
      },
      note: {
        property: 'note',
        about: "The footnotes that hang here, by the names they have under 'notes'.",
        expects: 'names with commas between them',
        is: 'value',
        kind: 'identifiers',
      },
    },
  },
  'matrix row': {
    about: 'One row of a table of units against qualifications.',
    required: ['unit'],
    keys: {
      unit: {
        property: 'unit',
        about: 'The unit of this row.',
        expects: 'a unit reference, such as 8607-501 or E5.05',
        is: 'value',
        kind: 'reference',
      },
      'mandatory in': {
        property: 'mandatoryIn',
        about: 'The qualifications for which it is mandatory (M).',
        expects: 'names with commas between them',
        is: 'value',
        kind: 'identifiers',
      },
      'optional in': {
        property: 'optionalIn',
        about: 'The qualifications for which it is optional (O).',
        expects: 'names with commas between them',
        is: 'value',
        kind: 'identifiers',
      },
    },
  },
  outcome: {
    about: 'A learning outcome: what the learner will be able to do, and how it is known.',
    required: [],
    keys: {
      text: {
        property: 'text',
        about: "The outcome. It reads on from 'The learner will'.",
        expects: 'a text',
        is: 'value',
        kind: 'text',
      },
      criteria: {
        property: 'criteria',
        about: "The assessment criteria by their codes; each reads on from 'The learner can'.",
        expects: 'criteria, each with its code, such as 1.1: Explain …',
        is: 'coded values',
        kind: 'text',
        codes: /^[0-9]+\.[0-9]+$/,
      },
      content: {
        property: 'content',
        about: 'The indicative content of this outcome.',
        expects: 'a text or a list of points',
        is: 'value',
        kind: 'bullets',
      },
    },
  },
  unit: {
    about: 'A unit. It may have only its facts, and be filled in later.',
    required: ['reference'],
    keys: {
      reference: {
        property: 'reference',
        about: "The unit's own reference, such as 8607-531 or E5.05.",
        expects: 'a unit reference, such as 8607-501 or E5.05',
        is: 'value',
        kind: 'reference',
      },
      'also known as': {
        property: 'alsoKnownAs',
        about: 'Other references of the same unit.',
        expects: 'unit references with commas between them, such as 501-520, 522',
        is: 'value',
        kind: 'references',
      },
      'regulated number': {
        property: 'regulatedNumber',
        about: 'The number that a regulator gave the unit, such as L/503/1234.',
        expects: 'a text',
        is: 'value',
        kind: 'text',
      },
      'awarding organisation': {
        property: 'awardingOrganisation',
        about: "Whose unit it is, if not the specification's own.",
        expects: 'a text',
        is: 'value',
        kind: 'text',
      },
      title: { property: 'title', about: "The unit's title.", expects: 'a text', is: 'value', kind: 'text' },
      level: {
        property: 'level',
        about: "The unit's level.",
        expects: 'a level: 1 to 8, or Entry 1 to Entry 3',
        is: 'value',
        kind: 'level',
      },
      credits: {
        property: 'credits',
        about: "The unit's credit value.",
        expects: 'a whole number',
        is: 'value',
        kind: 'whole number',
      },
      glh: {
        property: 'glh',
        about: "The unit's guided learning hours.",
        expects: "hours such as 3, 'exactly 3' or 'at least 3'",
        is: 'value',
        kind: 'hours',
      },
      aim: {
        property: 'aim',
        about: "The unit's purpose and aim.",
        expects: 'a text or a list of points',
        is: 'value',
        kind: 'bullets',
      },
      outcomes: {
        property: 'outcomes',
        about: 'The learning outcomes by their numbers.',
        expects: "learning outcomes, each with its number, such as '1:'",
        is: 'coded parts',
        shape: 'outcome',
        codes: /^[0-9]+$/,
      },
      'additional information': {
        property: 'additionalInformation',
        about: 'Additional information about the unit.',
        expects: 'a text or a list of points',
        is: 'value',
        kind: 'bullets',
      },
      'assessment requirements': {
        property: 'assessmentRequirements',
        about: 'Assessment requirements of a sector or regulatory body.',
        expects: 'a text or a list of points',
        is: 'value',
        kind: 'bullets',
      },
      'review date': {
        property: 'reviewDate',
        about: 'When the unit is due for review.',
        expects: 'a date such as 2012-09-01 (year-month-day)',
        is: 'value',
        kind: 'date',
      },
      'standards link': {
        property: 'standardsLink',
        about: 'How the unit relates to national occupational or professional standards.',
        expects: 'a text',
        is: 'value',
        kind: 'text',
      },
      'sector support': {
        property: 'sectorSupport',
        about: 'The sector body that supports the unit.',
        expects: 'a text',
        is: 'value',
        kind: 'text',
      },
      classification: {
        property: 'classification',
        about: 'Where the unit stands in the subject or sector classification.',
        expects: 'a text',
        is: 'value',
        kind: 'text',
      },
      'submitted by': {
        property: 'submittedBy',
        about: 'The organisation that submitted the unit.',
        expects: 'a text',
        is: 'value',
        kind: 'text',
      },
      availability: {
        property: 'availability',
        about: 'Who may use it: Shared, or Restricted to one organisation.',
        expects: 'a text',
        is: 'value',
        kind: 'text',
      },
      'available from': {
        property: 'availableFrom',
        about: 'From when the unit is available.',
        expects: 'a date such as 2012-09-01 (year-month-day)',
        is: 'value',
        kind: 'date',
      },
      'replaced by': {
        property: 'replacedBy',
        about: 'The unit that takes its place, and from which registration date.',
        expects: "such as '8607-550' or '8607-550 for registrations from 2020-07-01'",
        is: 'value',
        kind: 'replacement',
      },
      note: {
        property: 'note',
        about: "The footnotes that hang here, by the names they have under 'notes'.",
        expects: 'names with commas between them',
        is: 'value',
        kind: 'identifiers',
      },
    },
  },
  statement: {
    about: 'What the assessor looks for in a section.',
    required: [],
    keys: {
      text: { property: 'text', about: 'The statement as printed.', expects: 'a text', is: 'value', kind: 'text' },
      evidences: {
        property: 'evidences',
        about:
          'The assessment criteria that it evidences. Leave it out where it evidences none, as in a Context section.',
        expects: "criterion codes, such as '1.1, 1.2' or, with several units, 'E5.07 1.1'",
        is: 'value',
        kind: 'criteria codes',
      },
    },
  },
  section: {
    about: 'A section of an assessment, or of its mark sheet.',
    required: [],
    keys: {
      heading: { property: 'heading', about: "The section's heading.", expects: 'a text', is: 'value', kind: 'text' },
      instructions: {
        property: 'instructions',
        about: 'What the learner is asked to do.',
        expects: 'a text or a list of points',
        is: 'value',
        kind: 'bullets',
      },
      words: {
        property: 'words',
        about: 'About how many words.',
        expects: "a number of words, such as 2000, 'about 250' or '2000 (1500 to 3000)'",
        is: 'value',
        kind: 'words',
      },
      evidence: {
        property: 'evidence',
        about: 'The evidence required.',
        expects: 'a text or a list of points',
        is: 'value',
        kind: 'bullets',
      },
      marks: {
        property: 'marks',
        about: 'The marks available.',
        expects: "marks such as 26, or '25 + 5' where they are split",
        is: 'value',
        kind: 'marks',
      },
      minimum: {
        property: 'minimum',
        about: 'The marks needed to pass the section. Half of the marks unless it is written.',
        expects: 'a whole number',
        is: 'value',
        kind: 'whole number',
      },
      statements: {
        property: 'statements',
        about: 'What the assessor looks for, each with the criteria that it evidences.',
        expects: 'a list, with a dash before each item',
        is: 'parts',
        shape: 'statement',
      },
    },
  },
  assessment: {
    about: 'An assessment: the task for one unit, or for several at once.',
    required: ['id'],
    keys: {
      id: {
        property: 'id',
        about: 'A short name for this assessment.',
        expects: 'a short name',
        is: 'value',
        kind: 'identifier',
      },
      title: { property: 'title', about: 'Its title.', expects: 'a text', is: 'value', kind: 'text' },
      kind: {
        property: 'kind',
        about:
          'Its kind, such as portfolio, work-based assignment, reflective review, case study or consultancy report.',
        expects: 'a text',
        is: 'value',
        kind: 'text',
      },
      units: {
        property: 'units',
        about: 'The unit or units that it assesses.',
        expects: 'unit references with commas between them, such as 501-520, 522',
        is: 'value',
        kind: 'references',
      },
      'instead of': {
        property: 'insteadOf',
        about: 'For an integrated assessment: the units whose own assessments it replaces.',
        expects: 'unit references with commas between them, such as 501-520, 522',
        is: 'value',
        kind: 'references',
      },
      condition: {
        property: 'condition',
        about: "When it may be used, such as 'if both units are in the pathway'.",
        expects: 'a text',
        is: 'value',
        kind: 'text',
      },
      task: {
        property: 'task',
        about: 'What the learner is asked to do.',
        expects: 'a text or a list of points',
        is: 'value',
        kind: 'bullets',
      },
      period: {
        property: 'period',
        about: "How long the work runs, such as 'at least six months'.",
        expects: 'a text',
        is: 'value',
        kind: 'text',
      },
      observation: {
        property: 'observation',
        about: 'What the assessor observes, if anything.',
        expects: 'a text',
        is: 'value',
        kind: 'text',
      },
      words: {
        property: 'words',
        about: 'The nominal number of words and the suggested range.',
        expects: "a number of words, such as 2000, 'about 250' or '2000 (1500 to 3000)'",
        is: 'value',
        kind: 'words',
      },
      evidence: {
        property: 'evidence',
        about: 'The evidence that may or must be handed in.',
        expects: 'a text or a list of points',
        is: 'value',
        kind: 'bullets',
      },
      instructions: {
        property: 'instructions',
        about: 'General instructions, such as how to use the headings.',
        expects: 'a text or a list of points',
        is: 'value',
        kind: 'bullets',
      },
      'pass mark': {
        property: 'passMark',
        about: 'The marks needed overall.',
        expects: 'a whole number',
        is: 'value',
        kind: 'whole number',
      },
      declaration: {
        property: 'declaration',
        about: "The learner's declaration at the end, if it is not the usual one.",
        expects: 'a text',
        is: 'value',
        kind: 'text',
      },
      sections: {
        property: 'sections',
        about: 'The sections, in order. The mark sheet follows from them.',
        expects: 'a list, with a dash before each item',
        is: 'parts',
        shape: 'section',
      },
    },
  },
  'sheet criterion': {
    about: 'A line of a mark sheet by criterion.',
    required: [],
    keys: {
      marks: {
        property: 'marks',
        about: 'The marks available.',
        expects: "marks such as 26, or '25 + 5' where they are split",
        is: 'value',
        kind: 'marks',
      },
      minimum: {
        property: 'minimum',
        about: 'The marks needed. Half unless it is written.',
        expects: 'a whole number',
        is: 'value',
        kind: 'whole number',
      },
      referral: {
        property: 'referral',
        about: 'What a referral looks like.',
        expects: 'a text or a list of points',
        is: 'value',
        kind: 'texts',
      },
      pass: {
        property: 'pass',
        about: 'What a pass looks like.',
        expects: 'a text or a list of points',
        is: 'value',
        kind: 'texts',
      },
      'good pass': {
        property: 'goodPass',
        about: 'What a good pass looks like.',
        expects: 'a text or a list of points',
        is: 'value',
        kind: 'texts',
      },
      'referral marks': {
        property: 'referralMarks',
        about: 'About what a referral earns. A quarter of the marks unless it is written.',
        expects: 'a whole number',
        is: 'value',
        kind: 'whole number',
      },
      'pass marks': {
        property: 'passMarks',
        about: 'What a pass earns. Half unless it is written.',
        expects: 'a whole number',
        is: 'value',
        kind: 'whole number',
      },
      'good pass marks': {
        property: 'goodPassMarks',
        about: 'About what a good pass earns. Three quarters unless it is written.',
        expects: 'a whole number',
        is: 'value',
        kind: 'whole number',
      },
    },
  },
  'mark sheet': {
    about: 'A mark sheet that is written out: by criterion, or by section where it must differ from its assessment.',
    required: ['id'],
    keys: {
      id: {
        property: 'id',
        about: 'A short name for this mark sheet.',
        expects: 'a short name',
        is: 'value',
        kind: 'identifier',
      },
      title: { property: 'title', about: 'Its title.', expects: 'a text', is: 'value', kind: 'text' },
      assessment: {
        property: 'assessment',
        about: 'The assessment it belongs to, by its id, where there is one.',
        expects: 'a short name',
        is: 'value',
        kind: 'identifier',
      },
      units: {
        property: 'units',
        about: 'The unit or units that it assesses, where no assessment is named.',
        expects: 'unit references with commas between them, such as 501-520, 522',
        is: 'value',
        kind: 'references',
      },
      instructions: {
        property: 'instructions',
        about: 'How to assess and use the mark sheet.',
        expects: 'a text or a list of points',
        is: 'value',
        kind: 'bullets',
      },
      'pass mark': {
        property: 'passMark',
        about: 'The marks needed overall.',
        expects: 'a whole number',
        is: 'value',
        kind: 'whole number',
      },
      criteria: {
        property: 'criteria',
        about: 'A mark sheet by criterion: each criterion by its code (with its unit where there are several).',
        expects: "criteria, each with its code, such as '1.1:'",
        is: 'coded parts',
        shape: 'sheet criterion',
        codes: /^(\S+ )?[0-9]+\.[0-9]+$/,
      },
      sections: {
        property: 'sections',
        about: 'A mark sheet by section, deliberately written out.',
        expects: 'a list, with a dash before each item',
        is: 'parts',
        shape: 'section',
      },
    },
  },
  'competence requirement': {
    about: 'One requirement and how it can be shown.',
    required: [],
    keys: {
      requirement: {
        property: 'requirement',
        about: 'What is required.',
        expects: 'a text',
        is: 'value',
        kind: 'text',
      },
      evidence: {
        property: 'evidence',
        about: 'What can show it.',
        expects: 'a text or a list of points',
        is: 'value',
        kind: 'bullets',
      },
    },
  },
  competence: {
    about: 'What is required of the people who deliver, assess or quality-assure.',
    required: [],
    keys: {
      for: {
        property: 'for',
        about: 'Whom the requirements are for, such as Tutors.',
        expects: 'a text',
        is: 'value',
        kind: 'text',
      },
      introduction: {
        property: 'introduction',
        about: 'What is said before the table.',
        expects: 'a text or a list of points',
        is: 'value',
        kind: 'bullets',
      },
      requirements: {
        property: 'requirements',
        about: 'The requirements, each with its evidence.',
        expects: 'a list, with a dash before each item',
        is: 'parts',
        shape: 'competence requirement',
      },
    },
  },
  guidance: {
    about: 'A paragraph or more of assessment guidance.',
    required: [],
    keys: {
      heading: {
        property: 'heading',
        about: 'The heading, if it has one.',
        expects: 'a text',
        is: 'value',
        kind: 'text',
      },
      text: {
        property: 'text',
        about: 'The guidance.',
        expects: 'a text or a list of points',
        is: 'value',
        kind: 'bullets',
      },
    },
  },
  appendix: {
    about: 'An appendix of the document. What it shows is written elsewhere, once.',
    required: [],
    keys: {
      title: {
        property: 'title',
        about: 'The title, such as Appendix A: Unit specifications.',
        expects: 'a text',
        is: 'value',
        kind: 'text',
      },
      contents: {
        property: 'contents',
        about: 'What it shows.',
        expects: 'one of: unit specifications, assessments, mark sheets, text',
        is: 'value',
        kind: 'choice',
        choices: ['unit specifications', 'assessments', 'mark sheets', 'text'],
      },
      units: {
        property: 'units',
        about: 'Only these units, in this order.',
        expects: 'unit references with commas between them, such as 501-520, 522',
        is: 'value',
        kind: 'references',
      },
      text: {
        property: 'text',
        about: 'Its text, where it is one.',
        expects: 'a text or a list of points',
        is: 'value',
        kind: 'bullets',
      },
    },
  },
};

/** The keys of a file. Each item of a list is a block of its own. */
export const topLevel: Readonly<Record<string, KeyShape>> = {
  format: {
    property: 'format',
    about: 'The version of this format. Every file starts with it.',
    expects: "the format's version: 1",
    is: 'value',
    kind: 'format',
  },
  status: {
    property: 'status',
    about: 'draft, or for publication.',
    expects: 'one of: draft, for publication',
    is: 'value',
    kind: 'choice',
    choices: ['draft', 'for publication'],
  },
  specification: {
    property: 'specification',
    about:
      "The document's front matter. A file that holds only units needs none but may name its awarding organisation here.",
    expects: 'keys of its own, indented below it',
    is: 'part',
    shape: 'specification',
  },
  qualifications: {
    property: 'qualifications',
    about: 'The qualifications of this document.',
    expects: 'a list, with a dash before each item',
    is: 'parts',
    shape: 'qualification',
  },
  groups: {
    property: 'groups',
    about: 'The groups of units, as in the overview.',
    expects: 'a list, with a dash before each item',
    is: 'parts',
    shape: 'group',
  },
  matrix: {
    property: 'matrix',
    about: 'A table of units against qualifications: mandatory or optional.',
    expects: 'a list, with a dash before each item',
    is: 'parts',
    shape: 'matrix row',
  },
  units: {
    property: 'units',
    about: 'The units. A unit is written once and can be used from other files.',
    expects: 'a list, with a dash before each item',
    is: 'parts',
    shape: 'unit',
  },
  'competence requirements': {
    property: 'competenceRequirements',
    about: 'What is required of tutors, assessors and quality assurers.',
    expects: 'a list, with a dash before each item',
    is: 'parts',
    shape: 'competence',
  },
  'assessment guidance': {
    property: 'assessmentGuidance',
    about: 'Guidance about assessment.',
    expects: 'a list, with a dash before each item',
    is: 'parts',
    shape: 'guidance',
  },
  assessments: {
    property: 'assessments',
    about: 'The assessments.',
    expects: 'a list, with a dash before each item',
    is: 'parts',
    shape: 'assessment',
  },
  'mark sheets': {
    property: 'markSheets',
    about: 'Mark sheets that are written out. A mark sheet by section follows from its assessment and need not be.',
    expects: 'a list, with a dash before each item',
    is: 'parts',
    shape: 'mark sheet',
  },
  appendices: {
    property: 'appendices',
    about: 'The order of the appendices, where the document has them.',
    expects: 'a list, with a dash before each item',
    is: 'parts',
    shape: 'appendix',
  },
};
