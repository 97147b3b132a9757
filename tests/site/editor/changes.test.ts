/** One changed field in a record of every kind, as the editor writes it: one line of its file, and what `check` and `diff` say. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/check/check-content.ts';
import type { KindName } from '../../../src/schema/kinds.ts';
import { runHere } from '../../cli/run-command.ts';
import { openRepository } from '../../forge/repository.ts';
import { copySample } from '../../sample/copy.ts';
import { withEditor } from '../changed-sample.ts';
import { TODAY, temporaryFolder } from '../product.ts';
import { sampleAudit, setupOf } from './editor-audit.ts';
import { editedText, edits } from './edits.ts';

const { folder, remove } = temporaryFolder();
const content = path.join(folder, 'content');
const names = Object.keys(edits) as KindName[];
let before: readonly string[];
/** What Git shows of each file. */
let changes: ReadonlyMap<string, string>;

const findings = () =>
  checkContent({ directory: content, today: TODAY }).findings.map(
    ({ file, message, rule }) => `${file} ${rule} ${message}`,
  );

beforeAll(() => {
  const { layouts } = setupOf(sampleAudit());
  copySample(content);
  withEditor(content);
  const repository = openRepository(folder);
  repository.git('init', '--quiet', '--initial-branch=main');
  repository.commit('2026-11-15T10:00:00Z');
  before = findings();
  for (const kind of names) writeFileSync(path.join(content, edits[kind][0]), editedText(layouts, content, kind));
  const [, ...shown] = `\n${repository.git('diff', '--unified=0')}`.split('\ndiff --git ');
  changes = new Map(shown.map((text) => [/\n\+{3} b\/content\/(.*)/.exec(text)?.[1] ?? '', text]));
});

afterAll(remove);

/** A record that `diff` lists. */
interface Changed {
  readonly kind: string;
  readonly id: string;
  readonly verb: string;
  readonly fields: readonly { readonly field: string }[];
}

describe('a change', () => {
  it.each(names)('of one field changes that line and no other: %s', (kind) => {
    const lines = (changes.get(edits[kind][0]) ?? '').split('\n');
    expect(lines.filter((line) => /^[-+](?![-+]{2} )/.test(line)).join('\n')).toMatchSnapshot();
  });

  it('of each kind at once gives `check` and `diff` these changes and no other', async () => {
    expect(findings().filter((finding) => !before.includes(finding))).toMatchSnapshot('new findings');
    const { out } = await runHere(['diff', 'main', '--content', content, '--today', TODAY, '--format', 'json']);
    const { agreement, records } = JSON.parse(out) as Record<'agreement' | 'records', Changed[]>;
    const said = [...records, ...agreement].map(
      ({ fields, id, kind, verb }) => `${verb} ${kind} ${id}: ${fields.map(({ field }) => field).join(', ')}`,
    );
    expect(said).toMatchSnapshot('diff');
  });
});
