import { defineSyntaxRule } from '../rule';

export default defineSyntaxRule({
  id: 'syntax/special-character',
  title: 'A text that begins with a special sign is put in quotation marks',
  severity: 'error',
  source: 'YAML 1.2, 5.3: signs with a meaning of their own',
  syntax: 'special-character',
  message: ({ about }) =>
    `A text cannot begin with ${nameOf(about)}: here the sign has a meaning of its own. Put the whole text in straight quotation marks ("…")${about === '"' ? ', and use single ones inside it' : about === '*' ? '; to begin a point of a list, type a hyphen' : ''}.`,
});

const names: Readonly<Record<string, string>> = {
  '"': 'a quotation mark that closes before its end',
  "'": 'a quotation mark that closes before its end',
  '*': 'an asterisk',
  '&': "an '&'",
  '!': "an '!'",
};

function nameOf(sign: string): string {
  return names[sign] ?? `'${sign}'`;
}
