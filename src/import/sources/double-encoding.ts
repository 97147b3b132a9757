/** UTF-8 that a program read as Windows-1252 and wrote as UTF-8 again: `CafÃ©` for `Café`. */

/** The bytes of the characters of Windows-1252 beyond ASCII. */
const BYTES: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 128 }, (_, at) => [new TextDecoder('windows-1252').decode(Uint8Array.of(128 + at)), 128 + at]),
);

const FOREIGN = /[^\0-\u007f]+/g;

/** Marks that may follow a capital letter such as Ã in a text that is right. */
const CLOSING = /^.[”’»…–—]$/u;

/** The text as it was meant; undefined unless all its letters beyond ASCII were encoded twice. */
export function decodedAgain(text: string): string | undefined {
  const runs = text.match(FOREIGN) ?? [];
  if (runs.length === 0) return undefined;
  const meant = new Map<string, string>();
  for (const run of new Set(runs)) {
    const once = decodedRun(run);
    if (once === undefined) return undefined;
    meant.set(run, once);
  }
  if (meant.size === 1 && runs.every((run) => CLOSING.test(run))) return undefined;
  return text.replace(FOREIGN, (run) => meant.get(run) ?? run);
}

function decodedRun(run: string): string | undefined {
  const bytes = [...run].map((character) => BYTES.get(character));
  if (!bytes.every((byte) => byte !== undefined)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}
