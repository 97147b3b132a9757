/** The sites that several test files look at. Each is built once in a run of the tests, and only if a file requests it. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { halfFilled } from '../half-filled.ts';
import { changeSample } from './changed-sample.ts';

/** The sites by name. Each changes a copy of the sample's content before it is built. */
export const sharedSites = {
  /** The sample company. */
  sample: () => {},
  /** The sample in unusual circumstances: under a sub-path, with the editor, with old reviews and with hostile texts. */
  changed: changeSample,
  /** A team in its first week. */
  firstWeek: (content) => replaceAll(content, halfFilled),
} satisfies Record<string, (content: string) => void>;

export type SharedSite = keyof typeof sharedSites;

/** Writes these files in place of all that is in a folder. */
function replaceAll(content: string, files: Readonly<Record<string, unknown>>): void {
  for (const name of readdirSync(content)) rmSync(path.join(content, name), { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    const place = path.join(content, file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, String(text));
  }
}
