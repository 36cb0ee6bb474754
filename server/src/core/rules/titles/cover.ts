import type { QualificationFact } from '../../project/facts';
import { typeInTitle } from '../credits/sizes';
import { defineRule } from '../rule';
import { listed } from '../words';
import { levelInTitle } from './words';

export default defineRule({
  id: 'titles/cover',
  title: 'The title on the cover names the level and the types that the qualifications have',
  severity: 'warning',
  source: 'The covers of published specifications: Level 5 Award, Certificate and Diploma; condition E2 on titles',
  requires: 'complete',
  checks: {
    specification: ({ title }, report, context) => {
      if (!title || context.hides('qualifications')) return;
      const qualifications = context.all('qualification');
      const level = otherLevel(title.value, qualifications);
      if (level) report(title, level);
      const types = otherTypes(title.value, qualifications);
      if (types) report(title, types);
    },
  },
});

/** What is wrong with the level on the cover; a qualification whose own title disagrees with its level may have either. */
function otherLevel(title: string, qualifications: readonly QualificationFact[]): string | undefined {
  const named = levelInTitle(title);
  const levels = qualifications.map(({ level, title: own }) => [level, own && levelInTitle(own)]);
  if (named === undefined || levels.length === 0 || levels.some(([level]) => level === undefined)) return undefined;
  const all = [...new Set(levels.flat())].filter((level) => level !== undefined);
  if (all.includes(named)) return undefined;
  const inWords = (level: string) => (level.startsWith('Entry') ? level : `level ${level}`);
  return `The cover says ${inWords(named)}, and the qualifications of this document are at ${listed(all.map(inWords))}. Correct the title here, or the qualifications.`;
}

/** What is wrong with the types on the cover. */
function otherTypes(title: string, qualifications: readonly QualificationFact[]): string | undefined {
  const named = new Set(title.match(/\b(?:Extended Diploma|Diploma|Certificate|Award)(?=s?\b)/g));
  const types = qualifications.map(({ type, title: own }) => [type, own && typeInTitle(own)]);
  if (named.size === 0 || types.length === 0 || types.some(([type]) => type === undefined)) return undefined;
  const had = new Set(types.flat());
  const extra = [...named].filter((type) => !had.has(type));
  const missing = types.flatMap((own) => (own.some((type) => type && named.has(type)) ? [] : (own[0] ?? [])));
  const parts = [
    ...(extra.length > 0 ? [`names ${listed(extra.map(articled))} that this document does not have`] : []),
    ...(missing.length > 0 ? [`leaves out the ${listed([...new Set(missing)])} that it has`] : []),
  ];
  return parts.length > 0 ? `The cover ${listed(parts)}. Correct the title here, or the qualifications.` : undefined;
}

function articled(type: string): string {
  return `${/^[AE]/.test(type) ? 'an' : 'a'} ${type}`;
}
