import { quoteFix } from '../syntax/quoting';
import { defineShapeRule } from '../rule';
import { quoted } from '../words';

export default defineShapeRule({
  id: 'format/colon-in-point',
  title: 'A point with a colon and a space is put in quotation marks',
  severity: 'warning',
  source: 'House rule: a point that ends with a colon has its own points on the lines below',
  fix: 'puts the text in quotation marks',
  shape: 'colon-in-point',
  message: ({ text }) =>
    `${quoted(text)} is read as a point that ends at the colon, with another point below it. Put the whole text in straight quotation marks ("…"); if it has points of its own, begin each on a line below with a hyphen.`,
  fixes: ({ start, end }, block) => [quoteFix(block, { start, end }, true)],
});
