/** The figures in content/README.md are those of the product on the day that it names. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { leadGroups } from '../../src/audit/agreement/actuals/lead-groups.ts';
import { pipelineView } from '../../src/audit/agreement/actuals/pipeline.ts';
import { funnelActuals, type StageMonth } from '../../src/audit/agreement/actuals/stage-months.ts';
import { attendance } from '../../src/audit/agreement/attendance.ts';
import { cadences } from '../../src/audit/agreement/cadence.ts';
import { claimViews } from '../../src/audit/agreement/claims.ts';
import { businessTime, compliance } from '../../src/audit/agreement/compliance.ts';
import { goalsOf } from '../../src/audit/agreement/goals.ts';
import { leadFigures } from '../../src/audit/agreement/lead-figures.ts';
import { lossPeriods } from '../../src/audit/agreement/loss-views.ts';
import { meetingsOf } from '../../src/audit/agreement/meetings.ts';
import { signing } from '../../src/audit/agreement/signing.ts';
import { lensAudit } from '../../src/audit/lens-audits.ts';
import { tasksOf } from '../../src/audit/tasks/tasks.ts';
import { checkContent } from '../../src/check/check-content.ts';
import { completenessRows } from '../../src/data/actual-lists.ts';
import { goalRows } from '../../src/data/figure-lists.ts';
import { percent } from '../../src/kit/percent.ts';
import { amountText } from '../../src/words/agreement/amounts.ts';
import { keptShare } from '../../src/words/agreement/compliance.ts';
import { cellWords, inSentence } from '../../src/words/states.ts';
import { formula } from '../../src/words/sum.ts';
import { sampleContent } from '../sample/sample.ts';

const TODAY = '2026-11-16';
const readme = readFileSync(path.join(sampleContent, 'README.md'), 'utf8');
const { audit, findings } = checkContent({ directory: sampleContent, today: TODAY });
if (!audit?.model.agreement) throw new Error('The sample content is in order.');
const { cells, coverage, freshness, gaps, model } = audit;
const { agreement } = audit.model;
const { coverage: food } = lensAudit(audit, { by: 'segment', id: 'food' });

const NUMBERS = [
  'none',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const inWords = (number: number) => NUMBERS[number] ?? String(number);
const capital = (text: string) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
const points = (id: string) => gaps.find((gap) => gap.id === id)?.priority;
const kept = (id: string) => {
  const measured = compliance(model, TODAY).find(({ commitment }) => commitment.id === id)?.measured;
  if (!measured) throw new Error(`${id} was not measured.`);
  return measured;
};

describe('content/README.md', () => {
  it.each([
    'All figures below are as of **November 16, 2026**',
    `${coverage.met + coverage.atRisk} of ${coverage.needs} needs are met (${percent(coverage.met + coverage.atRisk, coverage.needs)} percent), and ${coverage.atRisk} of these are at risk.`,
    `**${capital(inWords(coverage.atRisk))} needs depend on ${inWords(freshness.overdue)} overdue pieces**`,
    `The ${gaps.length} gaps are ${tasksOf(gaps).length} tasks on the site`,
    `fresh | ${freshness.fresh} of the ${Object.values(freshness).reduce((sum, each) => sum + each, 0)} live pieces`,
    `No errors and ${findings.length} warnings.`,
    `For food production, ${food.met + food.atRisk} of ${food.needs} needs are met: ${inWords(coverage.met - food.met)} fewer`,
    `The ${model.requests.length} requests include every status and every kind.`,
  ])('has the figures of the content: %s', (text) => {
    expect(readme).toContain(text);
  });

  it('has the state and needs of every cell in its table', () => {
    const rows = [...Map.groupBy(cells, ({ persona }) => persona.name)].map(([persona, row]) => {
      const shown = row.map(({ coverage: { atRisk, met, needs }, state }) => {
        const risk = atRisk > 0 ? `, ${atRisk} at risk` : '';
        return inSentence(cellWords[state]) + (needs === 0 ? '' : ` ${met + atRisk}/${needs}${risk}`);
      });
      return `| ${[persona, ...shown].join(' | ')} |`;
    });
    expect(readme.split('\n').filter((line) => rows.includes(line))).toEqual(rows);
  });

  it('has the points of the gaps that it explains, with their sums', () => {
    const sum = (id: string) => {
      const gap = gaps.find((each) => each.id === id);
      return gap && `${formula(gap.sum)} = ${gap.priority}`;
    };
    expect(sum('question/finance-lead/price-model')).toBe('3 × 3 × 3 + 3 + 4 + 3 = 37');
    expect(readme).toContain(`Pricing has ${points('question/finance-lead/price-model')} points: 3 × 3 × 3, plus 10`);
    expect(sum('question/finance-lead/vendor-risk')).toBe('3 × 3 × 3 + 3 + 5 + 4 + 3 = 42');
    expect(readme).toContain(
      `the top gap with ${points('question/finance-lead/vendor-risk')} points: 3 × 3 × 3, plus 12 for request \`0035\` and 3`,
    );
  });

  const { agreed, total } = signing(agreement, TODAY);
  const meetings = meetingsOf(agreement, model.site.policy.meetEvery, TODAY, model.people);
  const [quarter, month] = cadences(agreement, model.site.policy, TODAY, model.people);
  const quarterly = attendance(agreement).find(({ kind }) => kind === 'quarterly');
  const product = quarterly?.teams.find(({ team }) => team === 'product');
  const wrong = agreement.claims.filter(({ status }) => status === 'wrong' || status === 'distorted');
  const inUse = claimViews(model).filter(({ claim, pieces }) => wrong.includes(claim) && pieces.length > 0);
  const goals = goalRows(audit);
  const lost = lossPeriods(audit).flatMap(({ reasons }) => reasons.filter(({ deals }) => deals.outcome === 'lost'));
  const [mismatch] = goalsOf(audit).flatMap(({ mismatches }) => mismatches);
  const came = (stage: string): Partial<StageMonth> => {
    const row = funnelActuals(audit.model, TODAY)?.rows.find(
      (each) => each.stage === stage && each.month === '2026-10',
    );
    return row ?? {};
  };
  const pipeline = agreement.numbers && pipelineView(agreement.numbers, TODAY);
  const shareOf = (team: string) => leadGroups(model.leads ?? [], 'team').find(({ group }) => group === team)?.share;
  const rejections = leadFigures(model.leads ?? [], [], businessTime(audit.model))?.rejections ?? [];
  const placed = (of: 'leads' | 'nurture' | 'unknown') =>
    rejections.reduce((sum, { leads, now }) => sum + (of === 'leads' ? leads : now[of]), 0);
  const history = completenessRows(audit).find(({ column }) => column === 'history known');
  const attempts = kept('attempts');
  const feedback = kept('rejected-with-reason');
  // So is a claim that a piece uses.
  const agreementWarnings = findings.filter(({ file, rule }) =>
    /\/agreement\/| claim\//.test(`${file} ${rule}`),
  ).length;

  it.each([
    `${agreed} of ${total} records are signed by both teams and current.`,
    `${agreementWarnings} are about the agreement`,
    `last met **${meetings.daysSince} days ago**, although they agreed to meet every ${model.site.policy.meetEvery}. ${capital(inWords(meetings.open.length))} decisions are pending, the oldest for ${meetings.open[0]?.lateBy} days.`,
    `The **quarterly meeting** is ${quarter?.lateBy} days late, and product management attended **${inWords(product?.attended ?? 0)} of ${inWords(quarterly?.of ?? 0)}**. ${capital(inWords(month?.tooLong.length ?? 0))} of ${inWords(month?.gaps.length ?? 0)} gaps between monthly meetings was too long: ${month?.tooLong[0]?.days} days.`,
    `${capital(inWords(wrong.length))} of the ${inWords(agreement.claims.length)} claims are **wrong or distorted**; ${inWords(inUse.length)} of them are in use`,
    `${capital(inWords(goals.filter(({ state }) => state === 'behind').length))} of ${inWords(goals.length)} goals are **behind** their line`,
    `Sales entered ${mismatch?.entered}% for September’s first attempts; the list shows **${mismatch?.counted}%**.`,
    `In October, ${came('mql').actual} qualified leads came and the goal needs ${amountText(came('mql').needed ?? 0)} a month. Of SQLs, **${came('sql').actual} of ${amountText(came('sql').needed ?? 0)}** came.`,
    `The open pipeline is **${pipeline?.times}×** the revenue goal of the **${pipeline?.agreed}×** that both teams agreed on.`,
    `Sales International accepts **${shareOf('sales-international')}%** of its leads, Sales DACH ${shareOf('sales-dach')}%.`,
    `Of the ${placed('leads')} rejected leads, ${placed('nurture')} are in nurture, and for ${placed('unknown')} no one knows where they are.`,
    `What a lead read before was known for **${history?.known} of ${history?.of}** leads.`,
    `\`data/leads.csv\` holds **${model.leads?.length} leads** of ten weeks: ${keptShare(kept('first-attempt'))} had a first attempt within six business hours.`,
    `neither are ${inWords(kept('first-attempt').open)} leads that had time until after the export.`,
    `Four attempts in twelve days: **${keptShare(attempts).toLowerCase()}**. For ${inWords(attempts.unclear)} of the ${attempts.of} rejected leads`,
    `for **${inWords(kept('attempts-international').kept)}** of ${kept('attempts-international').of}.`,
    `only **${feedback.kept}** came back within the promised five business days.`,
    `${capital(inWords(kept('first-attempt-web-form').of))} leads from the web form count under **two** promises`,
    `Content answers **${inWords(lost.filter(({ answer }) => answer === 'answered').length)}** of the ${inWords(lost.length)} reasons for lost deals.`,
  ])('has the figures of the agreement: %s', (text) => {
    expect(readme).toContain(text);
  });
});
