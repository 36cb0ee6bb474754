import { type RuleSetting, shownSeverity } from '../rules/rule-settings';
import type { Rule } from '../rules/rule';
import type { Catalogue } from '../rules/rule-set';
import type { Span } from '../syntax/tree';
import { type ConfigurationPlace, placeIn } from './place';
import { inFolder, severities, severityMeanings, topLevel } from './shape';

/** Something that can be typed at a place of a configuration. */
export interface Proposal extends Span {
  readonly kind: 'key' | 'rule' | 'severity';
  readonly label: string;
  /** A few words beside the label, and a sentence. */
  readonly detail: string;
  readonly explanation: string;
  /** What takes the place of the word that is being typed. */
  readonly text: string;
}

/** What can be typed at an offset of a configuration. */
export function proposalsAt(text: string, offset: number, catalogue: Catalogue): readonly Proposal[] {
  const place = placeIn(text, offset);
  if (!place) return [];
  const { start, end } = place;
  const proposal = (kind: Proposal['kind'], label: string, detail: string, explanation: string, typed: string) => ({
    kind,
    label,
    detail,
    explanation,
    text: typed,
    start,
    end,
  });
  if (place.key !== undefined) {
    if (!isUnderRules(place)) return [];
    const own = catalogue.rules.find(({ id }) => id === place.key);
    return severities.map((word) =>
      proposal('severity', word, own && word === ownSetting(own) ? 'as it comes' : '', meaningOf(word), word),
    );
  }
  if (isUnderRules(place))
    return [
      ...catalogue.rules.map((rule) => proposal('rule', rule.id, shownSeverity(rule), rule.title, `${rule.id}: `)),
      ...[...catalogue.families].map(([name, ids]) =>
        proposal('rule', name, `${ids.length} rules`, `All rules of the family '${name}'.`, `${name}: `),
      ),
    ];
  const keys = keysAt(place);
  return Object.entries(keys).map(([key, { description }]) =>
    proposal('key', key, '', description, `${key}:${key === 'format' ? ' 1' : key === 'path' ? ' ' : ''}`),
  );
}

/** What a word of a configuration means, as Markdown; undefined where nothing is to be said. */
export function meaningAt(
  text: string,
  offset: number,
  catalogue: Catalogue,
): (Span & { readonly markdown: string }) | undefined {
  const place = placeIn(text, offset);
  if (!place || place.word === '') return undefined;
  const markdown = place.key === undefined ? meaningOfKey(place, catalogue) : meaningOfValue(place);
  return markdown === undefined ? undefined : { start: place.start, end: place.end, markdown };
}

function meaningOfKey(place: ConfigurationPlace, { rules, families }: Catalogue): string | undefined {
  if (!isUnderRules(place)) return keysAt(place)[place.word]?.description;
  const rule = rules.find(({ id }) => id === place.word);
  if (rule) return `**${rule.title}**\n\n\`${rule.id}\` · ${shownSeverity(rule)}\n\nSource: ${rule.source}`;
  const ids = families.get(place.word);
  return ids && `All rules of the family \`${place.word}\`:\n\n${ids.map((id) => `- \`${id}\``).join('\n')}`;
}

function meaningOfValue(place: ConfigurationPlace): string | undefined {
  const severity = isUnderRules(place) ? severities.find((word) => word === place.word) : undefined;
  return severity && meaningOf(severity);
}

function isUnderRules({ above }: ConfigurationPlace): boolean {
  return above.at(-1) === 'rules';
}

/** The keys that can stand at a place, by their names. */
function keysAt({ above }: ConfigurationPlace): Readonly<Record<string, { readonly description: string }>> {
  if (above.length === 0) return topLevel;
  return above.length === 1 && above[0] === 'folders' ? inFolder : {};
}

function meaningOf(word: RuleSetting): string {
  return severityMeanings[severities.indexOf(word)] ?? '';
}

function ownSetting({ byDefault, severity }: Rule): RuleSetting {
  return byDefault ?? severity;
}
