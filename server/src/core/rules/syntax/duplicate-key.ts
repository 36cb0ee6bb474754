import { defineShapeRule } from '../rule';
import { quoted } from '../words';

export default defineShapeRule({
  id: 'syntax/duplicate-key',
  title: 'Each key stands once in its place',
  severity: 'error',
  source: 'YAML 1.2, 3.2.1.3: the keys of a mapping are unique',
  shape: 'duplicate-key',
  message: ({ key }) =>
    `${quoted(key)} stands here twice, and only one of the two can count. Keep the right one and delete the other.`,
  related: ({ key, other }) => [{ at: other, message: `${quoted(key)} stands here for the first time` }],
});
