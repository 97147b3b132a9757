/** Makes the commands in advice work from the user’s current directory. */
import path from 'node:path';
import { findContentFolder } from '../check/content-folder.ts';
import { productDirectory } from '../check/folders.ts';

/** The directory where the command was started. The site generator changes the current directory later. */
const startedIn = process.cwd();

/** Commands in advice that do not name the content folder themselves. */
const COMMAND =
  /content-audit (?:(?:new|requests) [a-z]+|check|report|diff|review|sign|import|export|links|owners|build|dev|preview)\b(?![^\n`]*--content)/g;

/** Adds `--content` to the commands in a text, unless they find the folder from the current directory. */
export function readyToPaste(text: string, content: string): string {
  if (!text.includes('content-audit ') || findContentFolder(startedIn, productDirectory) === content) return text;
  return text.replace(COMMAND, (command) => `${command} --content ${pasted(content)}`);
}

/** A path as one word of a command line. */
export function pasted(file: string): string {
  if (/^[\w./\\:~@%+-]+$/.test(file)) return file;
  return path.sep === '\\' ? `"${file}"` : `'${file.replaceAll("'", "'\\''")}'`;
}
