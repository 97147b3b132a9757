/** Every finding says how to fix it, and a fix that is offered to paste makes the finding disappear. */
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import type { Finding } from '../../src/content/finding.ts';
import { runHere } from '../cli/run-command.ts';
import { base, contentFolder, type Files, persona, piece, TODAY } from '../content-folder.ts';
import { type Offer, offersOf } from './offers.ts';
import { edit, paste } from './paste.ts';
import { ruleExamples } from './rule-examples.ts';

type ExampleId = keyof typeof ruleExamples;

/** How a person pastes where that takes more than one place. */
type Paste = (content: string, finding: Finding, offer: Offer) => void | Promise<void>;

/** What a hint of a rule must contain: something to paste, or advice for what only a person knows. */
type Fix = 'paste' | Paste | { readonly person: string };

const person = (knows: string): Fix => ({ person: knows });
const food: Files = { 'segments.yaml': '- { id: food, name: Food, dimension: industry }\n' };
const PIECE = 'pieces/payback-guide.mdx';

const fixes: Readonly<Record<ExampleId, Fix>> = {
  'content/missing': 'paste',
  'file/unexpected': 'paste',
  'persona/none': 'paste',
  'piece/none': async (content, _, offer) => {
    const words = 'command' in offer ? [...offer.command.matchAll(/"([^"]*)"|(\S+)/g)] : [];
    await runHere([...words.map(([, quoted, word]) => quoted ?? word ?? ''), '--content', content]);
  },
  'file/unused': (content, _, offer) =>
    edit(path.join(content, PIECE), (text) => text.replace(/^url: .*$/m, 'line' in offer ? offer.line : '')),
  'file/symlink': person('where the real file belongs'),
  'file/size': person('what can be left out'),
  'file/encoding': person('how the editor saves UTF-8'),
  'file/characters': person('what was meant'),
  'file/conflict': person('which version is right'),
  'id/format': 'paste',
  'id/reserved': 'paste',
  'id/duplicate': 'paste',
  'front-matter/missing': person('the facts'),
  'front-matter/unclosed': person('where the facts end'),
  'front-matter/fence': person('nothing: `---` is the whole line'),
  'yaml/syntax': person('where the text ends'),
  'yaml/duplicate-key': person('which of the two is right'),
  'yaml/alias': person('what was meant'),
  'yaml/tag': person('what was meant'),
  'yaml/documents': person('where the second document belongs'),
  'yaml/comment': 'paste',
  'yaml/key': person('what was meant'),
  'yaml/depth': person('what was meant'),
  'schema/missing': 'paste',
  'schema/unknown-key': person('what was meant, where no field has a name like it'),
  'schema/type': 'paste',
  'schema/value': person('the day'),
  'schema/repeated': person('which of the two to keep'),
  'reference/unknown': 'paste',
  'reference/question': 'paste',
  'reference/cycle': person('which link is wrong'),
  'piece/duplicate-address': person('which of the two pieces to keep'),
  'piece/no-address': 'paste',
  'piece/missing-file': person('where the file is, if no file has a name like it'),
  'piece/expires-before-published': person('the dates'),
  'review/future-date': person('the day'),
  'piece/future-publication': 'paste',
  'piece/not-sales': person('who approved it'),
  'site/internal-piece': 'paste',
  'site/format': person('which version the team uses'),
  'site/logo': person('another picture'),
  'site/severity': 'paste',
  'site/holidays': person('the holidays'),
  'site/editor': person('which software the host runs'),
  'site/public-address': person('whether people sign in there'),
  'request/impossible-date': person('the day'),
  'request/no-live-piece': 'paste',
  'request/no-reason': person('the reason'),
  'request/no-original': person('the original'),
  'body/expression': person('what was meant'),
  'body/module': person('nothing: the line is deleted'),
  'body/html': person('what it should look like'),
  'body/component': 'paste',
  'body/attribute': 'paste',
  'body/address': person('the address'),
  'body/limits': person('how to write it more simply'),
  'piece/made-address': person('whether the page opens'),
  'piece/similar-title': person('how the two differ'),
  'piece/unmapped': person('who it is for'),
  'piece/other-product': 'paste',
  'piece/many-cells': (content) =>
    edit(path.join(content, PIECE), (text) => text.replace('stage: awareness', 'stage: awareness, fit: secondary')),
  'piece/no-summary': person('the summary'),
  'piece/nothing-to-say': person('what to say'),
  'owner/inactive': 'paste',
  'persona/one-team': person('who contributed'),
  'cell/no-questions': 'paste',
  'review/due-soon': 'paste',
  'review/overdue': 'paste',
  'review/stale': 'paste',
  'review/expired': 'paste',
  'agreement/public-site': 'paste',
  'agreement/impossible-date': person('the day'),
  'agreement/wrong-team': (content, finding, offer) => {
    const signature = /^ {4}sales: .*\n/m;
    edit(path.join(content, 'agreement/systems.yaml'), (text) =>
      text.replace(`  signed:\n`, '').replace(signature, ''),
    );
    paste(content, finding, offer);
  },
  'agreement/unstamped': 'paste',
  'agreement/changed': 'paste',
  'agreement/overdue': person('who reviewed it'),
  'commitment/no-lead-stage': person('which leads'),
  'commitment/contradiction': person('which promise to keep'),
  'commitment/one-sided': person('what the other team promises'),
  'handoff/empty-seat': person('who takes the role'),
  'handoff/unusable-piece': person('what to send instead'),
  'system/two-truths': person('which system is right'),
  'system/no-truth': person('which system is right'),
  'goal/specific': person('the number'),
  'goal/measurable': person('the metric'),
  'goal/attainable': person('the target'),
  'goal/relevant': person('who owns it in the other team'),
  'goal/timed': person('the last reading'),
  'numbers/broken-chain': 'paste',
  'numbers/promised-too-few': person('what the teams can agree on'),
  'claim/in-use': person('what to write instead'),
  'claim/no-source': 'paste',
  'leads/personal-data': person('how the export is made'),
  'leads/column': 'paste',
  'leads/span': person('which of the two is right'),
  'leads/value': person('the value'),
  'funnel/personal-data': person('how the export is made'),
  'funnel/column': 'paste',
  'funnel/span': person('which of the two is right'),
  'funnel/value': person('the value'),
  'usage/personal-data': person('how the export is made'),
  'usage/column': 'paste',
  'usage/span': person('which of the two is right'),
  'usage/value': person('the value'),
  'usage/unmatched': person('which piece was meant'),
  'leads/unknown-reason': person('the reason that was meant'),
  'link/broken': person('the new address'),
  'link/moved': 'paste',
};

const VERBS =
  'Add Agree Ask Begin Break Change Choose Close Copy Correct Delete Enter Export Indent Keep Leave List Lower Make Merge Move Name Point Publish ' +
  'Put Quote Read Remove Rename Replace Retire Review Save Say Set Shorten Sign Split Start Take Type Update Use Write';

/** One of its sentences tells a person what to do, or names what was meant. */
const INSTRUCTION = new RegExp(`(?:^|[.?:;] )(?:${VERBS.split(' ').join('|')}|Did you mean|For example)\\b`);

/** Tells to correct something, without saying to what. */
const VAGUE = /^(?:Correct|Fix|Check) (?:it|this|the [\w’]+(?: [\w’]+)?|`\w+`)\.$/;

function findingsOf(content: string): readonly Finding[] {
  return checkContent({ directory: content, today: TODAY }).findings;
}

const of = (id: string) => (finding: Finding) => finding.rule === id;

describe.each(Object.keys(fixes) as ExampleId[])('the hint of %s', (id) => {
  const { fails } = ruleExamples[id];
  const fix = fixes[id];
  const found = () => findingsOf(contentFolder(fails)).filter(of(id));

  it('is an instruction', () => {
    for (const { hint } of found()) expect(hint).toMatch(INSTRUCTION);
    for (const { hint } of found()) expect(hint).not.toMatch(VAGUE);
  });

  if (typeof fix === 'object')
    it(`leaves it to a person who knows ${fix.person}`, () => {
      expect(found().flatMap(({ hint }) => offersOf(hint))).toEqual([]);
    });
  else
    it('offers a fix that works', async () => {
      const offered = found().map(({ hint }) => offersOf(hint).length);
      expect(Math.min(...offered)).toBeGreaterThan(0);
      await expectFixed(fails, id, fix === 'paste' ? paste : fix);
    });
});

/** Pastes each offer into a new folder. The finding must disappear, and no new error may appear. */
async function expectFixed(files: Files, id: string, how: Paste = paste): Promise<void> {
  const before = findingsOf(contentFolder(files));
  for (const [index, { hint }] of before.filter(of(id)).entries()) {
    for (const offer of offersOf(hint)) {
      const content = contentFolder(files);
      const [finding] = findingsOf(content).filter(of(id)).slice(index);
      if (!finding) throw new Error(`check does not report ${id} twice.`);
      await how(content, finding, offer);
      const after = findingsOf(content);
      const offered = `${hint} ${JSON.stringify(offer)}`;
      const key = ({ rule, file, message, severity }: Finding) => `${severity} ${rule} ${file} ${message}`;
      expect(after.map(key), offered).not.toContain(key(finding));
      const old = new Set(before.map(({ rule, file }) => `${rule} ${file}`));
      // A renamed file is read for the first time, so only its name counts.
      const counts = ({ rule }: Finding) => !('file' in offer) || /^(?:id|file)\//.test(rule);
      const added = after.filter(({ rule, file, severity }) => severity === 'error' && !old.has(`${rule} ${file}`));
      expect(added.filter(counts), offered).toEqual([]);
    }
  }
}

const lossesFile = (deal: string) =>
  '- id: q3\n  from: 2026-07-01\n  to: 2026-09-30\n  owner: sales-north\n' +
  `  deals: [{ outcome: lost, reason: Slow, ${deal}, count: 1 }]\n`;
const lost = (deal: string): Files => ({ 'agreement/losses.yaml': lossesFile(deal) });
const request = (triage: string): Files => ({
  'requests/7-checklist.yaml': `ask: { kind: new, title: A checklist, requestedOn: 2026-11-12 }\ntriage: { ${triage} }\n`,
});
const serving = (pairs: string): Files => ({ [PIECE]: piece(`serves: [${pairs}]\n`, { without: ['serves'] }) });
const handoffsFile = (to: string) =>
  `roles: [{ id: sales, name: Sales }, { id: marketing, name: Marketing }]\n` +
  `handoffs: [{ id: over, from: marketing, to: ${to}, owner: content-team }]\n`;
const handoff = (to: string): Files => ({ 'agreement/handoffs.yaml': handoffsFile(to) });
const withFile = (file: string): Files => ({
  'files/price-list.pdf': 'x',
  [PIECE]: piece(`file: ${file}\n`, { without: ['url'] }),
});
const leftTeam = (base['people.yaml'] ?? '').replace('kind: team', 'kind: team\n  active: false');

/** Other ways to break a rule, each with a hint of its own. */
test.each<[what: string, rule: string, files: Files, how?: Paste]>([
  ['a misspelled question', 'reference/question', serving('{ persona: buyer, stage: decision, answers: [paybak] }')],
  [
    'a question that is not like any',
    'reference/question',
    serving('{ persona: buyer, stage: decision, answers: [x] }'),
  ],
  [
    'a question of another stage that the piece serves as well',
    'reference/question',
    serving('{ persona: buyer, stage: decision, answers: [payback, why-now] }, { persona: buyer, stage: awareness }'),
    (content, _finding, offer) =>
      edit(path.join(content, PIECE), (text) =>
        text.replace(', why-now', '').replace('awareness }', `awareness, ${'line' in offer ? offer.line : ''} }`),
      ),
  ],
  [
    'the question of a lost deal, misspelled',
    'reference/question',
    lost('persona: buyer, stage: decision, question: paybak'),
  ],
  [
    'the question of a lost deal at another stage',
    'reference/question',
    lost('persona: buyer, stage: awareness, question: payback'),
  ],
  ['a product that is not like any', 'reference/unknown', { [PIECE]: piece('products: [zzz]\n') }],
  ['a misspelled segment', 'reference/unknown', { ...food, [PIECE]: piece('segments: [fod]\n') }],
  ['a segment that is not like any', 'reference/unknown', { ...food, [PIECE]: piece('segments: [zzz]\n') }],
  ['a misspelled role', 'reference/unknown', handoff('slaes')],
  ['a role that is not like any', 'reference/unknown', handoff('zzz')],
  ['a file in another folder', 'piece/missing-file', withFile('files/price-list.pdf')],
  ['a file with a misspelled name', 'piece/missing-file', withFile('content/files/price-lst.pdf')],
  ['a file with backslashes', 'piece/missing-file', withFile('content\\files\\price-list.pdf')],
  [
    'a rule that does not exist',
    'site/severity',
    { 'site.yaml': `${base['site.yaml']}severities:\n  piece/no-sumary: off\n` },
  ],
  [
    'a request whose piece is a draft',
    'request/no-live-piece',
    {
      ...request('status: delivered, piece: payback-guide'),
      [PIECE]: piece('status: draft\n', { without: ['status'] }),
    },
  ],
  [
    'a question id used twice',
    'id/duplicate',
    { 'personas/buyer.mdx': persona('  - id: payback\n    stage: awareness\n    ask: How?\n') },
  ],
  [
    'a format id used twice',
    'id/duplicate',
    { 'formats.yaml': `${base['formats.yaml']}- id: guide\n  name: Other\n- id: guide-2\n  name: Third\n` },
  ],
  [
    'a role id used twice',
    'id/duplicate',
    {
      'agreement/handoffs.yaml': 'roles:\n  - { id: sales, name: Sales }\n  - { id: sales, name: Sales again }\n',
    },
  ],
  ['a product whose owner left', 'owner/inactive', { 'people.yaml': leftTeam }],
  [
    'a misplaced file',
    'file/unexpected',
    { 'peices/new.mdx': piece('title: Other words\nstatus: idea\n', { without: ['title', 'url', 'status'] }) },
  ],
  ['a misspelled component', 'body/component', { [PIECE]: piece('', { body: '<Calout>\n\nx\n\n</Calout>\n' }) }],
  ['a misspelled status', 'schema/value', { [PIECE]: piece('status: lvie\n', { without: ['status'] }) }],
])('the fix that is offered for %s works', async (_, rule, files, how) => {
  const [finding] = findingsOf(contentFolder(files)).filter(of(rule));
  expect(offersOf(finding?.hint ?? ''), finding?.message).not.toEqual([]);
  await expectFixed(files, rule, how);
});

/** Content with references of many kinds. */
const rich: Readonly<Record<string, string>> = {
  ...base,
  'agreement/terms/qualified.mdx': '---\nname: Qualified lead\nowner: content-team\n---\n\nText.\n',
  'agreement/commitments.yaml':
    '- id: first\n  team: sales\n  kind: speed\n  statement: Fast.\n  leadStage: qualified\n  owner: sales-north\n',
  'agreement/handoffs.yaml': handoffsFile('sales'),
  'agreement/losses.yaml': lossesFile('persona: buyer, stage: decision, question: payback'),
};

/** A place in one of these files with a word that is misspelled there, without its middle letter. */
interface Misspelling {
  readonly file: string;
  readonly word: string;
  readonly text: string;
}

/** @param pattern Finds the words that are misspelled, one at a time. */
function misspellings(pattern: RegExp): Misspelling[] {
  return Object.entries(rich).flatMap(([file, right]) =>
    [...right.matchAll(pattern)].map(({ 0: word, index }) => {
      const middle = index + Math.floor(word.length / 2);
      return { file, word, text: right.slice(0, middle) + right.slice(middle + 1) };
    }),
  );
}

const IDS = ['awareness', 'buyer', 'content-team', 'decision', 'guide', 'marketing', 'payback', 'payback-guide'];
const ids = misspellings(
  new RegExp(
    `(?<=(?<!\\bid): |\\[|, )(?:${[...IDS, 'qualified', 'sales', 'sales-north'].join('|')})(?=[,\\]} ]|\\n)`,
    'g',
  ),
);
const fields = misspellings(/(?<=^ *(?:- )?)[a-zA-Z]{4,}(?=:)/gm);

it('misspells ids and fields of many kinds', () => {
  expect([ids.length, fields.length].map((length) => length > 20)).toEqual([true, true]);
});

test.each([...ids, ...fields])('in $file, $word is what a misspelled $word meant, and pasting it is enough', (one) => {
  const { file, word, text } = one;
  const content = contentFolder({ ...rich, [file]: text });
  const meant = findingsOf(content).find(({ hint }) => hint.includes(`Did you mean ${word}?`));
  if (!meant)
    throw new Error(
      findingsOf(content)
        .map(({ message, hint }) => `${message} ${hint}`)
        .join('\n'),
    );
  paste(content, meant, { word });
  expect(findingsOf(content)).toEqual(findingsOf(contentFolder(rich)));
});
