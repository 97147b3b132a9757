import { InvalidArgumentError } from 'commander';
import { isEncoding } from '../../import/sources/text.ts';
import { importCommand } from '../../words/import/command.ts';

/** The name of an encoding on the command line. */
export function encoding(name: string): string {
  if (!isEncoding(name)) throw new InvalidArgumentError(importCommand.badEncoding);
  return name;
}
