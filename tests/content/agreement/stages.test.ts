/** Stages and handoffs with the fields that the journey shows. */
import { expect, it } from 'vitest';
import { stampOf } from '../../../src/content/agreement/stamp.ts';
import { readContent } from '../../../src/content/disk/read-content.ts';
import { contentFolder, type Files, TODAY } from '../../content-folder.ts';

const findings = (files: Files) =>
  readContent({ directory: contentFolder(files), today: TODAY }).findings.map(
    ({ rule, message, severity }) => `${severity} ${rule} ${message}`,
  );
const stages = (more: string) => ({
  'stages.yaml': `- id: awareness\n  name: Awareness\n- id: decision\n  name: Decision\n${more}`,
});
const handoff = (more: string) => ({
  'segments.yaml': '- id: north\n  name: North\n  dimension: region\n',
  'agreement/handoffs.yaml': `roles:
  - { id: marketing, name: Marketing, person: content-team }
  - { id: sales, name: Sales, person: sales-north }
handoffs:
  - id: to-sales
    from: marketing
    to: sales
    owner: sales-north
${more}`,
});

it('accepts a stage with an owner and deal stages', () => {
  expect(findings(stages('  owner: sales-north\n  dealStages: [Quote requested, Contract]\n'))).toEqual([]);
});

it('rejects an owner of a stage who is not in people.yaml, and warns of one who left', () => {
  expect(findings(stages('  owner: sales-nort\n'))).toEqual(['error reference/unknown Unknown person "sales-nort".']);
  const people = '- id: content-team\n  name: Content team\n  team: marketing\n  kind: team\n';
  const north = '- id: sales-north\n  name: Sales North\n  team: sales\n  kind: team\n';
  const left = '- id: old-team\n  name: Old team\n  team: sales\n  active: false\n';
  expect(findings({ 'people.yaml': people + north + left, ...stages('  owner: old-team\n') })).toEqual([
    'warning owner/inactive The owner, Old team, is no longer active.',
  ]);
});

it('rejects the same deal stage twice', () => {
  expect(findings(stages('  dealStages: [Quote, quote]\n'))).toEqual([expect.stringContaining('schema/repeated')]);
});

it('rejects a handoff for a segment that does not exist', () => {
  const warnings = findings(handoff('    segments: [north]\n    channel: By phone.\n'));
  expect(warnings.filter((text) => text.startsWith('error'))).toEqual([]);
  expect(findings(handoff('    segments: [nort]\n'))).toContain('error reference/unknown Unknown segment "nort".');
});

it('keeps signatures valid where the new fields are not used, and changes them where they are', () => {
  const stage = { id: 'decision', name: 'Decision', priority: 3, buyerGoal: 'Choose.' };
  expect(stampOf('stage', { ...stage, dealStages: [] })).toBe(stampOf('stage', stage));
  expect(stampOf('stage', { ...stage, owner: 'sales-north' })).toBe(stampOf('stage', stage));
  expect(stampOf('stage', { ...stage, dealStages: ['Quote'] })).not.toBe(stampOf('stage', stage));
  const handed = { from: 'marketing', to: 'sales', trigger: 'They asked for a call.' };
  expect(stampOf('handoff', { ...handed, segments: [] })).toBe(stampOf('handoff', handed));
  expect(stampOf('handoff', { ...handed, channel: 'By phone.' })).not.toBe(stampOf('handoff', handed));
  expect(stampOf('handoff', { ...handed, segments: ['north'] })).not.toBe(stampOf('handoff', handed));
});
