/** The figures that the agenda begins with, worked out by hand. */
import { expect, test } from 'vitest';
import { agendaOf } from '../../../src/audit/agreement/agenda/agenda.ts';
import { audit } from '../../../src/audit/audit.ts';
import { readContent } from '../../../src/content/disk/read-content.ts';
import { publish } from '../../../src/publish/publish.ts';
import { agendaFigureText } from '../../../src/words/agreement/agenda-figures.ts';
import { plainText } from '../../../src/words/parts.ts';
import { contentFolder, type Files, TODAY } from '../../content-folder.ts';

const met = '---\ndate: 2026-11-02\nteams: [sales, marketing]\n---\n';

function agenda(files: Files, past?: Parameters<typeof agendaOf>[2]) {
  const directory = contentFolder({ 'requests/7-checklist.yaml': null, 'agreement/meetings/last.mdx': met, ...files });
  const { model, findings } = readContent({ directory, today: TODAY });
  if (!model?.agreement) throw new Error(JSON.stringify(findings));
  const audited = audit(publish(model), TODAY);
  return { audited, made: agendaOf(audited, model.agreement, past) };
}

const shown = (files: Files, past?: Parameters<typeof agendaOf>[2]) =>
  agenda(files, past).made.figures.map((figure) => plainText(agendaFigureText(figure)));

test('coverage is shown for the last meeting and for today, and is unknown without a history', () => {
  const { audited, made } = agenda({});
  expect(made.figures).toEqual([{ code: 'coverage', now: audited.coverage, before: undefined }]);
  const { needs, met: now, atRisk } = audited.coverage;
  expect(shown({})).toEqual([`${now + atRisk} of ${needs} needs; on the day of the last meeting unknown`]);
  const coverage = { needs: 10, met: 3, atRisk: 1 };
  expect(shown({}, { date: '2026-11-02', gaps: [], coverage })).toEqual([
    `${now + atRisk} of ${needs} needs; on the day of the last meeting 4 of 10`,
  ]);
  // The past of another day says nothing about the last meeting.
  expect(shown({}, { date: '2026-10-01', gaps: [], coverage })[0]).toContain('unknown');
});

test('late requests come first, then promises, goals and lost deals', () => {
  const asked = (title: string, on: string, triage: string) =>
    `ask: { kind: new, title: ${title}, persona: buyer, stage: awareness, requestedOn: ${on} }\ntriage: ${triage}\n`;
  const goal = (id: string, value: number) =>
    `- { id: ${id}, statement: Reach 60 ${id}., metric: ${id}, baseline: 0, target: 60, from: 2026-01-01, due: 2026-12-31, readings: [{ on: 2026-07-02, value: ${value} }] }\n`;
  const promise = (id: string, days: number) =>
    `- { id: ${id}, team: marketing, kind: content, statement: We decide., owner: content-team, within: { value: ${days}, unit: business-days } }\n`;
  const texts = shown({
    // Decided after one business day; and filed on Tuesday, November 3, so due on the 5th and late on the 16th.
    'requests/1-a.yaml': asked('A sheet', '2026-11-09', '{ status: declined, reason: No, decidedOn: 2026-11-10 }'),
    'requests/2-b.yaml': asked('A film', '2026-11-03', '{ status: new }'),
    // The film has waited nine business days: more than two and five, less than twenty.
    'agreement/commitments.yaml': promise('quick', 2) + promise('slow', 20),
    // Half of the year has passed on July 2, so the line is at 30.
    'agreement/goals.yaml': `${goal('leads', 29)}${goal('calls', 31)}- { id: visits, statement: Reach 90 visits. }\n`,
    'agreement/losses.yaml':
      '- { id: q3, from: 2026-07-01, to: 2026-09-30, owner: content-team, deals: [{ reason: Price, outcome: lost, count: 9 }] }\n' +
      '- { id: november, from: 2026-11-01, to: 2026-11-14, owner: content-team, deals: [{ reason: Price, outcome: lost, count: 3, missing: A price list }, { reason: Time, outcome: lost, count: 2 }] }\n',
  });
  expect(texts[0]).toBe('1 of 1 open request is late');
  expect(texts.slice(2)).toEqual([
    '1 of 2 measured promises was kept every time',
    '1 of 3 goals is behind or missed; for 1, it is unknown',
    '5 deals lost since 2026-11-01 (3 for reasons that no content answers), recorded until 2026-11-14',
  ]);
});

test('lost deals of the days since the last meeting are unknown if no period covers them', () => {
  const [, text] = shown({
    'agreement/losses.yaml':
      '- { id: q3, from: 2026-07-01, to: 2026-09-30, owner: content-team, deals: [{ reason: Price, outcome: lost, count: 9 }] }\n',
  });
  expect(text).toBe('unknown: no deals are recorded after 2026-09-30');
});
