import type { PieceAudit } from '../../audit/audit.ts';
import { formatIn } from '../../words/languages.ts';
import { PAGE_LANGUAGE } from '../frame/language.ts';

/** The format of a piece, and its language where it is not the page's: `Calculator, German`. */
export function formatAndLanguage({ format, piece }: Pick<PieceAudit, 'format' | 'piece'>): string {
  return formatIn(format.name, piece.language, PAGE_LANGUAGE);
}
