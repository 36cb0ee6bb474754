import { type Markup, markup } from './markup';
import { isStated, NOTHING, prose } from './parts';
import type { SpecificationView } from './view';

/** The foot of what is shown: who published it, and in which document. */
export function foot(view: {
  readonly awardingOrganisation: string | undefined;
  readonly specification: SpecificationView;
}): Markup {
  const { title, version } = view.specification;
  const lines = [view.awardingOrganisation, title, isStated(version) ? `Version ${version}` : undefined];
  const stated = lines.filter(isStated);
  if (stated.length === 0) return NOTHING;
  return markup`<footer class="qs-foot">${stated.map((line) => markup`<p>${prose(line)}</p>`)}</footer>\n`;
}
