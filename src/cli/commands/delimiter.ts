import { InvalidArgumentError } from 'commander';
import { importCommand } from '../../words/import/command.ts';

/** A cell delimiter on the command line: a character, or its name. */
export function delimiter(text: string): string {
  const character = { tab: '\t', '\\t': '\t', comma: ',', semicolon: ';', bar: '|' }[text.toLowerCase()] ?? text;
  if (character.length !== 1) throw new InvalidArgumentError(importCommand.badDelimiter);
  return character;
}
