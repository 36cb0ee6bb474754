import { defineRule } from '../rule';

export default defineRule({
  id: 'dates/version-published',
  title: 'A version that is named by its month is published in that month',
  severity: 'information',
  source:
    'Published specifications are called by year and month of their version; condition E3 asks for prompt amendment',
  fix: 'names the version by the month in which it is published',
  checks: {
    specification: ({ version, published }, report) => {
      const month = version && /^(20[0-9]{2}-(?:0[1-9]|1[0-2]))(?:-[0-9]{2})?$/.exec(version.value)?.[1];
      if (!version || !published || month === undefined || published.value.startsWith(month)) return;
      report(
        version,
        `The version is called ${version.value}, but the document is published on ${published.value}. If a figure has changed since, it wants a version of its own; correct the one that is left over.`,
        [{ at: published, message: 'The date of publication' }],
        [
          {
            title: `Call the version ${published.value.slice(0, version.value.length)}`,
            safe: false,
            changes: [{ do: 'write', at: version, value: published.value.slice(0, version.value.length) }],
          },
        ],
      );
    },
  },
});
