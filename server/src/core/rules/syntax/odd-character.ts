import { defineSyntaxRule } from '../rule';

export default defineSyntaxRule({
  id: 'syntax/odd-character',
  title: 'Every character can be printed',
  severity: 'error',
  source: 'YAML 1.2, 5.1: the characters of a text',
  fix: 'takes the character out',
  syntax: 'odd-character',
  message: ({ about }) =>
    about === '\uFFFD'
      ? 'A character is lost here: the file was saved in another encoding than UTF-8. Type the character again and save the file as UTF-8. There may be more of them below.'
      : `There is a character here that cannot be printed (${codeOf(about)}). Delete it, and type a space or begin a new line if one belongs there. There may be more of them below.`,
  fixes: ({ about, start, end }, { text }) => {
    if (about === '\uFFFD') return [];
    const between = /\S/.test(text[start - 1] ?? ' ') && /\S/.test(text[end] ?? ' ');
    const title = between ? 'Type a space in its place' : 'Take the character out';
    // between two words it may have been a space, a new line or nothing
    return [{ title, safe: !between, changes: [{ do: 'replace', at: { start, end }, text: between ? ' ' : '' }] }];
  },
});

/** `U+000B`, as a character map names it. */
function codeOf(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
