import { defineSyntaxRule } from '../rule';

export default defineSyntaxRule({
  id: 'syntax/conflict-markers',
  title: 'A merge conflict is settled before the file is used',
  severity: 'error',
  source: 'Git: conflict markers',
  syntax: 'conflict-markers',
  message: ({ about }) =>
    `Two people changed this part, and it is not settled whose text counts. ${about.startsWith('<') ? 'Keep one of the two texts, or join them, and delete the three lines that begin with <<<<<<<, ======= and >>>>>>>' : 'Delete this line and what is left of the other text'}.`,
});
