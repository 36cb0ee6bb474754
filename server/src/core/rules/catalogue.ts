import { catalogueOf } from './run';
import marksTotal from './marks/total';
import referencesUnknownUnit from './references/unknown-unit';
import syntaxColonInText from './syntax/colon-in-text';

/** Every rule there is. A test holds that none is missing here. */
export const catalogue = catalogueOf([marksTotal, referencesUnknownUnit, syntaxColonInText]);
