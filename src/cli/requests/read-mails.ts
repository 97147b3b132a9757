/** Mails from disk: one .eml file, an mbox file, or a folder of .eml files. */
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../../check/usage-error.ts';
import { isMbox, splitMbox } from '../../forge/mail/mbox.ts';
import { type Mail, readMail } from '../../forge/mail/read-mail.ts';
import { filedText } from '../../words/requests/filed.ts';

/** The largest mail, in bytes. Mail systems pass on about 25 to 50 MB. */
const LARGEST = { bytes: 50 * 1024 * 1024, shown: '50 MB' } as const;

/** The largest mbox file, in bytes. */
const LARGEST_MBOX = { bytes: 500 * 1024 * 1024, shown: '500 MB' } as const;

/** The most mails of one run. */
const MOST = 10_000;

/** The mails of a source, and what a person has to know about the rest. */
export interface Mails {
  readonly mails: readonly Mail[];
  /** What was not read and may be a request. */
  readonly problems: readonly string[];
  readonly notes: readonly string[];
}

/** Whether a file holds mails: by its name, or by its first line. */
export function holdsMails(file: string): boolean {
  if (lstatSync(file).isDirectory() || /\.(?:eml|mbox|mbx|msg)$/i.test(file)) return true;
  return isMbox(readFileSync(file).subarray(0, 200));
}

/**
 * Reads all mails of a source.
 *
 * @param source A file or folder, absolute.
 * @throws {UsageError} If it is larger than any real one, or an Outlook message.
 */
export async function readMails(source: string): Promise<Mails> {
  const problems: string[] = [];
  const notes: string[] = [];
  const raw = lstatSync(source).isDirectory() ? fromFolder(source, problems, notes) : fromFile(source);
  if (raw.length > MOST) throw new UsageError(filedText.tooMany(raw.length, MOST));
  const mails: Mail[] = [];
  for (const { bytes, name } of raw) {
    const mail = await readMail(bytes());
    if (mail) mails.push(mail);
    else problems.push(filedText.notAMail(name));
  }
  return { mails, problems, notes };
}

/** A mail before it is read, so that a folder is never in memory as a whole. */
interface Raw {
  readonly name: string;
  readonly bytes: () => Uint8Array;
}

function fromFile(file: string): Raw[] {
  const name = path.basename(file);
  if (/\.msg$/i.test(file)) throw new UsageError(filedText.outlook(name));
  const { size } = lstatSync(file);
  if (size > LARGEST_MBOX.bytes) throw new UsageError(filedText.tooLarge(name, LARGEST_MBOX.shown));
  const bytes = readFileSync(file);
  if (!isMbox(bytes)) return [{ name, bytes: () => bytes }];
  return splitMbox(bytes).map((mail, index) => ({ name: `${name}, ${index + 1}`, bytes: () => mail }));
}

function fromFolder(folder: string, problems: string[], notes: string[]): Raw[] {
  const found: Raw[] = [];
  let others = 0;
  const walk = (directory: string) => {
    for (const entry of readdirSync(directory, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const file = path.join(directory, entry.name);
      const name = path.relative(folder, file).split(path.sep).join('/');
      if (entry.isDirectory()) walk(file);
      else if (entry.isSymbolicLink()) problems.push(filedText.link(name));
      else if (!/\.eml$/i.test(entry.name)) others += 1;
      else if (lstatSync(file).size > LARGEST.bytes) problems.push(filedText.tooLarge(name, LARGEST.shown));
      else found.push({ name, bytes: () => readFileSync(file) });
    }
  };
  walk(folder);
  if (found.length === 0 && problems.length === 0) throw new UsageError(filedText.noMails(path.basename(folder)));
  if (others > 0) notes.push(filedText.otherFiles(others));
  return found;
}
