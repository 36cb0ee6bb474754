import { defineSyntaxRule } from '../rule';

export default defineSyntaxRule({
  id: 'syntax/missing-space',
  title: 'A space follows a colon and a hyphen',
  severity: 'error',
  source: 'YAML 1.2, 8.2: a colon and a hyphen count with a space behind them',
  fix: 'types the space',
  syntax: 'missing-space',
  message: ({ about }) =>
    `Put a space behind the ${about.startsWith('-') ? 'hyphen: only then does it begin an item of a list' : 'colon: only then does it part the key from what it is'}.`,
  fixes: ({ start, about }) => {
    const behind = start + (about.startsWith('-') ? 1 : about.indexOf(':') + 1);
    const changes = [{ do: 'replace', at: { start: behind, end: behind }, text: ' ' }] as const;
    return [{ title: 'Type the space', safe: true, changes }];
  },
});
