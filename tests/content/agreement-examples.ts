/** For each rule about the agreement: files that break it, and similar ones that do not. */
import type { Files } from '../content-folder.ts';

const STAMP = 'stamp: v1-0123456789ab';

/** A list with one system, signed as it says. */
function system(signature: string, id = 'crm'): string {
  return `- id: ${id}\n  name: CRM\n  truthFor: [lead status]\n  owner: sales-north\n  signed:\n    ${signature}\n`;
}

/** The stamp of that system, as `sign` writes it. */
const TRUE_STAMP = 'stamp: v1-c7098b08fdf4';
const bySales = (on: string, stamp: string) => `sales: { on: ${on}, by: sales-north, ${stamp} }`;
const byMarketing = (on: string, stamp: string) => `marketing: { on: ${on}, by: content-team, ${stamp} }`;
const byBoth = (on: string) => `${bySales(on, TRUE_STAMP)}\n    ${byMarketing(on, TRUE_STAMP)}`;

const systems = (text: string): Files => ({ 'agreement/systems.yaml': text });

const ql = '---\nname: QL\ndefinition: Fits.\ncriteria: [Has a plant]\nowner: content-team\n---\n\nText.\n';
const promise = (id: string, team: string, more: string) =>
  `- id: ${id}\n  team: ${team}\n  kind: persistence\n  statement: We try.\n  owner: sales-north\n${more}`;
const fourTimes = 'value: 4\n  leadStage: ql\n';
const promises = (...texts: string[]): Files => ({
  'agreement/terms/ql.mdx': ql,
  'agreement/commitments.yaml': texts.join(''),
});
const theirs = promise('theirs', 'marketing', `  ${fourTimes}`);

const meeting = (date: string): string => `---\ndate: ${date}\nteams: [sales, marketing]\n---\n\nNotes.\n`;

const handoffs = (person: string, send: string): Files => ({
  'agreement/handoffs.yaml': `roles:
  - { id: marketing, name: Marketing, person: content-team }
  - { id: sales, name: Sales${person} }
handoffs:
  - { id: over, from: marketing, to: sales, owner: content-team }
rejections:
  owner: content-team
  reasons:
    - { id: no-budget, name: No budget, send: [${send}] }
`,
  'pieces/old.mdx':
    '---\ntitle: An older thing\nformat: guide\nstatus: retired\nowner: content-team\n---\n\nIt was replaced.\n',
});
const seated = ', person: sales-north';

export const agreementExamples = {
  'agreement/public-site': {
    fails: {
      ...systems(system(bySales('2026-11-02', STAMP))),
      'site.yaml': 'title: Content audit\ncompany: Example Ltd\npublic: true\n',
    },
    at: 'site.yaml:3:9',
    passes: systems(system(bySales('2026-11-02', STAMP))),
  },
  'agreement/impossible-date': {
    fails: { 'agreement/meetings/next.mdx': meeting('2026-11-23') },
    at: 'agreement/meetings/next.mdx:2:7',
    passes: { 'agreement/meetings/last.mdx': meeting('2026-11-16') },
  },
  'agreement/wrong-team': {
    fails: systems(system(`sales: { on: 2026-11-02, by: content-team, ${STAMP} }`)),
    at: 'agreement/systems.yaml:6:34',
    passes: systems(system(byMarketing('2026-11-02', STAMP))),
  },
  'agreement/unstamped': {
    fails: systems(system('sales: { on: 2026-11-02, by: sales-north }')),
    at: 'agreement/systems.yaml:6:5',
    passes: systems(system(bySales('2026-11-02', STAMP))),
  },
  'agreement/changed': {
    fails: systems(system(bySales('2026-11-02', STAMP))),
    at: 'agreement/systems.yaml:6:5',
    passes: systems(system(bySales('2026-11-02', TRUE_STAMP))),
  },
  'agreement/overdue': {
    fails: systems(system(byBoth('2026-05-19'))),
    at: 'agreement/systems.yaml:5:3',
    passes: systems(system(byBoth('2026-05-20'))),
  },
  'commitment/no-lead-stage': {
    fails: promises(theirs, promise('ours', 'sales', '  value: 4\n')),
    at: 'agreement/commitments.yaml:8:3',
    passes: promises(theirs, promise('ours', 'sales', '  value: 4\n').replace('persistence', 'content')),
  },
  'commitment/contradiction': {
    fails: promises(
      theirs,
      promise('ours', 'sales', `  ${fourTimes}`),
      promise('others', 'sales', '  value: 6\n  leadStage: ql\n'),
    ),
    at: 'agreement/commitments.yaml:15:3',
    passes: promises(
      theirs,
      promise('ours', 'sales', `  ${fourTimes}`),
      promise('others', 'sales', '  value: 6\n  leadStage: ql\n  source: web form\n'),
    ),
  },
  'commitment/one-sided': {
    fails: promises(theirs),
    at: 'agreement/commitments.yaml:1:1',
    passes: promises(theirs, promise('ours', 'sales', `  ${fourTimes}`)),
  },
  'handoff/empty-seat': {
    fails: handoffs('', 'payback-guide'),
    at: 'agreement/handoffs.yaml:3:5',
    passes: handoffs(seated, 'payback-guide'),
  },
  'handoff/unusable-piece': {
    fails: handoffs(seated, 'payback-guide, old'),
    at: 'agreement/handoffs.yaml:9:63',
    passes: handoffs(seated, 'payback-guide'),
  },
  'system/two-truths': {
    fails: systems(system(bySales('2026-11-02', STAMP)) + system(bySales('2026-11-02', STAMP), 'sheet')),
    at: 'agreement/systems.yaml:9:3',
    passes: systems(
      system(bySales('2026-11-02', STAMP)) +
        system(bySales('2026-11-02', STAMP), 'sheet').replace('truthFor', 'copies'),
    ),
  },
  'system/no-truth': {
    fails: systems(system(bySales('2026-11-02', STAMP)).replace('truthFor', 'copies')),
    at: 'agreement/systems.yaml:3:3',
    passes: systems(system(bySales('2026-11-02', STAMP))),
  },
} as const;
