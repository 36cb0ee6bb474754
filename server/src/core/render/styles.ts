/**
 * The look of a mark sheet, on screen and on A4.
 *
 * A host may set the colours through `--qs-paper`, `--qs-ink`, `--qs-line`, `--qs-muted`, `--qs-shade` and `--qs-accent`;
 * each has a fall-back that is readable on white. In print they are set aside: forms are filled in with a pen and
 * photocopied, so the sheet is black on white whatever the screen shows. Meaning never hangs on a colour, and all lines
 * are borders, which forced colours keep.
 */
export const markSheetStyles = `
.qs-sheet {
  --paper: var(--qs-paper, #fff);
  --ink: var(--qs-ink, #16191d);
  --line: var(--qs-line, #767d85);
  --muted: var(--qs-muted, #4d555e);
  --shade: var(--qs-shade, #eef1f4);
  --accent: var(--qs-accent, #1f4e79);
  box-sizing: border-box;
  background: var(--paper);
  color: var(--ink);
  font: 0.9375rem/1.4 Arial, 'Liberation Sans', Helvetica, sans-serif;
  overflow-wrap: break-word;
}
.qs-sheet *, .qs-sheet *::before { box-sizing: border-box; }
.qs-sheet :is(h1, h2, h3, h4, h5, h6, p, ul, ol, dl, dd, dt, figure) { margin: 0; padding: 0; font-size: inherit; }
.qs-sheet :is(h1, h2, h3, h4, h5, h6) { color: var(--ink); line-height: 1.25; break-after: avoid; }
.qs-sheet :is(ul, ol) { padding-inline-start: 1.15em; }
.qs-sheet li + li, .qs-sheet li > ul { margin-top: 0.25em; }
.qs-sheet abbr { text-decoration: none; }
.qs-sheet [tabindex]:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }

/* Said by a screen reader, not drawn. */
.qs-sr {
  position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; border: 0;
  overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}

/* Head */
.qs-head { border-top: 4px solid var(--accent); padding-top: 0.75rem; }
.qs-band { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; color: var(--muted); font-weight: bold; }
.qs-level { margin-inline-start: auto; }
.qs-sheet .qs-title { font-size: 1.6em; margin-top: 0.6rem; }
.qs-kind {
  display: block; margin-bottom: 0.15rem; color: var(--accent);
  font-size: 0.5625em; letter-spacing: 0.08em; text-transform: uppercase;
}
.qs-units { list-style: none; margin-top: 0.35rem; }
.qs-sheet .qs-units { padding: 0; }
.qs-reference { font-weight: bold; margin-inline-end: 0.4em; }

/* Headings below the title */
.qs-sheet > section > :is(h2, h3, h4) { font-size: 1.1em; margin: 1.35rem 0 0.45rem; }

/* Labelled spaces */
.qs-head > .qs-fields, .qs-head ~ .qs-scroll { margin-top: 1rem; }
.qs-fields {
  display: grid; grid-template-columns: repeat(2, minmax(0, 1fr));
  border: solid var(--line); border-width: 1px 0 0 1px;
}
.qs-field {
  position: relative; min-height: 3.4em; padding: 0.3em 0.5em 0.4em;
  border: solid var(--line); border-width: 0 1px 1px 0; break-inside: avoid;
}
.qs-wide { grid-column: 1 / -1; }
.qs-tall { min-height: 6.5em; }
.qs-field dt { color: var(--muted); font-size: 0.8125em; }
.qs-line { display: inline-block; position: relative; width: 3em; height: 1.5em; vertical-align: baseline; border-bottom: 1px solid var(--ink); }
.qs-unknown { display: inline-block; position: relative; min-width: 2.25em; height: 1em; border-bottom: 1px dashed var(--ink); }
.qs-tick { white-space: nowrap; }
.qs-declaration .qs-tick { white-space: normal; font-weight: bold; }
.qs-box { font: 1.35em/1 'Segoe UI Symbol', 'Apple Symbols', 'DejaVu Sans', sans-serif; vertical-align: -0.1em; }
.qs-choice { display: inline-flex; flex-wrap: wrap; gap: 0 1.1em; position: relative; }

/* Declaration and instructions */
.qs-declaration { margin-top: 1rem; padding: 0.65rem 0.9rem 0.75rem; border: 1px solid var(--line); break-inside: avoid; }
.qs-sheet .qs-declaration > :is(h2, h3, h4) { margin-bottom: 0.35rem; font-size: 1.1em; }
.qs-instructions { break-inside: avoid; }
.qs-sheet .qs-note { margin-top: 0.5rem; padding-inline-start: 0.75em; border-inline-start: 3px solid var(--line); color: var(--muted); }

/* Tables */
.qs-scroll { position: relative; overflow-x: auto; }
.qs-sheet table { width: 100%; min-width: 36rem; border-collapse: separate; border-spacing: 0; table-layout: fixed; font: inherit; color: inherit; }
.qs-sheet :is(th, td) {
  position: relative; padding: 0.45em 0.55em; border: solid var(--line); border-width: 0 1px 1px 0;
  text-align: start; vertical-align: top; font-size: inherit;
}
.qs-sheet :is(th, td):first-child { border-inline-start-width: 1px; }
.qs-sheet thead th { background: var(--shade); border-top-width: 1px; font-size: 0.8125em; line-height: 1.25; vertical-align: bottom; }
.qs-sheet caption { text-align: start; }
.qs-sections caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.qs-sections thead th { border-bottom-width: 2px; }
.qs-sections th:nth-child(1) { width: 30%; }
.qs-sections th:nth-child(4) { width: 15%; }
.qs-sections th:nth-child(5) { width: 10%; }
.qs-sections .qs-section th { width: auto; background: var(--shade); }
.qs-sections tbody tr + tr td { height: 7.5em; }
.qs-evidence { display: block; color: var(--muted); font-size: 0.8em; }
.qs-mark :is(.qs-line) { display: block; width: auto; height: 2em; margin-bottom: 0.3em; }
.qs-of { font-weight: bold; white-space: nowrap; }
.qs-split { display: block; color: var(--muted); font-size: 0.875em; }
.qs-minimum { white-space: nowrap; }

/* By criterion */
.qs-outcome + .qs-outcome { margin-top: 1.75rem; }
.qs-outcome > .qs-scroll { margin-bottom: 0.85rem; }
.qs-outcome > :is(h2, h3, h4) { padding-bottom: 0.25rem; border-bottom: 2px solid var(--accent); }
.qs-code, .qs-unbroken { white-space: nowrap; }
.qs-criterion caption { padding: 0.45em 0.6em; border: 1px solid var(--line); border-bottom: 0; font-weight: bold; }
.qs-criterion caption .qs-code { display: inline-block; margin-inline-end: 0.5em; color: var(--accent); }
.qs-criterion th { width: 23.5%; }
.qs-criterion th:last-child { width: 29.5%; }
.qs-about { white-space: nowrap; font-weight: normal; }
.qs-criterion tbody td { height: 10.5em; font-size: 0.875em; }
.qs-criterion .qs-feedback { padding-bottom: 5em; font-size: inherit; }
.qs-result { position: absolute; inset: auto 0 0; padding: 0.4em 0.55em; border-top: 1px solid var(--line); }
.qs-result .qs-mark .qs-line { display: inline-block; width: 3em; height: 1.5em; margin: 0; }
.qs-result p + p { margin-top: 0.2em; }
.qs-total { margin-top: 1.5rem; font-weight: bold; }

/* Decisions */
.qs-decisions { break-inside: avoid; }
.qs-columns { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0.9rem; }
.qs-decision:nth-child(3) { grid-column: 1 / -1; }
.qs-decision > :is(h3, h4, h5) {
  padding: 0.4em 0.5em; background: var(--shade); border: 1px solid var(--line); border-bottom: 0;
}
.qs-foot {
  display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1.25rem;
  margin-top: 1.5rem; padding-top: 0.5rem; border-top: 1px solid var(--line); color: var(--muted); font-size: 0.8125em;
}

/* In a narrow window beside the text. What is written by hand has less room there than marks and words. */
@media screen and (max-width: 40rem) {
  .qs-sheet table { min-width: 26rem; hyphens: auto; font-size: 0.875em; }
  .qs-sheet :is(th, td) { padding: 0.4em; }
  .qs-sheet .qs-sections { min-width: 0; }
  .qs-sections th:nth-child(1) { width: 40%; }
  .qs-sections th:nth-child(4) { width: 20%; }
  .qs-sections tbody tr + tr td { height: auto; }
}
@media screen and (max-width: 34rem) {
  .qs-sheet :is(th, td) { padding: 0.3em; }
  .qs-sheet .qs-sections { min-width: 20rem; }
  .qs-sections th:nth-child(1) { width: 29%; }
  .qs-sections .qs-of { white-space: normal; }
  .qs-fields, .qs-columns { grid-template-columns: minmax(0, 1fr); }
  .qs-field { min-height: 0; }
  .qs-tall { min-height: 3.4em; }
}
/* Four columns have no room for words. Each heading comes to stand beside what was below it. */
@media screen and (max-width: 28rem) {
  .qs-sheet .qs-criterion { display: grid; grid-template-columns: 5.2em minmax(0, 1fr); min-width: 0; }
  .qs-criterion :is(thead, tbody, tr) { display: contents; }
  .qs-criterion caption { grid-column: 1 / -1; border-bottom: 1px solid var(--line); }
  .qs-criterion :is(th, td):nth-child(1) { grid-row: 2; }
  .qs-criterion :is(th, td):nth-child(2) { grid-row: 3; }
  .qs-criterion :is(th, td):nth-child(3) { grid-row: 4; }
  .qs-criterion :is(th, td):nth-child(4) { grid-row: 5; }
  .qs-sheet .qs-criterion thead th { grid-column: 1; width: auto; border-width: 0 1px 1px; }
  .qs-sheet .qs-criterion tbody td { grid-column: 2; height: auto; border-inline-start-width: 0; }
  .qs-sheet .qs-criterion .qs-feedback { padding-bottom: 7em; }
  .qs-about { display: block; }
}

@page { size: A4 portrait; margin: 13mm 14mm 16mm; }
@media print {
  .qs-sheet {
    --paper: #fff; --ink: #000; --line: #555; --muted: #333; --shade: #ececec; --accent: #000;
    font-size: 9.5pt; line-height: 1.32; print-color-adjust: exact;
  }
  .qs-scroll { overflow: visible; }
  .qs-sheet table { min-width: 0; }
  .qs-sheet thead { display: table-header-group; }
  .qs-sections tr, .qs-sections tbody, .qs-criterion, .qs-fields { break-inside: avoid; }
  .qs-section { break-after: avoid; }
}
`;
