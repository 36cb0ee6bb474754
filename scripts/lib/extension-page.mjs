/** The sections of the README for somebody who writes specifications in the editor. */
const sections = ['The format in five minutes', 'In the editor', 'Licence'];

/**
 * The page that the editor shows of the extension, out of the README. It can show no file of the repository there: a
 * paragraph with a picture or a link to one is left out, and so is what concerns other editors.
 *
 * @param {string} readme
 * @returns {string} Markdown
 */
export function extensionPage(readme) {
  const [about = '', ...others] = readme.split(/^(?=## )/m);
  const wanted = sections.map((title) => {
    const section = others.find((each) => each.startsWith(`## ${title}\n`));
    if (!section) throw new Error(`README.md has no section '${title}'`);
    return section.split(/^(?=\*\*In other editors)/m)[0] ?? '';
  });
  const paragraphs = [about, ...wanted].join('').split(/\n{2,}/);
  return `${paragraphs
    .filter((each) => !/\]\((?!\w+:)/.test(each))
    .join('\n\n')
    .trim()}\n`;
}
