import type { Random } from './random';

// Texts without a colon, a doubled word, a bracket or a pointer to another part: nothing that a check of language may
// take offence at. All things are singular, so that 'has been' is always right.

const things =
  'budget|staff rota|induction programme|training plan|risk register|customer survey|supplier contract|project brief|stock record|sales forecast|complaints procedure|team briefing|job description|business case|audit trail|mentoring scheme|service agreement|marketing campaign|recruitment process|performance review|safety policy|quality standard|change request|delivery schedule|funding bid|skills matrix|communication channel|decision log|workload estimate|cost model|succession plan|partnership agreement|volunteer handbook|accessibility check|improvement cycle|market study|feedback form|incident report|purchasing policy|continuity plan'.split(
    '|',
  );

const qualities =
  'annual|weekly|regional|written|revised|informal|shared|approved|proposed|internal|external|seasonal|detailed|initial|current|draft|joint|local|national|monthly|practical|recent|published|agreed|simple|formal|existing|typical|suitable|realistic|balanced|flexible|relevant|measured|transparent|inclusive|sustainable|tested|costed|targeted'.split(
    '|',
  );

const settings =
  'of a small team|in own department|for new members of staff|at the busiest time of the year|before a change is made|across two sites|with the help of colleagues|under a limited budget|from the learner’s own workplace|within the agreed time|for people who work part-time|after a merger of two services|in a growing charity|with reference to a recognised model|on the basis of recent figures|for an audience without technical knowledge|during a period of uncertainty|between managers and their teams'.split(
    '|',
  );

const effects =
  'supports|changes|depends on|improves|limits|explains|informs|replaces|shortens|strengthens|follows from|prepares|tests|complements'.split(
    '|',
  );

/** Verbs whose performance can be seen, with the participle that their passive takes. */
const verbs: readonly (readonly [string, string])[] = [
  ['Explain', 'explained'],
  ['Evaluate', 'evaluated'],
  ['Critically evaluate', 'critically evaluated'],
  ['Plan', 'planned'],
  ['Analyse', 'analysed'],
  ['Justify', 'justified'],
  ['Compare', 'compared'],
  ['Describe', 'described'],
  ['Assess', 'assessed'],
  ['Review', 'reviewed'],
  ['Present', 'presented'],
  ['Design', 'designed'],
];

const activities = ['Planning', 'Leading', 'Reviewing', 'Designing', 'Improving', 'Managing', 'Evaluating', 'Building'];

const titles = activities.length * things.length * qualities.length;

/** The n-th of 12,800 titles of units, no two of them alike. */
export function unitTitle(n: number): string {
  // a factor that shares no divisor with the number of titles visits each of them once
  const at = (n * 7919) % titles;
  const activity = activities[at % activities.length] ?? '';
  const thing = things[Math.floor(at / activities.length) % things.length] ?? '';
  const quality = qualities[Math.floor(at / activities.length / things.length)] ?? '';
  return `${activity} the ${quality} ${thing}`;
}

function thing(random: Random): string {
  return `the ${random.pick(qualities)} ${random.pick(things)}`;
}

/** A thing in one or more settings, the same never twice. */
function thingInSettings(random: Random, howMany: number): string {
  const chosen = new Set<string>();
  while (chosen.size < howMany) chosen.add(random.pick(settings));
  return [thing(random), ...chosen].join(' ');
}

/** An assessment criterion, and the statement of a mark sheet that says the same in the passive. */
export interface Criterion {
  readonly text: string;
  readonly statement: string;
}

export function criterion(random: Random): Criterion {
  const [verb, participle] = random.pick(verbs);
  const what = thingInSettings(random, 2);
  return { text: `${verb} ${what}`, statement: `${capital(what)} has been ${participle}` };
}

export function outcomeText(random: Random): string {
  return `Understand how ${thing(random)} ${random.pick(effects)} ${thing(random)}`;
}

export function heading(random: Random): string {
  return capital(`${random.pick(qualities)} ${random.pick(things)}`);
}

/** A clause of a list: no full stop. */
export function point(random: Random): string {
  return capital(thingInSettings(random, random.between(1, 2)));
}

/** A sentence with its full stop. */
export function sentence(random: Random): string {
  const rest = thingInSettings(random, random.between(1, 2));
  return capital(`${thing(random)} ${random.pick(effects)} ${rest}.`);
}

/** So many sentences. */
export function paragraph(random: Random, sentences: number): string {
  return Array.from({ length: sentences }, () => sentence(random)).join(' ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
