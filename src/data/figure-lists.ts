/** Goals, lost and won deals, claims and statements as rows. All are empty without an agreement. */
import { z } from 'zod';
import { alignmentOf } from '../audit/agreement/alignment.ts';
import { claimViews } from '../audit/agreement/claims.ts';
import { goalsOf } from '../audit/agreement/goals.ts';
import { lossPeriods } from '../audit/agreement/loss-views.ts';
import type { Audit } from '../audit/audit.ts';
import { signingTeam } from '../schema/agreement/agreed.ts';
import { claimStatus } from '../schema/agreement/claim.ts';
import { goalMeasure } from '../schema/agreement/goal.ts';
import { evidenceText } from '../words/agreement/evidence.ts';
import { verdictRuleText } from '../words/agreement/verdict-rules.ts';
import { plainText } from '../words/parts.ts';
import { count, flag, list, maybeDate, maybeNumber, maybeText, text } from './fields.ts';
import { namesIn } from './names.ts';

/** A goal that both teams share, or one team’s own. */
export const goalRow = z.strictObject({
  id: text('The id of the goal.'),
  statement: text('What the teams want to reach, and by when.'),
  metric: maybeText('The metric.'),
  measuredBy: goalMeasure.nullable().meta({ description: 'The list that its readings are counted from.' }),
  team: signingTeam.nullable().meta({ description: 'The team whose own goal it is; null if the teams share it.' }),
  state: z
    .enum(['reached', 'on-course', 'behind', 'missed', 'unknown'])
    .meta({ description: 'How the last reading compares with the line from baseline to target.' }),
  baseline: maybeNumber('The value at the start.'),
  target: maybeNumber('The target value.'),
  due: maybeDate('The day the target should be reached.'),
  value: maybeNumber('The last reading.'),
  readOn: maybeDate('The day of the last reading.'),
  counted: z
    .boolean()
    .nullable()
    .meta({ description: 'Whether the last reading was counted from a list, not entered.' }),
  expected: maybeNumber('The value on the line for that day.'),
  sales: maybeText('The owner in sales.'),
  marketing: maybeText('The owner in marketing.'),
  problems: list('Why it is not yet specific, measurable, attainable, relevant or time-bound.'),
});

export type GoalRow = z.output<typeof goalRow>;

/** In the order of the file. */
export function goalRows(audit: Audit): GoalRow[] {
  const names = namesIn(audit.model);
  return goalsOf(audit).map(({ goal, state, last, expected, problems }) => ({
    id: goal.id,
    statement: goal.statement,
    metric: goal.metric ?? null,
    measuredBy: goal.measuredBy ?? null,
    team: goal.team ?? null,
    state,
    baseline: goal.baseline ?? null,
    target: goal.target ?? null,
    due: goal.due ?? null,
    value: last?.value ?? null,
    readOn: last?.on ?? null,
    counted: last ? last.counted === true : null,
    expected: expected ?? null,
    sales: names.person(goal.owners.sales),
    marketing: names.person(goal.owners.marketing),
    problems: problems.map(({ part }) => part),
  }));
}

/** Deals with the same outcome and reason. */
export const lossRow = z.strictObject({
  period: text('The id of the period.'),
  from: text('The first day of the period.'),
  to: text('The last day of the period.'),
  outcome: z.enum(['lost', 'won']).meta({ description: 'Whether the deals were won or lost.' }),
  reason: text('The reason.'),
  deals: count('The number of deals.'),
  persona: maybeText('The id of the persona who decided.'),
  stage: maybeText('The id of the stage where it was decided.'),
  question: maybeText('The id of the buyer question behind it.'),
  competitor: maybeText('Who won the deals instead, or lost them to us.'),
  missing: maybeText('What the rep would have needed.'),
  answer: maybeText('For lost deals: answered, unanswered or unsaid.'),
  pieces: list('The ids of the pieces that answer the question.'),
});

export type LossRow = z.output<typeof lossRow>;

/** Newest period first; within it, lost before won, then by number of deals. */
export function lossRows(audit: Audit): LossRow[] {
  return lossPeriods(audit).flatMap(({ period, reasons }) =>
    reasons.map(({ deals, answer, pieces }) => ({
      period: period.id,
      from: period.from,
      to: period.to,
      outcome: deals.outcome,
      reason: deals.reason,
      deals: deals.count,
      persona: deals.persona ?? null,
      stage: deals.stage ?? null,
      question: deals.question ?? null,
      competitor: deals.competitor ?? null,
      missing: deals.missing ?? null,
      answer: answer ?? null,
      pieces: pieces.map(({ piece }) => piece.id),
    })),
  );
}

/** A statistic that the company quotes. */
export const claimRow = z.strictObject({
  id: text('The id of the claim.'),
  wording: text('The claim as we quote it.'),
  status: claimStatus.meta({ description: 'How reliable it is.' }),
  says: maybeText('What is actually true.'),
  source: maybeText('Who published it first.'),
  year: maybeNumber('The year of the source.'),
  pieces: list('Live pieces that quote it, by id.'),
  mend: flag('Whether these pieces need a fix.'),
});

export type ClaimRow = z.output<typeof claimRow>;

/** The least reliable first. */
export function claimRows({ model }: Audit): ClaimRow[] {
  return claimViews(model).map(({ claim, pieces, toFix }) => ({
    id: claim.id,
    wording: claim.wording,
    status: claim.status,
    says: claim.says ?? null,
    source: claim.source ?? null,
    year: claim.year ?? null,
    pieces: pieces.map(({ id }) => id),
    mend: toFix.length > 0,
  }));
}

/** A statement of the assessment. */
export const alignmentRow = z.strictObject({
  id: text('The id of the statement.'),
  topic: text('The topic.'),
  statement: text('The statement people rate.'),
  salesWording: text('The statement in the words of sales.'),
  marketingWording: text('The statement in the words of marketing.'),
  evidence: z
    .enum(['yes', 'partly', 'no', 'unknown'])
    .meta({ description: 'What the repository shows about it. Unknown is not a no.' }),
  because: text('The figures behind the verdict.'),
  rule: text('When the evidence says yes, partly, no or unknown.'),
  sales: maybeNumber('The mean answer of sales, from 1 to 5; null if fewer than three people answered.'),
  salesChange: maybeNumber('The change since the previous round.'),
  marketing: maybeNumber('The mean answer of marketing, from 1 to 5; null if fewer than three people answered.'),
  marketingChange: maybeNumber('The change since the previous round.'),
  difference: maybeNumber('The difference between the two means.'),
  flags: list('disagree, agreed-problem, believed or harmony.'),
});

export type AlignmentRow = z.output<typeof alignmentRow>;

/** In the order of the questionnaire. */
export function alignmentRows(audit: Audit): AlignmentRow[] {
  return (alignmentOf(audit)?.statements ?? []).map(({ statement, evidence, teams, change, difference, flags }) => ({
    id: statement.id,
    topic: statement.topic,
    statement: statement.text,
    salesWording: statement.asked?.sales ?? statement.text,
    marketingWording: statement.asked?.marketing ?? statement.text,
    evidence: evidence.verdict,
    because: plainText(evidenceText(evidence.because)),
    rule: verdictRuleText(statement.id),
    sales: teams.sales.mean ?? null,
    salesChange: change.sales ?? null,
    marketing: teams.marketing.mean ?? null,
    marketingChange: change.marketing ?? null,
    difference: difference ?? null,
    flags: [...flags],
  }));
}
