import type { Fix } from '../../fixes/fix';
import { isWritten } from '../../model/blank';
import type { Qualification } from '../../model/generated';
import type { Bullet, Field } from '../../model/values';
import type { Context } from '../../project/context';
import { defineRule } from '../rule';
import { levelInTitle } from '../titles/words';
import { blankFor } from './blank';

export default defineRule({
  id: 'publication/qualification-complete',
  title: 'A published qualification states what the regulator asks for',
  severity: 'information',
  source: 'Condition E3 on published specifications; condition E9 on levels',
  fix: 'adds the missing line, to be filled in',
  requires: 'complete',
  checks: {
    qualification: (qualification, report, context) => {
      if (!context.forPublication) return;
      const { id, head } = qualification;
      for (const item of items)
        if (!item.isStated(qualification, context))
          report(
            qualification.keys.get(item.key) ?? id ?? head,
            `This file is for publication, and a published specification states ${item.what}. Write it under '${item.key}'${item.forAll ? ", here or once for all qualifications under 'specification'" : ''}.`,
            [],
            item.fixes(qualification),
          );
    },
  },
});

interface Item {
  readonly key: string;
  /** What has to be stated, as a message says it. */
  readonly what: string;
  /** It may stand in the front matter, for all qualifications. */
  readonly forAll: boolean;
  readonly isStated: (qualification: Qualification, context: Context) => boolean;
  readonly fixes: (qualification: Qualification) => readonly Fix[];
}

/** A text of the qualification, or of the front matter. */
function text(
  key: string,
  what: string,
  of: (qualification: Qualification) => readonly (Field<readonly Bullet[]> | undefined)[],
  isElsewhere?: (context: Context) => boolean,
): Item {
  return {
    key,
    what,
    forAll: isElsewhere !== undefined,
    isStated: (qualification, context) => of(qualification).some(isWritten) || isElsewhere?.(context) === true,
    fixes: (qualification) => blankFor(key, qualification, qualification.keys),
  };
}

const items: readonly Item[] = [
  text(
    'objective',
    'the objective of each qualification: what it is for and what a learner can do with it',
    ({ objective, purpose }) => [objective, purpose],
    (context) => context.states('purpose'),
  ),
  {
    key: 'level',
    what: 'the level of each qualification',
    forAll: false,
    isStated: ({ level }) => level !== undefined,
    fixes: levelOfTitle,
  },
  text(
    'entry requirements',
    'which qualifications, knowledge, skills and understanding a learner needs beforehand, or that none are needed',
    ({ entryRequirements }) => [entryRequirements],
    (context) => context.states('entry requirements'),
  ),
  text(
    'other requirements',
    'what else a learner has to do or to have before an award is made, or that there is nothing else',
    ({ otherRequirements }) => [otherRequirements],
    (context) => context.states('other requirements'),
  ),
  {
    key: 'rules',
    what: 'which units a learner must complete, and which are optional',
    forAll: false,
    isStated: statesUnits,
    fixes: () => [],
  },
  text(
    'assessment',
    'by which methods learners are assessed',
    ({ assessment }) => [assessment],
    (context) => context.hasSheets,
  ),
  text(
    'grading',
    'the levels of attainment: which grades there are, and what each takes',
    ({ grading }) => [grading],
    (context) => context.states('grading') || context.hasSheets,
  ),
];

function statesUnits({ id, rules }: Qualification, context: Context): boolean {
  if (rules?.mandatory || (rules?.choose?.length ?? 0) > 0 || isWritten(rules?.wording)) return true;
  if (!id) return true;
  return (['mandatoryIn', 'optionalIn'] as const).some((how) => context.matrix(id.value, how).length > 0);
}

function levelOfTitle(qualification: Qualification): readonly Fix[] {
  const value = qualification.title && levelInTitle(qualification.title.value);
  if (value === undefined) return [];
  const changes = [{ do: 'set', in: qualification, key: 'level', value, after: 'title' }] as const;
  return [{ title: `Set the level to ${value}, as in the title`, safe: false, changes }];
}
