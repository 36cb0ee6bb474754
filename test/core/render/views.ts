import type {
  CriterionView,
  DescriptorView,
  MarkSheetByCriterion,
  MarkSheetBySection,
} from '../../../server/src/core/render/view';

/** A sheet by section with two sections, one of them of split marks. */
export const bySection: MarkSheetBySection = {
  form: 'by section',
  id: 'support portfolio',
  title: 'Business support portfolio',
  level: '5',
  units: [
    { reference: 'E5.07', title: 'Building relationships' },
    { reference: 'E5.08', title: 'Giving support' },
  ],
  specification: { title: 'Level 5 Certificate in Business Support', version: 'October 2011' },
  awardingOrganisation: 'ILM',
  passMark: 51,
  total: 34,
  sections: [
    {
      heading: 'Context',
      statements: [{ text: 'The setting is described', evidences: [] }],
      marks: 4,
      markParts: [4],
      minimum: 2,
      offset: 120,
    },
    {
      heading: 'Contact with clients',
      statements: [
        { text: 'Contact is kept up', evidences: ['E5.07 1.1', 'E5.08 1.10'] },
        { text: 'Clients are\nreferred on', evidences: ['E5.07 1.2'] },
      ],
      marks: 30,
      markParts: [25, 5],
      minimum: 16,
    },
  ],
};

const descriptor = (marks: number | undefined, ...points: string[]): DescriptorView => ({ marks, points });

const criterion: CriterionView = {
  code: '1.1',
  text: 'Explain what members of a set are responsible for',
  marks: 36,
  minimum: 17,
  referral: descriptor(9, 'Responsibilities are missing', 'Responsibilities are listed only'),
  pass: descriptor(18, 'A short account is given'),
  goodPass: descriptor(27, 'A full account is given'),
};

/** A sheet by criterion with two outcomes; it leaves the instructions to the renderer. */
export const byCriterion: MarkSheetByCriterion = {
  form: 'by criterion',
  id: 'action learning',
  title: 'Leading through action learning',
  level: 'Entry 3',
  units: [{ reference: '8607-531', title: 'Leading through action learning' }],
  specification: { title: 'Leadership and Management', version: '2020-07' },
  awardingOrganisation: 'ILM',
  passMark: undefined,
  total: 60,
  instructions: [],
  outcomes: [
    { number: '1', text: 'Be able to use action learning', criteria: [criterion], offset: 40 },
    {
      number: '2',
      text: 'Be able to plan activities',
      criteria: [{ ...criterion, code: '2.1', text: 'Plan activities', marks: 24, minimum: 12, offset: 88 }],
    },
  ],
};

/** A sheet by section of which nothing is known but that it has a section and a statement. */
export const unknownBySection: MarkSheetBySection = {
  form: 'by section',
  id: 'a',
  title: undefined,
  level: undefined,
  units: [],
  specification: { title: undefined, version: undefined },
  awardingOrganisation: undefined,
  passMark: undefined,
  total: undefined,
  sections: [
    {
      heading: undefined,
      statements: [{ text: ' ', evidences: [] }],
      marks: undefined,
      markParts: [],
      minimum: undefined,
    },
  ],
};

/** A sheet by criterion of which nothing is known but that it has a criterion; a figure was not a number. */
export const unknownByCriterion: MarkSheetByCriterion = {
  ...unknownBySection,
  form: 'by criterion',
  instructions: [],
  outcomes: [
    {
      number: '1',
      text: undefined,
      criteria: [
        {
          code: '1.1',
          text: undefined,
          marks: Number.NaN,
          minimum: undefined,
          referral: descriptor(undefined),
          pass: descriptor(undefined),
          goodPass: descriptor(undefined),
        },
      ],
    },
  ],
};
