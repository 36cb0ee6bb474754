import type { Fix } from '../../fixes/fix';
import { typeInTitle, withType } from '../credits/sizes';
import { defineRule } from '../rule';

export default defineRule({
  id: 'titles/type-agrees',
  title: 'The title names the type that the qualification has',
  severity: 'error',
  source: 'Condition E2 on titles',
  fix: 'writes the type into the title, or the one of the title beside it',
  checks: {
    qualification: ({ title, type }, report) => {
      const named = title && typeInTitle(title.value);
      if (!title || !type || named === undefined || named === type.value) return;
      const fixes: Fix[] = [
        {
          title: `Write ${type.value} in the title`,
          safe: false,
          changes: [{ do: 'write', at: title, value: withType(title.value, named, type.value) }],
        },
        { title: `Set the type to ${named}`, safe: false, changes: [{ do: 'write', at: type, value: named }] },
      ];
      report(
        title,
        `The title calls the qualification ${articled(named)}, and its type is ${type.value}. Correct one of the two.`,
        [{ at: type, message: `The type is ${type.value}` }],
        fixes,
      );
    },
  },
});

function articled(type: string): string {
  return `${/^[AE]/.test(type) ? 'an' : 'a'} ${type}`;
}
