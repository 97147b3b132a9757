import { expect, it } from 'vitest';
import { recordsIn, withChangeSet } from '../../../src/content/write/change-set.ts';
import { changeSetSchema } from '../../../src/schema/change-set.ts';

const file = `---
title: A # the guide
owner: content-team
serves:
  # For the CFO.
  - persona: buyer
    stage: decision
    answers: [payback] # by page 3
x-note: mine
---

Text.
`;

const set = (changes: object) => changeSetSchema.parse({ by: 'content-team', on: '2026-11-16', ...changes });
const piece = { kind: 'piece', id: 'a' } as const;

it('writes a review with its decision, and nothing else', () => {
  const reviewed = withChangeSet(file, piece, set({ pieces: [{ id: 'a' }] }));
  expect(reviewed).toBe(
    file.replace('x-note: mine\n', 'x-note: mine\nreviewed: { on: 2026-11-16, by: content-team }\n'),
  );
  const decided = withChangeSet(file, piece, set({ pieces: [{ id: 'a', verdict: 'merge', into: 'b', why: 'Same.' }] }));
  expect(decided).toContain(
    'decision: { verdict: merge, into: b, why: Same., on: 2026-11-16, by: content-team }\n---\n',
  );
  expect(withChangeSet(decided, piece, set({ pieces: [{ id: 'a', verdict: 'merge', into: 'b', why: 'Same.' }] }))).toBe(
    decided,
  );
});

it('adds questions to the pair of their persona and stage, and a pair where there is none', () => {
  const answer = (persona: string, question: string) => ({ piece: 'a', persona, stage: 'decision', question });
  const answers = [
    answer('buyer', 'why-now'),
    answer('buyer', 'payback'),
    answer('it-lead', 'data'),
    answer('it-lead', 'sso'),
  ];
  expect(withChangeSet(file, piece, set({ answers }))).toBe(
    file.replace(
      'answers: [payback] # by page 3\n',
      'answers: [payback, why-now] # by page 3\n  - { persona: it-lead, stage: decision, answers: [data, sso] }\n',
    ),
  );
  const unmapped = file.replace(/serves:\n(?: {2}.*\n)+/, '');
  expect(withChangeSet(unmapped, piece, set({ answers: answers.slice(0, 1) }))).toContain(
    'serves:\n  - { persona: buyer, stage: decision, answers: [why-now] }\n---\n',
  );
});

it('names every record once', () => {
  const answers = [{ piece: 'a', persona: 'buyer', stage: 'decision', question: 'payback' }];
  const changed = recordsIn(set({ pieces: [{ id: 'a' }, { id: 'b' }], personas: ['buyer', 'buyer'], answers }));
  expect(changed.map(({ id, kind }) => `${kind}/${id}`)).toEqual(['piece/a', 'piece/b', 'persona/buyer']);
});

it('writes the review of a competitor into its file', () => {
  const reviewed = set({ competitors: ['nordfeld', 'nordfeld'] });
  expect(recordsIn(reviewed)).toEqual([{ kind: 'competitor', id: 'nordfeld' }]);
  const before = '---\nname: Nordfeld # the ERP\n---\n\nText.\n';
  expect(withChangeSet(before, { kind: 'competitor', id: 'nordfeld' }, reviewed)).toBe(
    before.replace('the ERP\n', 'the ERP\nreviewed: { on: 2026-11-16, by: content-team }\n'),
  );
  expect(withChangeSet(before, { kind: 'competitor', id: 'another' }, reviewed)).toBe(before);
});

it('writes that sales approved an idea', () => {
  const approvals = set({ approvals: ['a'] });
  expect(recordsIn(approvals)).toEqual([piece]);
  expect(withChangeSet(file, piece, approvals)).toBe(
    file.replace('x-note: mine\n', 'x-note: mine\napproved: { on: 2026-11-16, by: content-team }\n'),
  );
});
