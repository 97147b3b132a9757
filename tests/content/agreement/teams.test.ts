/** Teams of people.yaml in the agreement: they fill roles, sign for their side and take part in meetings. */
import { expect, it } from 'vitest';
import { meetingsOf } from '../../../src/audit/agreement/meetings.ts';
import { readContent } from '../../../src/content/disk/read-content.ts';
import { base, contentFolder, type Files, TODAY } from '../../content-folder.ts';

const people = `${base['people.yaml']}- id: telequalification
  name: Telequalification
  team: other
  side: sales
  kind: team
- id: field-marketing
  name: Field marketing
  team: marketing
  kind: team
- id: legal
  name: Legal
  team: other
  kind: team
- id: jo
  name: Jo
  team: sales
`;

const read = (files: Files) =>
  readContent({ directory: contentFolder({ 'people.yaml': people, ...files }), today: TODAY });
const errors = (files: Files) =>
  read(files).findings.flatMap(({ severity, message, hint }) => (severity === 'error' ? [`${message} ${hint}`] : []));

const meeting = (teams: string) => ({
  'agreement/meetings/2026-11-09.mdx': `---\ndate: 2026-11-09\nteams: ${teams}\n---\n`,
});
const handoffs = (by: string) => ({
  'agreement/handoffs.yaml': `roles:
  - { id: first-call, name: First call, person: telequalification }
  - { id: events, name: Events, person: field-marketing }
handoffs:
  - id: events-to-first-call
    from: events
    to: first-call
    trigger: The visitor asked for a call.
    owner: field-marketing
    signed:
      sales: { on: 2026-11-02, by: ${by}, stamp: v1-0123456789ab }
`,
});

it('lets a team outside of sales sign for sales if its side is sales', () => {
  expect(errors(handoffs('telequalification'))).toEqual([]);
  expect(errors(handoffs('legal'))).toEqual([expect.stringContaining('Legal is in other and cannot sign for sales.')]);
  expect(errors(handoffs('legal'))[0]).toContain('sales-north, telequalification or jo');
  expect(errors(handoffs('field-marketing'))).toEqual([
    expect.stringContaining('Field marketing is in marketing and cannot sign for sales.'),
  ]);
});

it('accepts departments and teams of people.yaml in a meeting, and no one else', () => {
  expect(errors(meeting('[sales, marketing, success, product, other]'))).toEqual([]);
  expect(errors(meeting('[field-marketing, telequalification]'))).toEqual([]);
  expect(errors(meeting('[jo]'))).toEqual([expect.stringContaining('Unknown team "jo".')]);
  expect(errors(meeting('[field-marketting]'))).toEqual([
    expect.stringContaining('Unknown team "field-marketting". Did you mean field-marketing?'),
  ]);
});

it('counts a meeting of two teams as one of both sides if their sides differ', () => {
  const last = (teams: string) => {
    const { model } = read(meeting(teams));
    return model?.agreement && meetingsOf(model.agreement, 31, TODAY, model.people).last?.date;
  };
  expect(last('[sales, marketing]')).toBe('2026-11-09');
  expect(last('[field-marketing, telequalification]')).toBe('2026-11-09');
  expect(last('[sales, telequalification]')).toBeUndefined();
  expect(last('[sales, legal]')).toBeUndefined();
});
