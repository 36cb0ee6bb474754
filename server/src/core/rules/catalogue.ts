import { catalogueOf } from './rule-set';
import assessmentsAlternativeCondition from './assessments/alternative-condition';
import assessmentsAlternativeCovers from './assessments/alternative-covers';
import assessmentsAlternativeReplaces from './assessments/alternative-replaces';
import assessmentsCompleteSections from './assessments/complete-sections';
import assessmentsContextSection from './assessments/context-section';
import assessmentsEveryUnit from './assessments/every-unit';
import assessmentsPeriodAgrees from './assessments/period-agrees';
import assessmentsReplacedExists from './assessments/replaced-exists';
import assessmentsSheetUnits from './assessments/sheet-units';
import assessmentsTitleAgrees from './assessments/title-agrees';
import combinationAlwaysTaken from './combination/always-taken';
import combinationBarredAndMandatory from './combination/barred-and-mandatory';
import combinationBarredUnit from './combination/barred-unit';
import combinationBounds from './combination/bounds';
import combinationDuplicateChoice from './combination/duplicate-choice';
import combinationEmptyChoice from './combination/empty-choice';
import combinationExactly from './combination/exactly';
import combinationIdleLimit from './combination/idle-limit';
import combinationImpossible from './combination/impossible';
import combinationLevels from './combination/levels';
import combinationMandatoryAndOptional from './combination/mandatory-and-optional';
import combinationOutsideGroup from './combination/outside-group';
import combinationRepeatedRow from './combination/repeated-row';
import combinationReplacedAndMandatory from './combination/replaced-and-mandatory';
import combinationReplacementCycle from './combination/replacement-cycle';
import combinationReplacementOffered from './combination/replacement-offered';
import combinationRestrictedUnit from './combination/restricted-unit';
import combinationTooFewUnits from './combination/too-few-units';
import combinationUndecided from './combination/undecided';
import combinationUnreachableUnit from './combination/unreachable-unit';
import combinationWording from './combination/wording';
import creditsMandatoryTotal from './credits/mandatory-total';
import creditsReachable from './credits/reachable';
import creditsReplacement from './credits/replacement';
import creditsSize from './credits/size';
import criteriaContent from './criteria/content';
import criteriaDuplicate from './criteria/duplicate';
import criteriaFullStop from './criteria/full-stop';
import criteriaLevelVerb from './criteria/level-verb';
import criteriaMisnumbered from './criteria/misnumbered';
import criteriaObservableVerb from './criteria/observable-verb';
import criteriaOneVerb from './criteria/one-verb';
import criteriaReadsOn from './criteria/reads-on';
import criteriaRepeatedCode from './criteria/repeated-code';
import criteriaRepeatedText from './criteria/repeated-text';
import criteriaRepeatsOutcome from './criteria/repeats-outcome';
import criteriaStatementWording from './criteria/statement-wording';
import criteriaUnassessed from './criteria/unassessed';
import criteriaUnknown from './criteria/unknown';
import criteriaUnlinkedStatement from './criteria/unlinked-statement';
import datesInOrder from './dates/in-order';
import datesReplacementAvailable from './dates/replacement-available';
import datesReviewPast from './dates/review-past';
import datesVersionPublished from './dates/version-published';
import documentSameGroup from './document/same-group';
import documentUnknownAppendix from './document/unknown-appendix';
import documentUnusedGroup from './document/unused-group';
import documentUnusedNote from './document/unused-note';
import formatColonInPoint from './format/colon-in-point';
import formatEmptyFile from './format/empty-file';
import formatMissingKey from './format/missing-key';
import formatRepeatedKey from './format/repeated-key';
import formatUnknownKey from './format/unknown-key';
import formatValue from './format/value';
import formatVersion from './format/version';
import formatWrongShape from './format/wrong-shape';
import formsDeclaration from './forms/declaration';
import hoursAverageGlh from './hours/average-glh';
import hoursDependsWording from './hours/depends-wording';
import hoursGlhWithinTqt from './hours/glh-within-tqt';
import hoursInduction from './hours/induction';
import hoursLargerAward from './hours/larger-award';
import hoursLowestGlh from './hours/lowest-glh';
import hoursMandatoryGlh from './hours/mandatory-glh';
import hoursOneTotal from './hours/one-total';
import hoursSizeBands from './hours/size-bands';
import hoursTqtCredits from './hours/tqt-credits';
import leftoversBrokenReference from './leftovers/broken-reference';
import leftoversBulletInText from './leftovers/bullet-in-text';
import leftoversDoubleSpace from './leftovers/double-space';
import leftoversDoubledWord from './leftovers/doubled-word';
import leftoversHiddenCharacter from './leftovers/hidden-character';
import leftoversNoteMark from './leftovers/note-mark';
import leftoversUnclosedBracket from './leftovers/unclosed-bracket';
import marksDescriptors from './marks/descriptors';
import marksHalfToPass from './marks/half-to-pass';
import marksInstructionsAgree from './marks/instructions-agree';
import marksPassMark from './marks/pass-mark';
import marksRepeatedSection from './marks/repeated-section';
import marksRepeatedStatement from './marks/repeated-statement';
import marksSufficiency from './marks/sufficiency';
import marksTaskAgrees from './marks/task-agrees';
import marksTotal from './marks/total';
import numbersQualificationNumber from './numbers/qualification-number';
import publicationDocumentComplete from './publication/document-complete';
import publicationHoursStated from './publication/hours-stated';
import publicationQualificationComplete from './publication/qualification-complete';
import publicationUnitComplete from './publication/unit-complete';
import qualificationsRepeatedNumber from './qualifications/repeated-number';
import qualificationsRepeatedTitle from './qualifications/repeated-title';
import referencesAmbiguous from './references/ambiguous';
import referencesEmptyRange from './references/empty-range';
import referencesRepeatedId from './references/repeated-id';
import referencesRepeatedUnit from './references/repeated-unit';
import referencesReversedRange from './references/reversed-range';
import referencesUnknownAssessment from './references/unknown-assessment';
import referencesUnknownGroup from './references/unknown-group';
import referencesUnknownNote from './references/unknown-note';
import referencesUnknownQualification from './references/unknown-qualification';
import referencesUnknownRangeEnd from './references/unknown-range-end';
import referencesUnknownUnit from './references/unknown-unit';
import settingsRepeated from './settings/repeated';
import settingsUnknownKey from './settings/unknown-key';
import settingsUnknownRule from './settings/unknown-rule';
import settingsValue from './settings/value';
import suppressionsUnknownRule from './suppressions/unknown-rule';
import suppressionsUnused from './suppressions/unused';
import suppressionsWithoutReason from './suppressions/without-reason';
import syntaxBullet from './syntax/bullet';
import syntaxColonInText from './syntax/colon-in-text';
import syntaxCommentCutsText from './syntax/comment-cuts-text';
import syntaxConflictMarkers from './syntax/conflict-markers';
import syntaxDuplicateKey from './syntax/duplicate-key';
import syntaxIndentation from './syntax/indentation';
import syntaxListInsideText from './syntax/list-inside-text';
import syntaxMissingColon from './syntax/missing-colon';
import syntaxMissingSpace from './syntax/missing-space';
import syntaxNotText from './syntax/not-text';
import syntaxOddCharacter from './syntax/odd-character';
import syntaxOddSpace from './syntax/odd-space';
import syntaxSeveralDocuments from './syntax/several-documents';
import syntaxSpecialCharacter from './syntax/special-character';
import syntaxStrayText from './syntax/stray-text';
import syntaxTabIndentation from './syntax/tab-indentation';
import syntaxTooDeep from './syntax/too-deep';
import syntaxTypographicQuotes from './syntax/typographic-quotes';
import syntaxUnclosedQuote from './syntax/unclosed-quote';
import syntaxUnreadable from './syntax/unreadable';
import titlesComplete from './titles/complete';
import titlesCover from './titles/cover';
import titlesLevelAgrees from './titles/level-agrees';
import titlesOrganisation from './titles/organisation';
import titlesPromisingWords from './titles/promising-words';
import titlesQcf from './titles/qcf';
import titlesTypeAgrees from './titles/type-agrees';
import unitsDefinedTwice from './units/defined-twice';
import unitsFactsAgree from './units/facts-agree';
import unitsGlhWithinCredits from './units/glh-within-credits';
import unitsHoursPerCredit from './units/hours-per-credit';
import unitsLookAlike from './units/look-alike';
import unitsRemarksAgree from './units/remarks-agree';
import unitsSheetsAgree from './units/sheets-agree';
import unitsUnused from './units/unused';
import wordsRange from './words/range';
import wordsSectionsTotal from './words/sections-total';
import wordsStated from './words/stated';
import wordsTextAgrees from './words/text-agrees';

/** Every rule there is. A test holds that none is missing here. */
export const catalogue = catalogueOf([
  assessmentsAlternativeCondition,
  assessmentsAlternativeCovers,
  assessmentsAlternativeReplaces,
  assessmentsCompleteSections,
  assessmentsContextSection,
  assessmentsEveryUnit,
  assessmentsPeriodAgrees,
  assessmentsReplacedExists,
  assessmentsSheetUnits,
  assessmentsTitleAgrees,
  combinationAlwaysTaken,
  combinationBarredAndMandatory,
  combinationBarredUnit,
  combinationBounds,
  combinationDuplicateChoice,
  combinationEmptyChoice,
  combinationExactly,
  combinationIdleLimit,
  combinationImpossible,
  combinationLevels,
  combinationMandatoryAndOptional,
  combinationOutsideGroup,
  combinationRepeatedRow,
  combinationReplacedAndMandatory,
  combinationReplacementCycle,
  combinationReplacementOffered,
  combinationRestrictedUnit,
  combinationTooFewUnits,
  combinationUndecided,
  combinationUnreachableUnit,
  combinationWording,
  creditsMandatoryTotal,
  creditsReachable,
  creditsReplacement,
  creditsSize,
  criteriaContent,
  criteriaDuplicate,
  criteriaFullStop,
  criteriaLevelVerb,
  criteriaMisnumbered,
  criteriaObservableVerb,
  criteriaOneVerb,
  criteriaReadsOn,
  criteriaRepeatedCode,
  criteriaRepeatedText,
  criteriaRepeatsOutcome,
  criteriaStatementWording,
  criteriaUnassessed,
  criteriaUnknown,
  criteriaUnlinkedStatement,
  datesInOrder,
  datesReplacementAvailable,
  datesReviewPast,
  datesVersionPublished,
  documentSameGroup,
  documentUnknownAppendix,
  documentUnusedGroup,
  documentUnusedNote,
  formatColonInPoint,
  formatEmptyFile,
  formatMissingKey,
  formatRepeatedKey,
  formatUnknownKey,
  formatValue,
  formatVersion,
  formatWrongShape,
  formsDeclaration,
  hoursAverageGlh,
  hoursDependsWording,
  hoursGlhWithinTqt,
  hoursInduction,
  hoursLargerAward,
  hoursLowestGlh,
  hoursMandatoryGlh,
  hoursOneTotal,
  hoursSizeBands,
  hoursTqtCredits,
  leftoversBrokenReference,
  leftoversBulletInText,
  leftoversDoubleSpace,
  leftoversDoubledWord,
  leftoversHiddenCharacter,
  leftoversNoteMark,
  leftoversUnclosedBracket,
  marksDescriptors,
  marksHalfToPass,
  marksInstructionsAgree,
  marksPassMark,
  marksRepeatedSection,
  marksRepeatedStatement,
  marksSufficiency,
  marksTaskAgrees,
  marksTotal,
  numbersQualificationNumber,
  publicationDocumentComplete,
  publicationHoursStated,
  publicationQualificationComplete,
  publicationUnitComplete,
  qualificationsRepeatedNumber,
  qualificationsRepeatedTitle,
  referencesAmbiguous,
  referencesEmptyRange,
  referencesRepeatedId,
  referencesRepeatedUnit,
  referencesReversedRange,
  referencesUnknownAssessment,
  referencesUnknownGroup,
  referencesUnknownNote,
  referencesUnknownQualification,
  referencesUnknownRangeEnd,
  referencesUnknownUnit,
  settingsRepeated,
  settingsUnknownKey,
  settingsUnknownRule,
  settingsValue,
  suppressionsUnknownRule,
  suppressionsUnused,
  suppressionsWithoutReason,
  syntaxBullet,
  syntaxColonInText,
  syntaxCommentCutsText,
  syntaxConflictMarkers,
  syntaxDuplicateKey,
  syntaxIndentation,
  syntaxListInsideText,
  syntaxMissingColon,
  syntaxMissingSpace,
  syntaxNotText,
  syntaxOddCharacter,
  syntaxOddSpace,
  syntaxSeveralDocuments,
  syntaxSpecialCharacter,
  syntaxStrayText,
  syntaxTabIndentation,
  syntaxTooDeep,
  syntaxTypographicQuotes,
  syntaxUnclosedQuote,
  syntaxUnreadable,
  titlesComplete,
  titlesCover,
  titlesLevelAgrees,
  titlesOrganisation,
  titlesPromisingWords,
  titlesQcf,
  titlesTypeAgrees,
  unitsDefinedTwice,
  unitsFactsAgree,
  unitsGlhWithinCredits,
  unitsHoursPerCredit,
  unitsLookAlike,
  unitsRemarksAgree,
  unitsSheetsAgree,
  unitsUnused,
  wordsRange,
  wordsSectionsTotal,
  wordsStated,
  wordsTextAgrees,
]);
