import { markup, type Markup } from './markup';
import {
  fields,
  heading,
  htmlId,
  isStated,
  levelName,
  NOTHING,
  prose,
  SPOKEN,
  tickBox,
  type HeadingLevel,
} from './parts';
import type { MarkSheetView } from './view';
import { AUTHENTICITY, STANDARDISATION_REFUSAL, standardisationRequest } from './wording';

/** The id of the sheet's heading, by which the sheet is named. */
export const titleId = (view: MarkSheetView): string => htmlId('sheet', view.id);

/** The top of a sheet of either form: what it is for, whose work it marks, and what that learner declares. */
export function sheetHead(view: MarkSheetView, top: HeadingLevel): Markup {
  const organisation = isStated(view.awardingOrganisation) ? markup`<p>${view.awardingOrganisation}</p>\n` : '';
  const level = isStated(view.level) ? markup`<p class="qs-level">${levelName(view.level)}</p>\n` : '';
  const title = heading(
    top,
    0,
    markup`<span class="qs-kind">Mark sheet<span class="qs-sr">: </span></span>${prose(view.title)}`,
    markup`id="${titleId(view)}" class="qs-title"`,
  );
  return markup`<header class="qs-head">
<div class="qs-band">${organisation}${level}</div>
${title}
${unitList(view)}${learnerFields(top)}${declaration(view, top)}</header>
`;
}

function unitList({ title: sheet, units }: MarkSheetView): Markup {
  if (units.length === 0) return NOTHING;
  const list = units.map(({ reference, title }) => {
    const name = isStated(title) && !isSameTitle(title, sheet) ? markup` ${prose(title)}` : NOTHING;
    return markup`<li><span class="qs-reference">Unit ${prose(reference)}</span>${name}</li>`;
  });
  return markup`<ul class="qs-units">${list}</ul>\n`;
}

/** A sheet for one unit often bears the unit's title: once is enough then. */
function isSameTitle(title: string, sheet: string | undefined): boolean {
  return sheet !== undefined && title.trim().toLowerCase() === sheet.trim().toLowerCase();
}

function learnerFields(top: HeadingLevel): Markup {
  return markup`${heading(top, 1, 'Centre and learner', SPOKEN)}
${fields([
  { label: 'Centre number' },
  { label: 'Centre name' },
  { label: 'Learner registration number' },
  { label: 'Learner name' },
])}`;
}

function declaration(view: MarkSheetView, top: HeadingLevel): Markup {
  const organisation = isStated(view.awardingOrganisation) ? view.awardingOrganisation : 'The awarding organisation';
  return markup`<div class="qs-declaration">
${heading(top, 1, 'Learner’s declaration')}
<ol>
<li><strong>Authenticity.</strong> ${AUTHENTICITY}</li>
<li><strong>Standardisation.</strong> ${standardisationRequest(organisation)}<br>${tickBox(STANDARDISATION_REFUSAL)}</li>
</ol>
</div>
`;
}
