/** A copy of the content in which one piece is edited, as a person does who corrects a text. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow } from '../folders.ts';

export interface EditedPiece {
  readonly id: string;
  /** Saves the piece as it was, with one more paragraph at its end. */
  save(paragraph: string): void;
}

/** Copies a content folder. Its first piece can then be edited. */
export function editedCopy(content: string, copy: string): EditedPiece {
  cpSync(content, copy, { recursive: true });
  const [name] = filesBelow(path.join(content, 'pieces'));
  if (name === undefined) throw new Error(`${content} has no pieces.`);
  const file = path.join(copy, 'pieces', name);
  const text = readFileSync(file, 'utf8');
  return {
    id: path.basename(name, '.mdx'),
    save: (paragraph) => writeFileSync(file, `${text}\n${paragraph}\n`),
  };
}
