import { markSheetStyles } from './styles';

/** The look of a qualification: that of a mark sheet, with its own tables. */
export const qualificationStyles = `${markSheetStyles}
.qs-rules { break-inside: auto; }
.qs-sheet .qs-rules > :is(h3, h4, h5) { margin: 0.9rem 0 0.35rem; }
.qs-qualification .qs-field { min-height: 0; }
.qs-qualification .qs-field:last-child:nth-child(odd) { grid-column: 1 / -1; }
.qs-qualification .qs-fields { grid-template-columns: repeat(2, minmax(0, 1fr)); }
.qs-route { margin-top: 0.35rem; }
.qs-sheet .qs-contradiction { padding-inline-start: 0.75em; border-inline-start: 3px solid var(--ink); }
.qs-offer th[scope='row'] { text-align: start; overflow-wrap: anywhere; }
.qs-offer th:nth-child(1) { width: 17%; }
.qs-offer th:nth-child(3), .qs-offer th:nth-child(4), .qs-offer th:nth-child(5) { width: 10%; }
.qs-offer th:nth-child(6) { width: 20%; }
@media screen and (max-width: 40rem) {
  .qs-sheet .qs-offer { min-width: 0; table-layout: auto; }
  .qs-offer th:nth-child(n) { width: auto; }
}
@media screen and (max-width: 27rem) {
  .qs-sheet .qs-offer { font-size: 0.8em; }
  .qs-sheet .qs-offer :is(th, td) { padding: 0.3em 0.2em; }
}
@media print {
  .qs-offer tr { break-inside: avoid; }
}
`;
