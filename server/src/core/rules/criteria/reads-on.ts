import { blank } from '../../model/blank';
import type { Fix } from '../../fixes/fix';
import type { Field } from '../../model/values';
import { type Report, defineRule } from '../rule';
import { firstWord } from './opening';
import { isVerb, verbOf } from './verbs';

export default defineRule({
  id: 'criteria/reads-on',
  title: "An outcome reads on from 'The learner will', a criterion from 'The learner can'",
  severity: 'information',
  source: 'All published units print these words above the outcomes and above the criteria',
  fix: 'Leaves out the words that are printed above, or puts the verb into the form that reads on',
  checks: {
    unit: ({ outcomes }, report) => {
      for (const { body } of outcomes ?? []) {
        if (body?.text) check(body.text, 'will', report);
        for (const { body: criterion } of body?.criteria ?? []) if (criterion) check(criterion, 'can', report);
      }
    },
  },
});

/** 'The learner can' once more, in the ways it is typed. */
const again =
  /^(?:the |a )?(?:learners?|candidates?|students?)(?:\/\w+)? (?:will be able to|is able to|are able to|will|can|should|must|to) (?=\p{L})/iu;
const modal = /^(?:can|will|to|is able to) (?=\p{L})/iu;
const determiner = /^(?:the|an?|their|his|her|its|your|these|those|some) /i;
const noun = /^(\p{L}+(?:tion|sion|ment|ysis)|understanding|knowledge|awareness|overview) (?:of|and) /iu;

/** @param first its first word */
function namesThing(value: string, first: string): boolean {
  return /^ (?:of|and) /i.test(value.slice(first.length, first.length + 5)) && noun.test(value);
}

function check(text: Field<string>, stem: 'can' | 'will', report: Report): void {
  const { value } = text;
  if (value === blank) return;
  const first = firstWord(value);
  // nearly all begin with a verb in the form that reads on: then nothing that is looked for below stands there
  if (isVerb(first) && !value.endsWith('?') && !namesThing(value, first)) return;
  const printed = `The learner ${stem}`;
  const repeated = again.exec(value) ?? modal.exec(value);
  if (repeated) {
    const rest = value.slice(repeated[0].length);
    report(
      text,
      `'${printed}' is printed above, so this reads '${printed} ${start(value)} …'. Begin with the verb.`,
      [],
      [instead(text, rest.charAt(0).toUpperCase() + rest.slice(1))],
    );
    return;
  }
  const verb = verbOf(first);
  if (value.endsWith('?') || /^(how|why|what|whether|which|when|where|who)\b/i.test(value))
    report(
      text,
      `This reads '${printed} ${start(value)} …'. Begin with what the learner does, such as 'Explain ${start(value)} …'.`,
    );
  else if (determiner.test(value) || namesThing(value, first))
    report(
      text,
      `This names a thing, and after '${printed}' there has to be what the learner does with it. Begin with a verb.`,
    );
  else if (verb !== undefined && !isVerb(first) && value.length > first.length && /^\p{L}+(s|ing) /u.test(value))
    report(
      text,
      `This reads '${printed} ${start(value)} …'. Write '${verb}' instead of '${first.toLowerCase()}'.`,
      [],
      [instead(text, verb.charAt(0).toUpperCase() + verb.slice(1) + value.slice(first.length))],
    );
}

function start(value: string): string {
  const [first = ''] = /^\S+( \S+)?/.exec(value) ?? [];
  return first.charAt(0).toLowerCase() + first.slice(1);
}

function instead(at: Field<string>, value: string): Fix {
  return { title: `Begin with '${value.split(' ', 1).join('')}'`, safe: false, changes: [{ do: 'write', at, value }] };
}
