import { describe, expect, it } from 'vitest';
import { stampOf } from '../../../src/content/agreement/stamp.ts';
import { readContent } from '../../../src/content/disk/read-content.ts';
import { contentFolder, type Files, TODAY } from '../../content-folder.ts';

function read(files: Files) {
  return readContent({ directory: contentFolder(files), today: TODAY });
}

const errors = (files: Files) =>
  read(files).findings.flatMap(({ severity, file, line, message, hint }) =>
    severity === 'error' ? [`${file}:${line} ${message} ${hint}`] : [],
  );

describe('the stamp of a signature', () => {
  const stamp = (yaml: string) =>
    read({ 'agreement/commitments.yaml': yaml }).model?.agreement?.commitments[0]?.stamp ?? 'not read';
  const plain = `- id: first
  team: sales
  kind: speed
  statement: We call within six hours.
  within: { value: 6, unit: business-hours }
  owner: sales-north
`;

  it.each([
    ['comments', plain.replace('  team', '  # Ours.\n  team')],
    [
      'the order of keys',
      '- within: { unit: business-hours, value: 6 }\n  statement: We call within six hours.\n  kind: speed\n  team: sales\n  owner: sales-north\n  id: first\n',
    ],
    ['quotes and spaces', plain.replace('We call within six hours.', '  "We call within six hours."  ')],
    ['line breaks', plain.replace('We call within six hours.', '>-\n    We call within\n    six hours.')],
    [
      'owner, reviews and custom keys',
      `${plain.replace('sales-north', 'content-team')}  reviewed: { on: 2026-11-02, by: sales-north }\n  x-note: new\n`,
    ],
    ['empty fields', `${plain}  per: []\n  consequence: ''\n`],
  ])('does not change with %s', (_name, yaml) => {
    expect(stamp(yaml)).toBe(stamp(plain));
    expect(stamp(plain)).toMatch(/^v1-[0-9a-f]{12}$/);
  });

  it.each([
    ['a number', plain.replace('value: 6', 'value: 7')],
    ['a unit', plain.replace('business-hours', 'hours')],
    ['a word', plain.replace('six', 'eight')],
    ['the team', plain.replace('team: sales', 'team: marketing')],
    ['a consequence', `${plain}  consequence: Another one gets it.\n`],
  ])('changes with %s', (_name, yaml) => {
    expect(stamp(yaml)).not.toBe(stamp(plain));
    expect(stamp(yaml)).not.toBe('not read');
  });

  it('differs between two kinds with the same fields', () => {
    expect(stampOf('system', { name: 'CRM' })).not.toBe(stampOf('term', { name: 'CRM' }));
  });
});

describe('reading agreement/', () => {
  it('finds nothing and adds nothing to the model if a team has no agreement', () => {
    const { findings, model } = read({});
    expect(findings).toEqual([]);
    expect(model && 'agreement' in model).toBe(false);
  });

  it.each<[string, Files, string]>([
    [
      'a file with another name',
      { 'agreement/commitment.yaml': '- id: a\n' },
      'Did you mean agreement/commitments.yaml?',
    ],
    ['a note', { 'agreement/terms/notes.txt': 'x' }, 'agreement/terms/notes.txt'],
    [
      'a term in a folder below',
      { 'agreement/terms/old/lead.mdx': '---\nname: Lead\n---\n' },
      'Move it directly into agreement/terms/.',
    ],
    [
      'an unknown lead stage',
      {
        'agreement/terms/mql.mdx': '---\nname: MQL\nowner: content-team\n---\n\nx\n',
        'agreement/commitments.yaml':
          '- { id: a, team: sales, kind: speed, statement: Fast, leadStage: mqll, owner: sales-north }\n',
      },
      'Unknown term "mqll". Did you mean mql?',
    ],
    ['an unknown key', { 'agreement/goals.yaml': '- { id: a, statement: More, targt: 4 }\n' }, 'Did you mean target?'],
    [
      'an unknown statement',
      { 'agreement/assessments/1.yaml': 'on: 2026-11-02\nanswers: { same-lead-word: {} }\n' },
      'Did you mean same-lead-words?',
    ],
    [
      'an answer with two counts instead of five',
      { 'agreement/assessments/1.yaml': 'on: 2026-11-02\nanswers: { same-push: { sales: [1, 2] } }\n' },
      'answers.same-push.sales',
    ],
    [
      'an id used twice',
      {
        'agreement/claims.yaml':
          '- { id: a, wording: One, owner: content-team }\n- { id: a, wording: Two, owner: content-team }\n',
      },
      'Duplicate id "a". Change it to `id: a-2`',
    ],
    [
      'an unknown role',
      {
        'agreement/handoffs.yaml':
          'roles: [{ id: sales, name: Sales }]\nhandoffs: [{ id: a, from: sales, to: slaes, owner: sales-north }]\n',
      },
      'Unknown role "slaes". Did you mean sales?',
    ],
    [
      'a handoff id used twice',
      {
        'agreement/handoffs.yaml':
          'roles: [{ id: s, name: S }]\nhandoffs:\n  - { id: a, from: s, to: s, owner: sales-north }\n  - { id: a, from: s, to: s, owner: sales-north }\n',
      },
      'Duplicate handoff id "a". Change it to `id: a-2`',
    ],
    [
      'an unknown piece',
      {
        'agreement/handoffs.yaml':
          'rejections: { owner: sales-north, reasons: [{ id: a, name: A, send: [payback-giude] }] }\n',
      },
      'Did you mean payback-guide?',
    ],
    [
      'a question of another stage',
      {
        'agreement/losses.yaml':
          '- id: q3\n  from: 2026-07-01\n  to: 2026-09-30\n  owner: sales-north\n  deals: [{ outcome: lost, reason: Slow, persona: buyer, stage: awareness, question: payback, count: 1 }]\n',
      },
      'buyer asks "payback" at decision, not at awareness. Write `stage: decision`',
    ],
    [
      'a number that is neither known nor unknown',
      {
        'agreement/numbers.yaml':
          'from: 2027-01-01\nto: 2027-12-31\nowner: sales-north\nrevenueGoal: { asOf: 2026-11-02 }\ndealSize: { unknown: true }\n',
      },
      'Write either `value: …` or `unknown: true`.',
    ],
    [
      'a period that ends before it begins',
      { 'agreement/losses.yaml': '- { id: q3, from: 2026-09-30, to: 2026-07-01, owner: sales-north }\n' },
      'It ends on 2026-07-01, before it begins on 2026-09-30.',
    ],
    [
      'a signature in the future',
      {
        'agreement/systems.yaml':
          '- { id: crm, name: CRM, owner: sales-north, signed: { sales: { on: 2026-11-17, by: sales-north } } }\n',
      },
      'The date of the signature, 2026-11-17, is in the future',
    ],
    [
      'an unknown stage of an offer',
      { 'products.yaml': '- { id: planner, name: Planner, offers: [{ stage: decisoin, name: A pilot }] }\n' },
      'Did you mean decision?',
    ],
    [
      'an invalid quarter',
      { 'products.yaml': '- { id: planner, name: Planner, focus: [{ quarter: Q4 2026 }] }\n' },
      'quarter: 2026-Q4',
    ],
  ])('reports %s with a hint', (_name, files, help) => {
    expect(errors(files).join('\n')).toContain(help);
  });
});
