/** How a report names encodings, and how it asks for one. */

const NAMES: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  shift_jis: 'Shift_JIS',
  gb18030: 'GBK',
  big5: 'Big5',
  'euc-jp': 'EUC-JP',
  'euc-kr': 'EUC-KR',
  macintosh: 'Mac OS Roman',
  'x-mac-cyrillic': 'Mac OS Cyrillic',
  ibm866: 'DOS Cyrillic',
};

/** The usual name of an encoding. */
export function encodingName(label: string): string {
  return NAMES[label] ?? label.replace(/^windows/, 'Windows').replace(/^(?:iso|koi8).*/, (name) => name.toUpperCase());
}

/** An encoding of a file whose letters were encoded twice. */
export function encodedTwice(encoding: string): string {
  return `${encoding}, written twice: letters such as Ã© were repaired`;
}

interface Reading {
  /** The value for `--encoding`. */
  readonly label: string;
  /** A text of the file in this encoding. */
  readonly shows: string;
}

/** Asks for the encoding of a file, with what it would show in each likely one. */
export function whichEncoding(name: string, readings: readonly Reading[]): string {
  if (readings.length === 0) {
    return `The encoding of ${name} cannot be read, so nothing was imported. Export the file again as UTF-8.`;
  }
  const widest = readings.reduce((most, { label }) => Math.max(most, label.length), 0);
  return [
    `The encoding of ${name} is unclear, so nothing was imported. Run the command again with the line that shows the text correctly:`,
    ...readings.map(({ label, shows }) => `  --encoding ${label.padEnd(widest)}  ${shows}`),
    'If none does, export the file again as UTF-8.',
  ].join('\n');
}
