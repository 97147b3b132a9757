/** Masking mail addresses and phone numbers in texts, so that they are not published. */

/**
 * Anything that looks like a mail address, including spaces around the sign. Names have at most 64 characters (RFC 5321);
 * without that bound, every letter of a long word would be tried as the start of one.
 */
const MAIL = /[\p{L}\p{N}._%+'-]{1,64}\s?(?:@|＠|\(at\)|\[at\])\s?[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/giu;

/** Digits after a +, 00, 0 or bracket, with the signs that people put between them. */
const PHONE = /(?<![\p{L}\p{N}.,/-])(?:\+|\(|0)[\d\s()./\u2010-\u2015-]{5,24}\d(?![\p{L}\p{N}])/gu;

/** A phone number has 7 to 15 digits. Shorter runs are amounts, longer ones are keys. */
const DIGITS = { least: 7, most: 15 };

/** A date, which may look like a phone number with leading zeros. */
const DATE = /^\(?(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2})\)?$/;

/** What replaces the masked parts. */
const REMOVED = { mail: '[mail address removed]', phone: '[phone number removed]' } as const;

/** The text with everything that looks like a mail address or phone number masked. */
export function maskPersonal(text: string): string {
  return text.replace(MAIL, REMOVED.mail).replace(PHONE, (found) => {
    const digits = found.replace(/\D/g, '').length;
    const isPhone = digits >= DIGITS.least && digits <= DIGITS.most && !DATE.test(found.trim());
    return isPhone ? REMOVED.phone : found;
  });
}

/** A masked text without its masks, whose words say nothing about its subject. */
export function withoutMasks(text: string): string {
  return text.replaceAll(REMOVED.mail, ' ').replaceAll(REMOVED.phone, ' ');
}

/** Whether a text contains what looks like a mail address or phone number. */
export function holdsPersonal(text: string): boolean {
  return maskPersonal(text) !== text;
}
