/** The sample’s content for the tests of the editor. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Audit } from '../../../src/audit/audit.ts';
import { checkContent } from '../../../src/check/check-content.ts';
import { type KindName, kinds } from '../../../src/schema/kinds.ts';
import type { Site } from '../../../src/schema/site.ts';
import { type EditorSetup, editorSetup } from '../../../src/site/editor/config.ts';
import { root, TODAY } from '../product.ts';

const content = path.join(root, 'content');

let known: Audit | undefined;

/** The sample’s audit, with other settings. */
export function sampleAudit(settings: Partial<Site> = {}): Audit {
  known ??= checkContent({ directory: content, today: TODAY }).audit;
  const audit = known;
  if (!audit) throw new Error('The sample has errors.');
  return { ...audit, model: { ...audit.model, site: { ...audit.model.site, editor: 'sveltia', ...settings } } };
}

export function setupOf(audit: Audit): EditorSetup {
  const setup = editorSetup(audit);
  if (!setup) throw new Error('The sample has no repository.');
  return setup;
}

export interface RecordFile {
  readonly kind: KindName;
  /** From the content folder. */
  readonly file: string;
  readonly text: string;
}

/** Every file of the sample that the editor opens. */
export function recordFiles(): RecordFile[] {
  return Object.entries(kinds).flatMap(([kind, { arrangement, place }]) => {
    const files =
      arrangement === 'files'
        ? readdirSync(path.join(content, place), { recursive: true, encoding: 'utf8' })
            .filter((name) => /\.(?:mdx|yaml)$/.test(name))
            .map((name) => `${place}/${name.split(path.sep).join('/')}`)
        : [place];
    return files.map((file) => ({
      kind: kind as KindName,
      file,
      text: readFileSync(path.join(content, file), 'utf8'),
    }));
  });
}
