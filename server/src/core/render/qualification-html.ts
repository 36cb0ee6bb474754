import { count } from '../rules/words';
import { foot } from './foot';
import { markup, type Content, type Markup } from './markup';
import {
  bulletList,
  fields,
  heading,
  htmlId,
  isStated,
  levelName,
  NOTHING,
  prose,
  type Field,
  type HeadingLevel,
} from './parts';
import type {
  HoursView,
  OfferedUnitView,
  QualificationView,
  Range,
  RuleFigures,
  RulesView,
} from './qualification-view';
import { unitTable } from './unit-table';
import type { Bullet } from './view';

/**
 * Draws a qualification as a fragment of HTML, to be styled by `qualificationStyles`: its figures, its rules of
 * combination and what they come to, and its units. Every text is escaped, and what is not known is shown as a blank.
 *
 * @param top the level of the qualification's own heading; all others follow below it
 */
export function renderQualification(view: QualificationView, top: HeadingLevel = 1): string {
  const { passages } = view;
  return markup`<article class="qs-sheet qs-qualification" lang="en-GB" aria-labelledby="${titleId(view)}">
${head(view, top)}${rules(view.rules, top)}${units('Mandatory units', view.mandatory, false, top)}${units('Optional units', view.optional, true, top)}${passages.map(
    (passage) => markup`<section>
${heading(top, 1, passage.heading)}
${passageText(passage.text)}
</section>
`,
  )}${foot(view)}</article>
`.source;
}

/** One paragraph where there is one, else a list of points. */
function passageText(text: readonly Bullet[]): Markup {
  const [only, another] = text;
  return only && !another && only.points.length === 0 ? markup`<p>${prose(only.text)}</p>` : bulletList(text);
}

const titleId = ({ id }: QualificationView): string => htmlId('qualification', id);

function head(view: QualificationView, top: HeadingLevel): Markup {
  const organisation = isStated(view.awardingOrganisation) ? markup`<p>${view.awardingOrganisation}</p>\n` : '';
  const level = isStated(view.level) ? markup`<p class="qs-level">${levelName(view.level)}</p>\n` : '';
  const title = heading(
    top,
    0,
    markup`<span class="qs-kind">Qualification<span class="qs-sr">: </span></span>${prose(view.title)}`,
    markup`id="${titleId(view)}" class="qs-title"`,
  );
  const average = isStated(view.averageGlh) ? [{ label: 'Average GLH', content: prose(view.averageGlh) }] : [];
  return markup`<header class="qs-head">
<div class="qs-band">${organisation}${level}</div>
${title}
${fields([
  { label: 'Qualification number', content: prose(view.number) },
  { label: 'Level', content: prose(view.level) },
  { label: 'Credit value', content: prose(view.credits) },
  { label: 'Guided learning hours (GLH)', content: prose(view.glh) },
  ...average,
  { label: 'Total qualification time (TQT)', content: prose(view.tqt) },
  ...view.facts.map(({ label, text }) => ({ label, content: prose(text) })),
])}</header>
`;
}

function rules({ wording, clauses, figures }: RulesView, top: HeadingLevel): Markup {
  const published = wording.length > 0 ? markup`${passageText(wording)}\n` : NOTHING;
  const asked =
    clauses.length > 0
      ? markup`${heading(top, 2, 'What the rules ask for')}
<ul>${clauses.map((clause) => markup`<li>${prose(clause)}</li>`)}</ul>
`
      : NOTHING;
  return markup`<section class="qs-rules">
${heading(top, 1, 'Rules of combination')}
${published}${asked}${heading(top, 2, 'What they come to')}
${outcome(figures, top)}</section>
`;
}

function outcome(figures: RuleFigures, top: HeadingLevel): Markup {
  switch (figures.is) {
    case 'unknown':
      return markup`<p class="qs-note">It cannot be worked out yet: ${prose(figures.because)}.</p>\n`;
    case 'contradiction':
      return markup`<p class="qs-contradiction"><strong>No set of units complies with all of this.</strong> These contradict each other:</p>
<ul>${figures.between.map((clause) => markup`<li>${prose(clause)}</li>`)}</ul>
`;
    case 'solved': {
      const { credits, units, hours } = figures;
      return markup`${fields([
        { label: 'Credits', content: between(credits) },
        { label: 'Units', content: between(units) },
        ...(hours ? hourFields(hours) : []),
      ])}${hours && hours.lowest < hours.highest ? cheapest(hours, top) : NOTHING}`;
    }
  }
}

function hourFields({ lowest, highest, average, besides }: HoursView): Field[] {
  const counted = besides.length > 0 ? `, with ${besides.join(' and ')}` : '';
  if (lowest === highest) return [{ label: `GLH of every route${counted}`, content: String(lowest), wide: true }];
  const ends = [
    { label: `Lowest GLH${counted}`, content: String(lowest) },
    { label: `Highest GLH${counted}`, content: String(highest) },
  ];
  if (average === undefined) return ends;
  const label = 'Average GLH: halfway between the lowest and the highest at the fewest credits';
  return [...ends, { label, content: String(average), wide: true }];
}

function cheapest({ lowest, besides, cheapest: route, cheapestCredits }: HoursView, top: HeadingLevel): Markup {
  const counted = besides.length > 0 ? ` (${besides.join(' and ')} counted)` : '';
  const taken = `${lowest} hours${counted}, with ${count(route.length, 'unit')} and ${count(cheapestCredits, 'credit')}:`;
  return markup`${heading(top, 2, 'The route with the fewest guided learning hours')}
<p>${taken}</p>
<ul class="qs-route">${route.map(
    ({ reference, title, glh }) =>
      markup`<li><span class="qs-reference">${prose(reference)}</span>${prose(title)}${isStated(glh) ? ` (${glh} h)` : ''}</li>`,
  )}</ul>
`;
}

function between({ lowest, highest }: Range): Content {
  return lowest === highest ? String(lowest) : `${lowest} to ${highest}`;
}

function units(name: string, list: readonly OfferedUnitView[], hasGroups: boolean, top: HeadingLevel): Markup {
  if (list.length === 0) return NOTHING;
  return markup`<section>
${heading(top, 1, name)}
${unitTable(name, list, hasGroups)}</section>
`;
}
