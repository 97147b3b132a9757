/** Small content folders on disk, made by a test and removed after it. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterThisTest } from './clean-up.ts';

/** What is put into a folder: a text, bytes, a link, or nothing to leave a file of the base out. */
export type FileContent = string | Uint8Array | { linkTo: string } | null;
export type Files = Readonly<Record<string, FileContent>>;

/** The day on which the base folder is in order. */
export const TODAY = '2026-11-16';

/** A content folder with which nothing is wrong, not even a warning, on {@link TODAY}. */
export const base: Readonly<Record<string, string>> = {
  'site.yaml': 'title: Content audit\ncompany: Example Ltd\npolicy:\n  formatsPerStage: 1\n',
  'stages.yaml': '- id: awareness\n  name: Awareness\n- id: decision\n  name: Decision\n  priority: 3\n',
  'formats.yaml': '- id: guide\n  name: Guide\n- id: deck\n  name: Deck\n  reviewEvery: 180\n',
  'people.yaml':
    '- id: content-team\n  name: Content team\n  team: marketing\n  kind: team\n- id: sales-north\n  name: Sales North\n  team: sales\n  kind: team\n',
  'products.yaml': '- id: planner\n  name: Planner\n  owner: content-team\n',
  'personas/buyer.mdx': persona(),
  'pieces/payback-guide.mdx': piece(),
  'requests/7-checklist.yaml':
    'ask:\n  kind: new\n  title: A checklist for the first call\n  persona: buyer\n  stage: awareness\n  requestedOn: 2026-11-12\ntriage:\n  status: accepted\n  owner: content-team\n',
};

/** The base persona. Lines of front matter may be added. */
export function persona(more = ''): string {
  return `---
name: Buyer
contributors: { sales: [sales-north], marketing: [content-team] }
reviewed: { on: 2026-09-01, by: content-team }
questions:
  - id: why-now
    stage: awareness
    ask: Why should we change anything now?
  - id: payback
    stage: decision
    ask: How soon does it pay back?
${more}---

Runs the plant.
`;
}

/** The base piece. Lines of front matter may be added, and lines of the base taken out by their key. */
export function piece(more = '', { without = [] as string[], body = 'Send it after the first call.\n' } = {}): string {
  const lines = [
    'title: The payback guide',
    'summary: How plants earned the investment back.',
    'url: https://www.example.com/payback-guide',
    'format: guide',
    'status: live',
    'owner: content-team',
    'serves: [{ persona: buyer, stage: decision, answers: [payback] }]',
    'reviewed: { on: 2026-09-01, by: content-team }',
    'share: prospects',
    'whenToUse: When they have the quote.',
    'say: Page 3 shows a plant of your size.',
  ].filter((line) => !without.includes(line.split(':', 1)[0] ?? ''));
  return `---\n${lines.join('\n')}\n${more}---\n\n${body}`;
}

/** The line with which a command names the folder that it read. */
export function folderLine(folder: string): string {
  return `Content folder: ${folder}\n`;
}

/** A new folder of the test's own, removed after it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'content-audit-'));
  afterThisTest(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * Writes the base folder with changes on top and answers the path of its `content/`. The folder above it counts as the
 * repository, as there is no `.git`.
 */
export function contentFolder(changes: Files = {}, start: Files = base): string {
  const folder = path.join(temporaryFolder(), 'content');
  mkdirSync(folder);
  for (const [name, content] of Object.entries({ ...start, ...changes })) {
    if (content === null) continue;
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(file, content);
    else symlinkSync(content.linkTo, file);
  }
  return folder;
}
