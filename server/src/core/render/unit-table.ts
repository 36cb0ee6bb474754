import { markup, type Markup } from './markup';
import { figure, isStated, prose } from './parts';
import type { OfferedUnitView } from './qualification-view';

/** A table of units with their figures. */
export function unitTable(name: string, units: readonly OfferedUnitView[], hasGroups: boolean): Markup {
  const group = hasGroups ? markup`<th scope="col">Group</th>` : '';
  return markup`<div class="qs-scroll" role="region" aria-label="${name}" tabindex="0">
<table class="qs-offer">
<caption class="qs-sr">${name}</caption>
<thead><tr><th scope="col">Reference</th><th scope="col">Title</th><th scope="col">Level</th><th scope="col">Credits</th><th scope="col"><abbr title="Guided learning hours">GLH</abbr></th>${group}</tr></thead>
<tbody>${units.map((unit) => row(unit, hasGroups))}</tbody>
</table>
</div>
`;
}

function row({ reference, title, level, credits, glh, groups }: OfferedUnitView, hasGroups: boolean): Markup {
  const group = hasGroups ? markup`<td>${groups.some(isStated) ? prose(groups.join(', ')) : '\u2013'}</td>` : '';
  return markup`<tr><th scope="row">${prose(reference)}</th><td>${prose(title)}</td><td>${prose(level)}</td><td>${figure(credits)}</td><td>${prose(glh)}</td>${group}</tr>
`;
}
