/** Every finding says how to fix it, and a fix that is offered to paste makes the finding disappear. */
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import type { Finding } from '../../src/content/finding.ts';
import { base, contentFolder, type Files, persona, piece, TODAY } from '../content-folder.ts';
import { type Offer, offersOf } from './offers.ts';
import { edit, paste } from './paste.ts';
import { ruleExamples } from './rule-examples.ts';

type ExampleId = keyof typeof ruleExamples;

/** How a person pastes where that takes more than one place. */
type Paste = (content: string, finding: Finding, offer: Offer) => void;

/** What a hint of a rule must contain: something to paste, or advice for what only a person knows. */
type Fix = 'paste' | Paste | { readonly person: string };

const person = (knows: string): Fix => ({ person: knows });
const PIECE = 'pieces/payback-guide.mdx';

const fixes: Readonly<Record<ExampleId, Fix>> = {
  'content/missing': 'paste',
  'file/unexpected': 'paste',
  'persona/none': 'paste',
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
  'site/internal-piece': 'paste',
  'site/logo': person('another picture'),
  'site/severity': 'paste',
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
  'piece/similar-title': person('how the two differ'),
  'piece/unmapped': person('who it is for'),
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
  'leads/value': person('the value'),
  'leads/unknown-reason': person('the reason that was meant'),
  'link/broken': person('the new address'),
  'link/moved': 'paste',
};

const VERBS =
  'Add Agree Ask Break Change Choose Close Copy Delete Enter Export Indent Keep Leave List Lower Make Merge Move Name Point Publish ' +
  'Put Quote Read Remove Rename Replace Retire Review Save Set Shorten Sign Split Start Type Update Use Write';

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
    it('offers a fix that works', () => {
      const offered = found().map(({ hint }) => offersOf(hint).length);
      expect(Math.min(...offered)).toBeGreaterThan(0);
      expectFixed(fails, id, fix === 'paste' ? paste : fix);
    });
});

/** Pastes each offer into a folder of its own: the finding is gone, and no new error is there. */
function expectFixed(files: Files, id: string, how: Paste = paste): void {
  const before = findingsOf(contentFolder(files));
  for (const [index, { hint }] of before.filter(of(id)).entries()) {
    for (const offer of offersOf(hint)) {
      const content = contentFolder(files);
      const [finding] = findingsOf(content).filter(of(id)).slice(index);
      if (!finding) throw new Error(`check does not report ${id} twice.`);
      how(content, finding, offer);
      const after = findingsOf(content);
      const key = ({ rule, file, message }: Finding) => `${rule} ${file} ${message}`;
      expect(after.map(key), `${hint} ${JSON.stringify(offer)}`).not.toContain(key(finding));
      const old = new Set(before.map(({ rule, file }) => `${rule} ${file}`));
      const added = after.filter(({ rule, file, severity }) => severity === 'error' && !old.has(`${rule} ${file}`));
      expect(added, `${hint} ${JSON.stringify(offer)}`).toEqual([]);
    }
  }
}
