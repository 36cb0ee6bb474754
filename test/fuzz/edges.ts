/** A text on which block-wise reading and a YAML document are known to part, or nearly did. */
export interface Edge {
  readonly what: string;
  readonly reason: string;
  readonly text: string;
  /** same: both read the same values. reported: there is a finding. differs: both are taken, and say different things. */
  readonly outcome: 'same' | 'reported' | 'differs';
}

/** The edges between the two readers, with the reason for what is done at each. */
export const edges: readonly Edge[] = [
  {
    what: 'a bracket that closes at the left edge',
    reason: 'a line at the left edge begins a block, so the text is read as a whole',
    text: 'glh includes: [units,\n]\n',
    outcome: 'same',
  },
  {
    what: 'a CR alone at the ends of lines',
    reason: 'it ends a line in the protocol and in YAML 1.2, though not for the yaml package',
    text: 'a: 1\rb:\r- c\r',
    outcome: 'same',
  },
  {
    what: 'nesting beyond a hundred levels',
    reason: 'no document needs it, and a parser that follows it runs out of stack',
    text: `a: ${'['.repeat(101)}${']'.repeat(101)}\n`,
    outcome: 'reported',
  },
  {
    what: 'a quotation mark that is not closed',
    reason: 'it hides one entry here, and all the rest of the document in YAML',
    text: 'a: "b\nc: d\n',
    outcome: 'reported',
  },
  {
    what: 'a quoted text that goes on at the left edge',
    reason: 'YAML asks for indentation there, and so does the cut',
    text: 'a: "b\nc"\n',
    outcome: 'reported',
  },
  {
    what: 'items at the left edge',
    reason: 'an item needs no indentation below its key',
    text: 'units:\n- a\n- b\ngroups:\n  - c\n',
    outcome: 'same',
  },
  {
    what: 'an item left of those above it',
    reason: 'it slipped out of line; to YAML it is an error that hides the rest',
    text: 'units:\n    - a\n  - b\n',
    outcome: 'reported',
  },
  {
    what: 'a key behind a question mark',
    reason: 'it spans lines at the left edge, so the text is read as a whole',
    text: '? a\n: b\n',
    outcome: 'same',
  },
  {
    what: 'text behind a document marker',
    reason: 'a specification is no single text',
    text: '--- text\n',
    outcome: 'reported',
  },
  {
    what: 'a second document with text behind its marker',
    reason: 'only the first one would be read',
    text: 'a: 1\n--- b\n',
    outcome: 'reported',
  },
  {
    what: 'a tag',
    reason: 'a value is what is written, whatever type somebody gives to it',
    text: 'a: !!int 1\n',
    outcome: 'reported',
  },
  {
    what: 'an empty key',
    reason: 'it is no key of the format, so a finding names it',
    text: ': a\n',
    outcome: 'reported',
  },
  {
    what: 'an anchor that another block uses',
    reason: 'the text is read as a whole',
    text: 'a: &x b\nc: *x\n',
    outcome: 'same',
  },
  {
    what: 'an empty item where the text is read as a whole',
    reason: 'it says nothing and has no place of its own',
    text: 'a:\n  - &x b\n  - *x\n  -\n',
    outcome: 'differs',
  },
  {
    what: 'a byte-order mark before a key further down, as where two files were joined',
    reason: 'it is skipped there too: nobody can see it',
    text: 'a: 1\n\uFEFFb: 2\n',
    outcome: 'differs',
  },
  {
    what: 'a text of nothing but other spaces than the space bar makes',
    reason: 'nobody can see that anything is there',
    text: '\u00A0',
    outcome: 'differs',
  },
];
