import { decisions } from './decisions';
import { markup, type Content, type Markup } from './markup';
import {
  bulletList,
  fields,
  figure,
  heading,
  LINE,
  outcomeChoice,
  prose,
  sourceOffset,
  TO_FILL_IN,
  UNKNOWN,
  type HeadingLevel,
} from './parts';
import type { CriterionView, DescriptorView, MarkSheetByCriterion, OutcomeView } from './view';
import { DESCRIPTOR_NOTE, USUAL_INSTRUCTIONS } from './wording';

/** The body of a sheet by criterion: how to use it, a block for each outcome, then the decisions. */
export function criterionBody(view: MarkSheetByCriterion, top: HeadingLevel): Markup {
  const instructions = view.instructions.length > 0 ? view.instructions : USUAL_INSTRUCTIONS;
  return markup`<section class="qs-instructions">
${heading(top, 1, 'Instructions for assessment')}
${bulletList(instructions)}
<p class="qs-note">${DESCRIPTOR_NOTE}</p>
</section>
${view.outcomes.length > 0 ? view.outcomes.map((outcome) => outcomeBlock(outcome, top)) : markup`<p>Criteria: ${UNKNOWN}</p>\n`}${criterionDecisions(view, top)}`;
}

function outcomeBlock(outcome: OutcomeView, top: HeadingLevel): Markup {
  const name = outcome.unit === undefined ? 'Learning outcome' : `Unit ${outcome.unit}, learning outcome`;
  return markup`<section class="qs-outcome"${sourceOffset(outcome.offset)}>
${heading(top, 1, markup`<span class="qs-code">${name} ${outcome.number}:</span> ${prose(outcome.text)}`)}
${outcome.criteria.map(criterionTable)}${fields([
    { label: 'Section comments (optional)', tall: true },
    { label: 'Verification comments (optional)', tall: true },
  ])}</section>
`;
}

function criterionTable(criterion: CriterionView): Markup {
  const code = `${criterion.unit === undefined ? '' : `${criterion.unit} `}AC ${criterion.code}`;
  const { marks, referral, pass, goodPass } = criterion;
  return markup`<div class="qs-scroll" role="group" aria-label="${code}" tabindex="0"${sourceOffset(criterion.offset)}>
<table class="qs-criterion">
<caption><span class="qs-code">${code}</span> ${prose(criterion.text)}</caption>
<thead><tr>${descriptorHeading('Referral', 'ca. ', referral, marks)}${descriptorHeading('Pass', '', pass, marks)}${descriptorHeading('Good pass', 'ca. ', goodPass, marks)}<th scope="col">Assessor feedback</th></tr></thead>
<tbody><tr><td>${descriptor(referral)}</td><td>${descriptor(pass)}</td><td>${descriptor(goodPass)}</td><td class="qs-feedback">${TO_FILL_IN}<div class="qs-result"><p class="qs-mark">${LINE} <span class="qs-of">/ ${figure(marks)}</span> <span class="qs-minimum">(min. of ${figure(criterion.minimum)})</span></p><p>${outcomeChoice('Pass', 'Referral')}</p></div></td></tr></tbody>
</table>
</div>
`;
}

function descriptorHeading(
  name: string,
  about: string,
  { marks }: DescriptorView,
  maximum: number | undefined,
): Markup {
  return markup`<th scope="col">${name} <span class="qs-about">[${about}${figure(marks)}/${figure(maximum)}]</span></th>`;
}

function descriptor({ points }: DescriptorView): Content {
  const [first, ...others] = points;
  if (others.length > 0) return markup`<ul>${points.map((point) => markup`<li>${prose(point)}</li>`)}</ul>`;
  return prose(first);
}

function criterionDecisions(view: MarkSheetByCriterion, top: HeadingLevel): Markup {
  const outcome = { label: 'Outcome (tick one)', content: outcomeChoice('PASS', 'REFERRAL'), wide: true };
  const passMark =
    view.passMark === undefined
      ? ''
      : markup`<br>Total ${figure(view.passMark)}+ overall, <strong>AND</strong> minimum in each criterion`;
  return markup`<div class="qs-total">${fields([
    { label: 'Total marks', content: markup`${LINE} / ${figure(view.total)}${passMark}`, wide: true },
  ])}</div>
${decisions(top, [
  {
    title: 'Assessor’s decision',
    fields: [outcome, { label: 'Name of assessor', wide: true }, { label: 'Assessor’s signature' }, { label: 'Date' }],
  },
  {
    title: 'Quality assurance use',
    fields: [
      outcome,
      { label: 'Name of IQA', wide: true },
      { label: 'IQA’s signature' },
      { label: 'Date of IQA check' },
    ],
  },
])}`;
}
