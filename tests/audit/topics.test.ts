/** What drives topics: every figure is counted by hand. */
import { describe, expect, it } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import { tasksOf } from '../../src/audit/tasks/tasks.ts';
import { asksSales, ideasToApprove, type OriginCounts, topicsOf } from '../../src/audit/topics.ts';
import type { PublishedModel } from '../../src/publish/published.ts';
import { personSchema } from '../../src/schema/person.ts';
import { actionText } from '../../src/words/gaps/actions.ts';
import { plainText } from '../../src/words/parts.ts';
import { taskTitle } from '../../src/words/tasks/titles.ts';
import { buildModel, persona, piece, type Records, serves, TODAY } from './build-model.ts';

const sales = personSchema.parse({ id: 'sales-north', name: 'Sales North', team: 'sales' });
const marketing = personSchema.parse({ id: 'team', name: 'Content team', team: 'marketing' });

function modelOf(records: Records): PublishedModel {
  return { ...buildModel(records), people: [marketing, sales] };
}

/** Only what is not zero. */
function counted({ fromSales, known, pieces, total }: OriginCounts) {
  const some = Object.entries(pieces).flatMap(([origin, found]) => (found.length > 0 ? [[origin, found.length]] : []));
  return { ...Object.fromEntries(some), fromSales, known, total };
}

/**
 * Nine pieces. Q3 2026: a request, a gap, one unknown. Q4 2026: two requests, a sales idea, a gap. Live without a date: a
 * campaign. An idea: unknown. Sales owns one of the requests of Q4; all others belong to marketing.
 */
const pieces = [
  piece('a', { published: '2026-07-01', origin: { from: 'request' } }),
  piece('b', { published: '2026-09-30', origin: { from: 'gap' } }),
  piece('c', { published: '2026-08-12' }),
  piece('d', { published: '2026-10-01', origin: { from: 'request' } }),
  piece('e', { published: '2026-10-20', origin: { from: 'request' }, owner: 'sales-north' }),
  piece('f', { published: '2026-11-02', origin: { from: 'sales' }, status: 'retired' }),
  piece('g', { published: '2026-11-03', origin: { from: 'gap' } }),
  piece('h', { origin: { from: 'campaign' } }),
  piece('i', { status: 'idea', published: '2026-12-01' }),
];

describe('what drives topics', () => {
  it('counts each piece once, with an unknown origin as a row of its own', () => {
    // 3 requests + 1 sales idea = 4 from sales, of 7 known; 2 unknown.
    expect(counted(topicsOf(modelOf({ pieces }))?.all as OriginCounts)).toEqual({
      ...{ request: 3, sales: 1, gap: 2, campaign: 1, unknown: 2 },
      ...{ fromSales: 4, known: 7, total: 9 },
    });
  });

  it('counts by the quarter of publication; what is planned or has no date is apart', () => {
    const { periods = [] } = topicsOf(modelOf({ pieces })) ?? {};
    expect(periods.map(({ period, counts }) => [period, counted(counts)])).toEqual([
      ['planned', { unknown: 1, fromSales: 0, known: 0, total: 1 }],
      // 2 requests + 1 sales idea of 4.
      ['2026-Q4', { request: 2, sales: 1, gap: 1, fromSales: 3, known: 4, total: 4 }],
      // 1 request of 2 known.
      ['2026-Q3', { request: 1, gap: 1, unknown: 1, fromSales: 1, known: 2, total: 3 }],
      ['undated', { campaign: 1, fromSales: 0, known: 1, total: 1 }],
    ]);
  });

  it('counts by the team of the owner', () => {
    const { teams = [] } = topicsOf(modelOf({ pieces })) ?? {};
    expect(teams.map(({ team, counts }) => [team, counts.fromSales, counts.known, counts.total])).toEqual([
      ['marketing', 3, 6, 8],
      ['sales', 1, 1, 1],
    ]);
  });

  it('is silent where no piece says where its topic came from', () => {
    expect(topicsOf(modelOf({ pieces: [piece('a'), piece('b')] }))).toBeUndefined();
  });
});

describe('ideas that wait for sales', () => {
  const approved = { on: '2026-11-09', by: 'sales-north' };
  const waiting = piece('waiting', { status: 'idea', url: undefined, serves: [serves('cfo/decision', ['payback'])] });
  const asked = [persona('cfo', { questions: [{ id: 'payback', stage: 'decision', ask: 'Does it pay back?' }] })];

  it('waits for no one until the policy asks for it or one piece is approved', () => {
    expect(asksSales(modelOf({ pieces: [waiting] }))).toBe(false);
    expect(ideasToApprove(modelOf({ pieces: [waiting] }))).toEqual([]);
    const byPolicy = modelOf({ pieces: [waiting], site: { policy: { approveIdeas: true } } });
    expect(ideasToApprove(byPolicy).map(({ id }) => id)).toEqual(['waiting']);
    const byUse = modelOf({ pieces: [waiting, piece('done', { approved })] });
    expect(ideasToApprove(byUse).map(({ id }) => id)).toEqual(['waiting']);
  });

  it('leaves out ideas that were approved or dropped, and pieces that are no longer ideas', () => {
    const model = modelOf({
      pieces: [
        piece('approved', { status: 'idea', approved }),
        piece('dropped', { status: 'idea', decision: { verdict: 'remove', on: '2026-11-01', by: 'team' } }),
        piece('draft', { status: 'draft' }),
      ],
    });
    expect(ideasToApprove(model)).toEqual([]);
  });

  it('asks sales first in the work list', () => {
    const title = (records: Records, lens = {}) => {
      const tasks = tasksOf(audit(modelOf(records), TODAY, lens).gaps);
      const task = tasks.find(({ action }) => action.verb === 'finish');
      return task && [plainText(taskTitle(task)), plainText(actionText(task.action))];
    };
    const records: Records = { personas: asked, pieces: [waiting] };
    expect(title(records)).toEqual(['Create and publish “waiting”', 'Create and publish “waiting” (idea).']);
    const policy: Records = { ...records, site: { policy: { approveIdeas: true } } };
    const wanted = ['Ask sales to approve “waiting”, then publish it', 'Ask sales to approve “waiting” first (idea).'];
    expect(title(policy)).toEqual(wanted);
    // The approved piece is in German, so the lens of the language leaves it out: the team asks sales all the same.
    const german: Records = { ...records, pieces: [waiting, piece('done', { approved, language: 'de' })] };
    expect(title(german, { language: 'en' })).toEqual(wanted);
  });
});
