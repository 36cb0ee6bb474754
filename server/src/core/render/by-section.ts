import { markup, type Content, type Markup } from './markup';
import {
  figure,
  heading,
  LINE,
  outcomeChoice,
  prose,
  sourceOffset,
  SPOKEN,
  TO_FILL_IN,
  UNKNOWN,
  type HeadingLevel,
} from './parts';
import { decisions } from './decisions';
import type { MarkSheetBySection, SectionView, StatementView } from './view';

/** The body of a sheet by section: the table of sections, then the decisions. */
export function sectionBody(view: MarkSheetBySection, top: HeadingLevel): Markup {
  return markup`${heading(top, 1, 'Marks', SPOKEN)}
${view.sections.length > 0 ? sectionTable(view.sections) : markup`<p>Sections: ${UNKNOWN}</p>\n`}${sectionDecisions(view, top)}`;
}

function sectionTable(sections: readonly SectionView[]): Markup {
  return markup`<div class="qs-scroll" role="region" aria-label="Marks for each section" tabindex="0">
<table class="qs-sections">
<caption>Marks for each section</caption>
<thead><tr><th scope="col">Criteria</th><th scope="col">Strengths</th><th scope="col">Areas for improvement</th><th scope="col">Assessor mark</th><th scope="col"><abbr title="Quality assurance">QA</abbr> mark</th></tr></thead>
${sections.map(sectionRows)}</table>
</div>
`;
}

function sectionRows(section: SectionView): Markup {
  const parts =
    section.markParts.length > 1
      ? markup`<span class="qs-split">${section.markParts.map(String).join(' + ')}</span> `
      : '';
  return markup`<tbody${sourceOffset(section.offset)}>
<tr class="qs-section"><th scope="rowgroup" colspan="5">${prose(section.heading)}</th></tr>
<tr><td>${statementList(section.statements)}</td><td>${TO_FILL_IN}</td><td>${TO_FILL_IN}</td><td class="qs-mark">${LINE} <span class="qs-of">/ ${figure(section.marks)} marks</span> ${parts}<span class="qs-minimum">(min ${figure(section.minimum)})</span></td><td class="qs-mark">${LINE} <span class="qs-of">/ ${figure(section.marks)}</span></td></tr>
</tbody>
`;
}

function statementList(statements: readonly StatementView[]): Content {
  if (statements.length === 0) return UNKNOWN;
  return markup`<ul>${statements.map(
    ({ text, evidences, offset }) => markup`<li${sourceOffset(offset)}>${prose(text)}${evidence(evidences)}</li>`,
  )}</ul>`;
}

function evidence(codes: readonly string[]): Content {
  return codes.length > 0 ? markup` <span class="qs-evidence">Evidences ${prose(codes.join(', '))}</span>` : '';
}

function sectionDecisions(view: MarkSheetBySection, top: HeadingLevel): Markup {
  const verdict = [
    { label: 'Total marks', content: markup`${LINE} / ${figure(view.total)}` },
    {
      label: 'Outcome (tick one)',
      content: outcomeChoice('PASS', 'REFERRAL'),
    },
    {
      label: 'To pass',
      content: markup`Total ${figure(view.passMark)}+ overall, <strong>AND</strong> minimum in each section`,
      wide: true,
    },
  ];
  return decisions(top, [
    {
      title: 'Assessor’s decision',
      fields: [
        ...verdict,
        { label: 'Section referral if applicable', wide: true },
        { label: 'Name of assessor', wide: true },
        { label: 'Assessor’s signature' },
        { label: 'Date' },
      ],
    },
    {
      title: 'Quality assurance use',
      fields: [
        ...verdict,
        { label: 'Date of IQA check', wide: true },
        { label: 'Name of IQA', wide: true },
        { label: 'IQA’s signature', wide: true },
      ],
    },
    {
      title: 'External verification, where applicable',
      fields: [{ label: 'EV’s signature' }, { label: 'Date externally verified' }],
    },
  ]);
}
