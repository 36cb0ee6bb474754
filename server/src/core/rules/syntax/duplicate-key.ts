import { find } from '../../fixes/find';
import { defineShapeRule } from '../rule';
import { quoted } from '../words';

export default defineShapeRule({
  id: 'syntax/duplicate-key',
  title: 'Each key stands once in its place',
  severity: 'error',
  source: 'YAML 1.2, 3.2.1.3: the keys of a mapping are unique',
  fix: 'takes the second one out',
  shape: 'duplicate-key',
  message: ({ key }) =>
    `${quoted(key)} stands here twice, and only one of the two can count. Keep the right one and delete the other.`,
  related: ({ key, other }) => [{ at: other, message: `${quoted(key)} stands here for the first time` }],
  fixes: ({ start, end, other }, block) => {
    const [first, second] = [find(block, other), find(block, { start, end })];
    if (first?.is !== 'key' || second?.is !== 'key') return [];
    const said = ({ pair: { value } }: typeof first) => value && block.text.slice(value.start, value.end);
    const alike = said(first) === said(second);
    const title = alike ? 'Take the repetition out' : 'Keep the first one';
    return [{ title, safe: alike, changes: [{ do: 'remove', at: { start, end } }] }];
  },
});
