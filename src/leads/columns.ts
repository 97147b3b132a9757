/** The columns of a list of leads, and headings that must never be in one. */

export const leadColumns = [
  'id',
  'source',
  'created',
  'first attempt',
  'attempts',
  'attempt days',
  'status',
  'reject reason',
  'closed',
  'nurtured',
  'team',
] as const;

export type LeadColumn = (typeof leadColumns)[number];

export const requiredColumns: readonly LeadColumn[] = ['id', 'created', 'status'];

/** Words in the headings of personal data, including companies that may be one person. */
const PERSONAL = [
  ...['name', 'vorname', 'nachname', 'surname', 'firstname', 'lastname', 'contact', 'kontakt', 'person'],
  ...['mail', 'email', 'phone', 'telephone', 'telefon', 'tel', 'mobile', 'mobil', 'handy', 'fax'],
  ...['address', 'adresse', 'anschrift', 'street', 'strasse', 'city', 'ort', 'postcode', 'zip', 'plz'],
  ...['birthday', 'birthdate', 'geburtstag', 'gender', 'age', 'salutation', 'anrede', 'title', 'titel', 'position'],
  ...['linkedin', 'xing', 'twitter', 'profile', 'profil', 'ip', 'cookie', 'user', 'username', 'customer', 'company'],
  ...['firma', 'account', 'note', 'notes', 'comment', 'comments', 'notiz', 'message', 'nachricht'],
];

/** Whether the column with this heading may identify people. */
export function looksPersonal(heading: string): boolean {
  const words = wordsOf(heading);
  const joined = words.join('');
  return (
    words.some((word) => PERSONAL.includes(word)) || PERSONAL.includes(joined) || /e?mail|phone|telefon/.test(joined)
  );
}

/** The column that a heading names in any spelling: `First attempt`, `first_attempt`, `firstAttempt`. */
export function columnOf(heading: string): LeadColumn | undefined {
  const wanted = wordsOf(heading).join('');
  return leadColumns.find((column) => column.replaceAll(' ', '') === wanted);
}

/** The words of a heading in lower case, including words in camelCase. */
function wordsOf(heading: string): string[] {
  const spaced = [...heading].map((letter, at, all) => {
    const before = all[at - 1] ?? '';
    const capital = letter !== letter.toLowerCase() && before !== before.toUpperCase();
    return capital ? ` ${letter}` : letter;
  });
  return spaced
    .join('')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]/u)
    .filter(Boolean);
}
