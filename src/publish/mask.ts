/** Masks email addresses and phone numbers in texts, so that they are not published. */
import { maskTexts } from '../words/findings/masks.ts';

/**
 * Anything that looks like an email address, even with spaces around the sign. Names have at most 64 characters (RFC 5321);
 * without that bound, every letter of a long word would be tried as the start of one.
 */
const MAIL = /[\p{L}\p{N}._%+'-]{1,64}\s?(?:@|＠|\(at\)|\[at\])\s?[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/giu;

/** Digits after +, 00, 0 or a bracket, with the separators that people use. */
const PHONE = /(?<![\p{L}\p{N}.,/-])(?:\+|\(|0)[\d\s()./\u2010-\u2015-]{5,24}\d(?![\p{L}\p{N}])/gu;

/** A phone number has 7 to 15 digits. Shorter runs are amounts, longer ones are keys. */
const DIGITS = { least: 7, most: 15 };

/** Dates can look like phone numbers with leading zeros. */
const DATE = /^\(?(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2})\)?$/;

/** What an email address has. Most texts have none, and looking for it is much faster than looking for an address. */
const SIGN = /@|＠|[([]at[)\]]/i;

/** Masks everything in a text that looks like an email address or phone number. */
export function maskPersonal(text: string): string {
  return (SIGN.test(text) ? text.replace(MAIL, maskTexts.mail) : text).replace(PHONE, (found) => {
    const digits = found.replace(/\D/g, '').length;
    const isPhone = digits >= DIGITS.least && digits <= DIGITS.most && !DATE.test(found.trim());
    return isPhone ? maskTexts.phone : found;
  });
}

/** Removes the masks from a masked text, because their words say nothing about its subject. */
export function withoutMasks(text: string): string {
  return text.replaceAll(maskTexts.mail, ' ').replaceAll(maskTexts.phone, ' ');
}

/** Whether a text contains something that looks like an email address or phone number. */
export function holdsPersonal(text: string): boolean {
  return maskPersonal(text) !== text;
}
