import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An example of a rule's page: the files of one project, each with its marks. */
export interface Example {
  readonly heading: string;
  readonly files: Readonly<Record<string, string>>;
}

export interface Page {
  readonly id: string;
  readonly path: string;
  readonly text: string;
  readonly examples: readonly Example[];
}

export const rulesFolder = join(__dirname, '../../server/src/core/rules');

/** The pages of all rules, by family and name. */
export function pages(): Page[] {
  return families().flatMap((family) =>
    readdirSync(join(rulesFolder, family))
      .filter((name) => name.endsWith('.md'))
      .map((name) => {
        const path = join(rulesFolder, family, name);
        const text = readFileSync(path, 'utf8');
        return { id: `${family}/${name.slice(0, -3)}`, path, text, examples: examplesOf(text) };
      }),
  );
}

export function families(): string[] {
  return readdirSync(rulesFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

/**
 * The examples of a page: each heading that begins with 'Bad', 'Good' or 'Fixed' has one, of all the fenced texts below it. A
 * fence may name its file: ```yaml file=library.qualspec.yaml
 */
function examplesOf(text: string): Example[] {
  return text
    .split(/^## /m)
    .filter((section) => /^(Bad|Good|Fixed)\b/.test(section))
    .map((section) => {
      const files: Record<string, string> = {};
      for (const [, info, body] of section.matchAll(/^```yaml ?([^\n]*)\n(.*?)^```$/gms)) {
        const name = /file=(\S+)/.exec(info ?? '')?.[1] ?? 'example.qualspec.yaml';
        files[name] = body ?? '';
      }
      return { heading: section.split('\n')[0] ?? '', files };
    });
}
