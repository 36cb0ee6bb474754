/**
 * What the field's words mean, by the key that they stand under, as a content author would have them explained. The
 * regulatory meaning names the condition that it comes from.
 */
export const glossary: Readonly<Record<string, string>> = {
  glh: 'Guided learning hours (GLH): the time that a learner spends under the immediate guidance of a tutor or assessor. Where routes through a qualification differ, the hours of the lowest route are published (condition E7 and the criteria for total qualification time).',
  tqt: 'Total qualification time (TQT): all hours that a learner is expected to need, guided or not. It includes the guided learning hours, and a tenth of it, rounded, is the credit value (conditions E7 and E8).',
  credits:
    'One credit stands for ten hours of learning. The credit value of a qualification is its total qualification time divided by ten, rounded to the nearest whole number (condition E8).',
  'average glh':
    'The average of the guided learning hours over the routes: usually the midpoint between the lowest route of all and the highest one at exactly the minimum of credits.',
  'glh includes':
    'Some specifications count induction and tutorial support as guided learning, others state them beside it. What is counted is said here.',
  induction:
    'The hours in which learners are introduced to the qualification. They are stated beside the units’ hours.',
  tutorial: 'The hours of tutorial support that a centre gives. They are stated beside the units’ hours.',
  level:
    'How demanding it is: Entry 1 to 3, then 1 to 8. A qualification has one level, and so has each unit that carries credit (condition E9).',
  number:
    'The qualification number, seven digits and a check character: each digit is multiplied by 8, 7, 6, 5, 4, 3 and 2, and the sum modulo 11 is the last character, with X for 10.',
  rules:
    'The rules of combination say which units, from which groups, make the qualification up. One set of units that complies with them is a pathway.',
  mandatory: 'Units that every learner takes, whichever pathway they choose.',
  choose: 'Units that learners choose, with how many units or credits they take from where.',
  'level mix': 'How much of the credit has to be at a level, such as more than half of it at level 6.',
  'not together': 'Barred combinations: units so alike that only one of them counts towards the qualification.',
  'replaced by':
    'A unit that takes the place of this one for learners who register from a date on. Both may stay in the rules, and at most one of the two counts.',
  'regulation start': 'The day from which the regulator lists the qualification.',
  'operational start': 'The first day on which centres can register learners.',
  'operational end': 'The last day on which centres can register learners.',
  'certification end': 'The last day on which certificates are awarded.',
  'review date': 'When it is due to be looked at again. It is no end date.',
  outcomes:
    'Learning outcomes: what a learner will know, understand or be able to do. Each reads on from ‘The learner will’.',
  criteria:
    'Assessment criteria: how it is known that an outcome is achieved. Each reads on from ‘The learner can’, and its code begins with the number of its outcome.',
  content: 'Indicative content: what teaching towards an outcome may cover.',
  marks: 'The marks available. Those of all sections of a mark sheet, or of all its criteria, add up to 100.',
  minimum: 'The marks needed to pass: half of the marks available. A pass needs the minimum of every section.',
  'pass mark': 'The marks needed in all. It cannot be lower than the minima of the sections together.',
  evidences:
    'The assessment criteria that this statement gives evidence of. Every criterion of the units assessed has to be evidenced somewhere.',
  statements:
    'What the assessor looks for: each statement is an assessment criterion in the passive, as faithful to it as can be.',
  referral: 'What work looks like that does not pass yet: about a quarter of the marks.',
  pass: 'What work looks like that just passes: half of the marks.',
  'good pass': 'What work looks like that passes well: about three quarters of the marks.',
  'instead of': 'An integrated assessment takes the place of the assessments of these units.',
  matrix: 'A table of units against qualifications: M for mandatory, O for optional.',
  'reference prefix':
    'What stands before short unit numbers. With 8607- here, 501 in a rule means 8607-501 and nothing else.',
  'also known as': 'Other references of the same unit: it can be named by any of them.',
  'regulated number': 'The number that a regulator gave the unit, such as L/503/1234.',
  availability: 'Whether other awarding organisations may use the unit: Shared, or Restricted to one organisation.',
  'prior learning':
    'Recognition of prior learning: what learners have achieved before can count. The policy has to be published (condition E10).',
};
