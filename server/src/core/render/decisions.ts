import { markup, type Markup } from './markup';
import { fields, heading, type Field, type HeadingLevel } from './parts';

/** What one of those who sign a sheet decides. */
export interface Decision {
  readonly title: string;
  readonly fields: readonly Field[];
}

/** The foot of a sheet: the assessor's decision beside the quality assurer's; a third one takes the whole width. */
export function decisions(top: HeadingLevel, list: readonly Decision[]): Markup {
  return markup`<section class="qs-decisions">
${heading(top, 1, 'Decisions')}
<div class="qs-columns">
${list.map(
  (decision) => markup`<section class="qs-decision">
${heading(top, 2, decision.title)}
${fields(decision.fields)}</section>
`,
)}</div>
</section>
`;
}
