/** The columns of the exported lists, and headings that must never be in one. */

import { columnKey, headingWords } from '../content/leads.ts';
import { usageMeasures } from '../content/usage.ts';

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
  'now',
  'team',
  'region',
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
  const words = headingWords(heading);
  const joined = columnKey(heading);
  return (
    words.some((word) => PERSONAL.includes(word)) || PERSONAL.includes(joined) || /e?mail|phone|telefon/.test(joined)
  );
}

/** The columns of the counts of the funnel. All are required. */
export const funnelColumns = ['month', 'stage', 'count'] as const;

export type FunnelColumn = (typeof funnelColumns)[number];

/** The columns of the list of usage. */
export const usageColumns = ['month', 'piece', 'address', 'source', ...usageMeasures] as const;

export type UsageColumn = (typeof usageColumns)[number];
