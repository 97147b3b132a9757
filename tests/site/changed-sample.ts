/** The sample's content with what several test files need besides it, so that they share one built site. */
import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openRepository } from '../forge/repository.ts';
import { root } from './product.ts';

/** The path of the site at its host. */
export const BASE = '/team/audit/';

/** The title of the price overview: hostile, Chinese and written from right to left. */
export const TITLE = '</script>"&x=1 {title} 價格 כמה זה עולה؟';

/** The form in which requests can be sent besides by mail. */
const FORM = 'https://forms.example.com/r?title={title}&buyer={persona}&page={from}';

/** What the term “customer” was called before it was changed. */
export const FORMER_NAME = 'The number on the quote';

/** The name of a persona that is one long word. */
const LONG_NAME = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtenchef';
const RIGHT_TO_LEFT = 'متى يبدأ الاستثمار في تحقيق عائد حقيقي؟';

/** Changes a copy of the sample in all of these ways. */
export function changeSample(content: string): void {
  change(content, 'site.yaml', /^address:.*$/m, `address: https://www.example.com${BASE}`);
  withEditor(content);
  withWays(content);
  widen(content);
  addPieces(content);
  age(content);
  addWorkflow(content);
  addHistory(content);
}

function change(content: string, file: string, from: RegExp, to: string): void {
  const place = path.join(content, file);
  writeFileSync(
    place,
    readFileSync(place, 'utf8').replace(from, () => to),
  );
}

/** Records can be changed in the editor. */
export function withEditor(content: string): void {
  change(content, 'site.yaml', /^branch: main$/m, 'branch: main\neditor: sveltia');
}

/** Requests are sent by mail or in a form, and a piece has a title that is hard to carry. */
function withWays(content: string): void {
  const ways = `requests:\n  - { by: mail, to: content@example.com }\n  - { by: form, to: "${FORM}" }\n`;
  change(content, 'site.yaml', /^requests:\n(?: {2}.*\n)+/m, ways);
  change(content, 'pieces/money/price-overview.mdx', /^title:.*$/m, `title: ${JSON.stringify(TITLE)}`);
}

/** Many stages, a name of one long word, and a question written from right to left. */
function widen(content: string): void {
  change(content, 'personas/finance-lead.mdx', /^name:.*$/m, `name: ${LONG_NAME}`);
  change(content, 'personas/finance-lead.mdx', /ask: .*$/m, `ask: ${RIGHT_TO_LEFT}`);
  const more = Array.from({ length: 7 }, (_, index) => `\n- id: more-${index}\n  name: Stage number ${index}\n`);
  appendFileSync(path.join(content, 'stages.yaml'), more.join(''));
}

/** A piece in a language without spaces, and one whose texts try to break out of the page. */
function addPieces(content: string): void {
  const piece = (id: string, fields: string, body: string) =>
    writeFileSync(
      path.join(content, 'pieces', `${id}.mdx`),
      `---\n${fields}\nformat: article\nstatus: live\nowner: product-marketing\nurl: https://www.example.com/${id}\npublished: 2026-10-01\nserves: []\n---\n\n${body}\n`,
    );
  piece('japanese', 'title: 生産計画の入門\nlanguage: ja', '工場の生産計画を改善する方法を説明します。');
  piece(
    'hostile',
    'title: "<img src=x> & <b>bold</b> heliotrope"',
    'Heliotrope is next to `<script>alert(1)</script>` here, and `AT&amp;T &lt;b&gt;` next to `AT&T <b>`.',
  );
}

/** A year later: most pieces are to be reviewed. */
function age(content: string): void {
  const pieces = path.join(content, 'pieces');
  for (const file of readdirSync(pieces, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.mdx')) continue;
    const text = readFileSync(path.join(pieces, file), 'utf8');
    writeFileSync(path.join(pieces, file), text.replace(/^(reviewed: .*)2026-/m, '$12025-'));
  }
}

/** The repository has the workflow that takes a change. */
function addWorkflow(content: string): void {
  const workflows = path.join(content, '../.github/workflows');
  mkdirSync(workflows, { recursive: true });
  cpSync(path.join(root, '.github/workflows/changes.yml'), path.join(workflows, 'changes.yml'));
}

/** The content is in a repository, and a term was changed after it was signed. */
function addHistory(content: string): void {
  const clone = openRepository(path.dirname(content));
  clone.git('init', '--quiet', '--initial-branch=main');
  clone.commit('2026-10-01T12:00:00Z');
  change(content, 'agreement/terms/customer.mdx', /^name: .*$/m, `name: ${FORMER_NAME}`);
  clone.commit('2026-11-01T12:00:00Z');
}
