import { partOf } from '../../model/block-part';
import type { KeyShape } from '../../model/generated';
import type { Project } from '../../project/project';
import { matrix } from '../../project/scope';
import type { Block } from '../../syntax/block';
import type { Meaning } from '../meaning';
import { coveredUnits } from '../../rules/criteria/covered';
import { boundsProposals } from './bounds';
import { levelMixes } from './level-mix';
import { figureProposals } from './figures';
import type { Proposal } from './proposal';
import { criterionProposals, unitProposals } from './units';
import { verbsFor } from './verbs';

/** Where a value is typed, and what is known around it. */
export interface ValueAt {
  readonly key: string;
  readonly about: KeyShape;
  readonly block: Block;
  /** In the block. */
  readonly offset: number;
  readonly word: string;
  /** Members that the list has already, as written. */
  readonly taken: ReadonlySet<string>;
  /** What the value goes on with behind what is typed. */
  readonly rest: string;
  readonly meaning: Meaning;
  readonly project: Project;
}

export interface Proposals {
  readonly proposals: readonly Proposal[];
  /** False where the next letter may bring others. */
  readonly complete: boolean;
}

const all = (proposals: readonly Proposal[]): Proposals => ({ proposals, complete: true });

/** What can be written as a value, by the kind of value that belongs there. */
export function valueProposals(at: ValueAt): Proposals {
  const { about, key, taken, meaning } = at;
  if (!('kind' in about)) return all([]);
  if (about.choices) return all(about.choices.filter((word) => !taken.has(word)).map((word) => choice(word)));
  switch (about.kind) {
    case 'level':
      return all(levels.map((level) => choice(level)));
    case 'date':
      return all(dates(meaning.context.today));
    case 'reference':
      return key === 'reference' ? all([]) : unitProposals(at.word, taken, meaning, at.project);
    case 'references':
      if (key === 'also known as') return all([]);
      return key === 'instead of' ? unitsReplaced(at) : unitProposals(at.word, taken, meaning, at.project);
    case 'replacement':
      return replacements(at);
    case 'criteria codes':
      return all(criterionProposals(at.block, taken, meaning));
    case 'identifier':
    case 'identifiers':
      return all(once(names(key, meaning)).filter(({ text }) => !taken.has(text)));
    case 'level mix':
      return all(levelMixes(at.block, meaning).map((mix) => choice(mix)));
    case 'bounds':
      return all(boundsProposals(key, at.block, at.offset, meaning));
    case 'text':
      return all(texts(at));
    default:
      return all(figureProposals(key, at.block, at.offset, meaning));
  }
}

const levels = ['Entry 1', 'Entry 2', 'Entry 3', '1', '2', '3', '4', '5', '6', '7', '8'];

function choice(word: string, detail?: string): Proposal {
  return { is: 'choice', label: word, detail, text: word };
}

/** Today, and the beginning of the next academic year. */
function dates(today: string | undefined): Proposal[] {
  if (today === undefined) return [];
  const year = Number(today.slice(0, 4));
  const september = today < `${year}-09-01` ? `${year}-09-01` : `${year + 1}-09-01`;
  return [
    { is: 'date', label: today, detail: 'today', text: today },
    { is: 'date', label: september, detail: 'the next academic year', text: september },
  ];
}

function replacements(at: ValueAt): Proposals {
  const own = partOf(at.block);
  const self = own?.shape === 'unit' ? own.part.reference?.value : undefined;
  const full = self === undefined ? undefined : (at.meaning.context.unit(self)?.reference ?? self);
  const { proposals, complete } = unitProposals(at.word, new Set([full ?? '']), at.meaning, at.project);
  const { today } = at.meaning.context;
  const from = today === undefined || at.rest !== '' ? '' : ` for registrations from ${today}`;
  return { proposals: proposals.map((proposal) => ({ ...proposal, text: proposal.text + from })), complete };
}

/** An assessment is taken instead of those of its own units; of any while these are not known. */
function unitsReplaced({ word, taken, block, meaning, project }: ValueAt): Proposals {
  const { proposals, complete } = unitProposals(word, taken, meaning, project);
  const found = partOf(block);
  const own = found?.shape === 'assessment' ? coveredUnits(found.part, meaning.context) : undefined;
  const covered = new Set(own?.map(({ fact }) => fact.reference));
  const fitting = proposals.filter(({ reference }) => reference !== undefined && covered.has(reference));
  return own ? { proposals: fitting, complete } : { proposals, complete };
}

/** What the names under a key can be. */
function names(key: string, { context }: Meaning): Proposal[] {
  const name = (text: string, detail?: string): Proposal => ({ is: 'name', label: text, detail, text });
  switch (key) {
    case 'from': {
      const table = context.all('matrix row').length > 0 ? [name(matrix, 'the optional units of the matrix')] : [];
      return [...context.all('group').map(({ id }) => name(id)), ...table];
    }
    case 'only in':
    case 'mandatory in':
    case 'optional in':
      return context.all('qualification').map(({ id, title }) => name(id, title));
    case 'note':
      return context.all('specification').flatMap(({ notes }) => notes.map((note) => name(note)));
    case 'assessment':
      return context.all('sheet').flatMap(({ is, id }) => (is === 'assessment' ? [name(id)] : []));
    default:
      return [];
  }
}

/** A name that two have by mistake is proposed once. */
function once(proposals: readonly Proposal[]): readonly Proposal[] {
  return [...new Map(proposals.map((proposal) => [proposal.text, proposal])).values()];
}

const assessmentKinds = [
  'work-based assignment',
  'reflective review',
  'portfolio',
  'case study',
  'consultancy report',
  'integrated assessment',
  'presentation',
  'professional discussion',
];

function texts({ key, about, block, meaning: { context } }: ValueAt): Proposal[] {
  if (about.is === 'coded values')
    return verbsFor(block).map((verb) => ({ is: 'verb', label: verb, text: `${verb} ` }));
  switch (key) {
    case 'kind':
      return assessmentKinds.map((kind) => choice(kind));
    case 'availability':
      return ['Shared', ...(context.organisation === '' ? [] : [`Restricted to ${context.organisation}`])].map((word) =>
        choice(word),
      );
    case 'awarding organisation':
    case 'submitted by':
      return context.organisation === '' ? [] : [choice(context.organisation)];
    default:
      return [];
  }
}
