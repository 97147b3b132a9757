/** Personal data that slipped into what people wrote is not published. */

/**
 * Anything shaped like a mail address, also with the spaces that people put around the sign. Names have at most 64
 * characters (RFC 5321); without that bound, every letter of a long word would be taken for the start of one.
 */
const MAIL = /[\p{L}\p{N}._%+'-]{1,64}\s?(?:@|＠|\(at\)|\[at\])\s?[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/giu;

/** A run that begins with +, 00, 0 or a bracket and holds digits, with what people put between them. */
const PHONE = /(?<![\p{L}\p{N}.,/-])(?:\+|\(|0)[\d\s()./\u2010-\u2015-]{5,24}\d(?![\p{L}\p{N}])/gu;

/** An internationally or nationally written number has 7 to 15 digits; shorter runs are amounts, longer ones keys. */
const DIGITS = { least: 7, most: 15 };

/** A date, which may look like a national number with leading zeros, is none. */
const DATE = /^\(?(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2})\)?$/;

/** What stands in the place of what was taken out. */
const REMOVED = { mail: '[mail address removed]', phone: '[phone number removed]' } as const;

/** The text with everything that looks like a mail address or a phone number replaced by a word that says so. */
export function maskPersonal(text: string): string {
  return text.replace(MAIL, REMOVED.mail).replace(PHONE, (found) => {
    const digits = found.replace(/\D/g, '').length;
    const isPhone = digits >= DIGITS.least && digits <= DIGITS.most && !DATE.test(found.trim());
    return isPhone ? REMOVED.phone : found;
  });
}

/** A masked text without the words of its masks, which are not what it is about. */
export function withoutMasks(text: string): string {
  return text.replaceAll(REMOVED.mail, ' ').replaceAll(REMOVED.phone, ' ');
}

/** Whether a text holds what looks like a mail address or a phone number. */
export function holdsPersonal(text: string): boolean {
  return maskPersonal(text) !== text;
}
