import { assertMarked } from '../../harness/expect';

const title = (text: string, finding: string) =>
  `format: 1\nunits:\n  - reference: E5.05\n    title: ${text}\n${finding}\n    level: 5\n`;

describe('the words of findings on what is typed', () => {
  for (const [name, text] of Object.entries({
    'a text that begins with quotation marks round a part of it': title(
      '"Plan" and review',
      '#          ^^^^^^^^^^^^^^^^^ Put the whole text in straight quotation marks ("…"), and use single ones inside it.',
    ),
    'a point that is typed with an asterisk': title(
      '*Plan',
      '#          ^^^^^ A text cannot begin with an asterisk: here the sign has a meaning of its own. Put the whole text in straight quotation marks ("…"); to begin a point of a list, type a hyphen.',
    ),
    'another sign': title(
      '@Plan',
      '#          ^^^^^ A text cannot begin with \'@\': here the sign has a meaning of its own. Put the whole text in straight quotation marks ("…").',
    ),
    'a line of hyphens': `format: 1
---
#@0-3 A line of three hyphens parts documents
units:
  - reference: E5.05
`,
    'a line of dots': `format: 1
...
#@0-3 A line of three dots ends documents
units:
  - reference: E5.05
`,
    'a single letter that no key is near to': `format: 1
u
#@0-1 'u' has no key, so it is not part of anything. Put it behind a key
`,
    'the beginning of a key': `format: 1
un
#@0-2 Did you mean 'units:'? A key
`,
    'a sentence': `format: 1
This is how it is read
#@0-22 Put it behind a key, or begin the line with a # if it is a remark.
`,
    'a text in typographic quotation marks that needs straight ones': title(
      '“Plan: review”',
      "#          ^^^^^^^^^^^^^^ Type straight ones (\"), or none: 'Plan: review' needs them.",
    ),
    'a text in typographic quotation marks that needs none': title(
      '“Plan ‘and’ review”',
      "#          ^^^^^^^^^^^^^^^^^^^ 'Plan ‘and’ review' needs none. If they are to be printed",
    ),
    'a text in typographic quotation marks with a sign for a remark in a word': title(
      '“Plan C#”',
      "#          ^^^^^^^^^ 'Plan C#' needs none.",
    ),
    'a text that a typographic quotation mark closes': title(
      '"Plan”',
      '#          ^^^^^^ The text begins with a straight quotation mark (") that is not closed: the one that closes it is a typographic one.',
    ),
    'a text that nothing closes': title(
      "'Plan",
      "#          ^^^^^ The text begins with a straight quotation mark (') that is not closed. Close it at the end of the text",
    ),
  }))
    it(`for ${name}`, () => {
      assertMarked(text, 'syntax/');
    });
});
