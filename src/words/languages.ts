/** The names of languages in the interface's own language. */
const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });

/** Looking a name up is slow, and every page needs the same few. */
const known = new Map<string, string>();

/** The name of a language, such as `German` for `de`. */
export function languageName(code: string): string {
  const name = known.get(code) ?? names.of(code) ?? code;
  known.set(code, name);
  return name;
}

/** A format, with the language where it is not the reader's: `Calculator, German`. */
export function formatIn(format: string, language: string, readers: string): string {
  return language === readers ? format : `${format}, ${languageName(language)}`;
}
