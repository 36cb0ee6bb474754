import { version as packageVersion } from '../../../package.json';

/** What was asked for cannot be done as it was said; the message says what to do. */
export class Misuse extends Error {}

export const version = packageVersion;

export const help = `qualspec ${packageVersion}: checks qualification specifications and draws their mark sheets

  qualspec check [FILE or FOLDER …]        checks specifications (*.qualspec.yaml); without a name, this folder
      --format text|json                   for people (as it is), or for programs
      --fail-on error|warning|information  the least severity that makes the exit code 1 (warning)
      --fix                                first mends what has one right answer, and tells what is left
      --cache FOLDER                       keeps what was found there; files that have not changed since
                                           (by size and time) are not checked again
      --today YYYY-MM-DD                   the day that findings are made for (this machine's date)

  qualspec render mark-sheet FILE          writes a mark sheet as a web page that can be printed
      --assessment ID                      which one, by the id of its assessment or mark sheet
      -o, --output FILE.html               where to; without it, to standard output

  qualspec server --stdio                  is the language server of an editor, on standard input and output;
                                           editors start it, see the README

  qualspec --version, qualspec --help

Exit codes: 0 nothing found, 1 findings, 2 the command could not be carried out.
`;
