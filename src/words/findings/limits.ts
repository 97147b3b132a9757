/** What is wrong with a value that is outside its limits. */
import { count } from '../../kit/count.ts';
import { digits } from './digits.ts';

/** What a number may be. An absent limit is none. */
export interface NumberLimits {
  readonly whole: boolean;
  readonly least?: number | undefined;
  readonly most?: number | undefined;
}

export const limitTexts = {
  number: (name: string, value: unknown, limits: NumberLimits) =>
    `${name} is ${value}; it must be ${numberWithin(limits)}.`,
  tooLong: (name: string, most: number) => `${name} has more than ${characters(most)}.`,
  tooShort: (name: string, least: number) => `${name} needs at least ${characters(least)}.`,
  tooMany: (name: string, most: number) => `${name} has more than ${entries(most)}.`,
  tooFew: (name: string, least: number) => `${name} needs at least ${entries(least)}.`,
} as const;

/** Three whole numbers are named one by one: `1, 2 or 3`. */
export function numberWithin({ least, most, whole }: NumberLimits): string {
  const number = whole ? 'a whole number' : 'a number';
  if (least === undefined) return most === undefined ? number : `${number} of at most ${digits(most)}`;
  if (most === undefined) return `${number} of at least ${digits(least)}`;
  if (whole && most - least === 2) return `${least}, ${least + 1} or ${most}`;
  return `${number} from ${digits(least)} to ${digits(most)}`;
}

function characters(amount: number): string {
  return amount === 1 ? '1 character' : `${digits(amount)} characters`;
}

function entries(amount: number): string {
  return count(amount, 'entry', 'entries');
}
