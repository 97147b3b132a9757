/** Pastes what a hint offers, as a person would: at the place of the finding, in the file that the hint names. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sign } from '../../src/cli/sign.ts';
import type { Finding } from '../../src/content/finding.ts';
import { signingTeam } from '../../src/schema/agreement/agreed.ts';
import { TODAY } from '../content-folder.ts';
import type { Offer } from './offers.ts';

/** @param content The content folder. */
export function paste(content: string, finding: Finding, offer: Offer): void {
  const file = path.join(path.dirname(content), finding.file);
  if ('command' in offer) runCommand(content, offer.command);
  else if ('file' in offer) move(file, path.join(path.dirname(file), offer.file.replace('*', stemOf(file))));
  else if ('text' in offer) writeFileSync(file, offer.text);
  else if ('word' in offer) pasteWord(content, file, finding, offer.word);
  else if ('group' in offer) edit(file, (text) => replaceGroup(text, finding, offer.group));
  else if (offer.into === undefined) edit(file, (text) => pasteLine(text, finding, offer.line));
  else edit(inContent(content, offer.into), (text) => pasteLine(text, undefined, offer.line));
}

export function edit(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

function inContent(content: string, file: string): string {
  const fromTop = path.join(path.dirname(content), file);
  return existsSync(fromTop) ? fromTop : path.join(content, file);
}

function stemOf(file: string): string {
  return path.basename(file, path.extname(file));
}

function move(from: string, to: string): void {
  mkdirSync(path.dirname(to), { recursive: true });
  renameSync(from, to);
}

function runCommand(content: string, command: string): void {
  const [, keys = '', team, by = ''] = /^sign (.+) --team (\w+) --by ([\w-]+)$/.exec(command) ?? [];
  const request = { keys: keys.split(' '), team: signingTeam.parse(team), by, dryRun: false, color: false };
  sign({ content, today: TODAY, ...request });
}

/** Replaces the value that the message quotes, else what is at the place of the finding; or moves a misplaced file. */
function pasteWord(content: string, file: string, finding: Finding, word: string): void {
  if (finding.rule === 'file/unexpected') {
    move(file, path.join(content, word));
    return;
  }
  edit(file, (text) => {
    const at = offsetOf(text, finding);
    const [, wrong = /^[^,\]}\n]+/.exec(text.slice(at))?.[0] ?? ''] = /["“<]([^"”>]+)["”>]/.exec(finding.message) ?? [];
    const found = text.indexOf(wrong, at);
    if (finding.rule === 'yaml/comment') return text.replace(/^(\w+: ).*#.*$/m, `$1${word}`);
    if (found < 0) throw new Error(`${finding.message} Not found after line ${finding.line}: ${wrong}`);
    // A component is named twice: where it opens and where it closes.
    const [before, after] = [text.slice(0, found), text.slice(found + wrong.length)];
    return `${before}${word}${after.replaceAll(`</${wrong}>`, `</${word}>`)}`;
  });
}

function offsetOf(text: string, { line, column }: Finding): number {
  const start = text
    .split('\n')
    .slice(0, line - 1)
    .reduce((sum, one) => sum + one.length + 1, 0);
  return start + column - 1;
}

/** Replaces the group in braces around the place of the finding. */
function replaceGroup(text: string, finding: Finding, group: string): string {
  const at = offsetOf(text, finding);
  return `${text.slice(0, text.lastIndexOf('{', at))}${group}${text.slice(text.indexOf('}', at) + 1)}`;
}

/** Writes `key: value` in place of the same key, else as a new line of the record at the place of the finding. */
function pasteLine(text: string, finding: Finding | undefined, pasted: string): string {
  const key = pasted.slice(0, pasted.indexOf(': '));
  const lines = text.split('\n');
  const index = (finding?.line ?? 1) - 1;
  const at = lines[index] ?? '';
  const inBraces = new RegExp(`([{,] )${key}: (?:"[^"]*"|[^,}]+?)(?=,| ?\\})`);
  const own = new RegExp(`^( *(?:- )?)${key}: .*$`);
  if (finding && own.test(at)) return replaced(at.replace(own, `$1${pasted}`));
  if (finding && inBraces.test(at)) return replaced(at.replace(inBraces, `$1${pasted}`));
  const isFrontMatter = lines[0] === '---';
  const indent = isFrontMatter || !finding ? '' : ' '.repeat(/^ *(?:- )?/.exec(at)?.[0].length ?? 0);
  const [from, to] = isFrontMatter || !finding ? [0, lines.length] : [index, endOf(lines, index, indent.length)];
  const same = lines.findIndex((line, place) => place >= from && place < to && line.startsWith(`${indent}${key}: `));
  if (same >= 0) lines[same] = `${indent}${pasted}`;
  else lines.splice(isFrontMatter ? 1 : finding ? index + 1 : lines.length - 1, 0, `${indent}${pasted}`);
  return lines.join('\n');

  function replaced(line: string): string {
    lines[index] = line;
    return lines.join('\n');
  }
}

/** The line after the record that is written with this indentation around a line. */
function endOf(lines: readonly string[], index: number, indent: number): number {
  const next = lines.findIndex((line, place) => place > index && /^ */.exec(line)?.[0].length !== indent);
  return next < 0 ? lines.length : next;
}
