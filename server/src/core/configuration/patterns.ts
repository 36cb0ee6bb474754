import picomatch from 'picomatch';

/** How long a pattern may be, how many stars it may have, and how many of them between two slashes. */
const longest = 300;
const mostStars = 4;
const mostStarsInPart = 3;

/** What is wrong with a pattern, in an author's words; undefined where it can be used. */
export function patternProblem(written: string): string | undefined {
  const pattern = plain(written);
  if (pattern === '') return 'a folder, a file, or a pattern such as archive/**';
  if (pattern.length > longest) return `a pattern of ${longest} characters at most`;
  // each star more multiplies the ways in which a name can be tried
  const starsIn = (text: string) => text.match(/\*+/g)?.length ?? 0;
  const parts = pattern.split('/');
  if (starsIn(pattern) > mostStars || parts.some((part) => starsIn(part) > mostStarsInPart))
    return `a pattern with ${mostStars} stars at most, ${mostStarsInPart} of them between two slashes`;
  if (parts.some((part) => /\*\*/.test(part) && part !== '**'))
    return "a pattern in which '**' stands alone between slashes";
  return undefined;
}

/**
 * Whether paths are meant by a pattern: the path itself, or the folder that it is in.
 * @param written `*` stands for anything within a name, `**` for any number of folders, `?` for one character; all else
 *   stands for itself
 */
export function matcherOf(written: string): (path: string) => boolean {
  if (patternProblem(written) !== undefined) return () => false;
  const pattern = plain(written).replace(/[\\()[\]{}|+!@$^]/g, '\\$&');
  const options = { dot: true, noextglob: true, nonegate: true, nobrace: true, nobracket: true, windows: false };
  const isMeant = picomatch([pattern, `${pattern}/**`], options);
  return (path) => isMeant(path);
}

/** A pattern as it is used: with single slashes, none at its ends, and no `.` for the folder that it is in. */
function plain(written: string): string {
  const parts = written.trim().replaceAll('\\', '/').split('/');
  return parts.filter((part) => part !== '' && part !== '.').join('/');
}
