import { error, fixed, warning } from '../rule.ts';

/** The rules about goals, numbers and claims, and about the list of leads. */
export const figureRules = [
  warning('goal/specific', {
    title: 'Goal without a number in its statement',
    why: 'Two people read two goals in it, and both can say that they reached theirs.',
    fix: 'Say in `statement` how much is to be reached by when.',
  }),
  warning('goal/measurable', {
    title: 'Goal that cannot be measured',
    why: 'Without a metric and a target nobody can say whether it was reached.',
    fix: 'Add `metric:` with what is counted and where it is read, and `target:` with a number.',
  }),
  warning('goal/attainable', {
    title: 'Goal that nobody can believe in',
    why: 'Without a baseline, or far beyond the pace so far, a goal is a wish; people stop looking at it.',
    fix: 'Add `baseline:` and `from:`; or agree on a target and a day that the pace can reach.',
  }),
  warning('goal/relevant', {
    title: 'Goal of one team only',
    why: 'The other team has no reason to work for it, and may work against it.',
    fix: 'Name who answers for it in each team under `owners`.',
  }),
  warning('goal/timed', {
    title: 'Goal without a day, or with one that has passed',
    why: 'What has no day is never late, and what has passed without a reading teaches nothing.',
    fix: 'Add `due:`; after it, add the last reading and set the next goal.',
  }),
  error('numbers/broken-chain', {
    title: 'Funnel with a step that does not begin where the last one ended',
    why: 'The leads would be worked out with rates between stages that do not follow each other.',
    fix: 'Put the conversions in order: each `from` is the `to` of the one before.',
  }),
  warning('numbers/promised-too-few', {
    title: 'Promise that does not reach for the goal',
    why: 'If everybody keeps it, the revenue goal is missed all the same.',
    fix: 'Agree on a higher number, another goal, or better rates; then sign again.',
  }),
  warning('claim/in-use', {
    title: 'Piece that uses a claim which is not true',
    why: 'A buyer who knows better stops believing everything else that we say.',
    fix: 'Write what is true instead, or take it out; then take the piece out of the claim’s `pieces`.',
  }),
  warning('claim/no-source', {
    title: 'Claim without a source',
    why: 'When a buyer asks where a figure comes from, nobody can say.',
    fix: 'Add `source:` with who found it out; if nobody finds it, set the status to distorted and stop using it.',
  }),
  fixed('leads/personal-data', {
    title: 'List of leads with personal data',
    why: 'Whoever can read the repository, now or later, could tell who these people are. Nothing here needs that.',
    fix: 'Take the column out before you save the list; for the id, write a hash such as the first 12 digits of its SHA-256.',
  }),
  fixed('leads/column', {
    title: 'List of leads that cannot be read',
    why: 'What stands in a column that is not known would be left out of every figure without a word.',
    fix: 'Name the columns id, source, created, first attempt, attempts, status, reject reason and closed, and leave out all others.',
  }),
  fixed('leads/value', {
    title: 'Lead with a value that cannot be read',
    why: 'A lead that is left out makes every figure look better or worse than it is.',
    fix: 'Write times as 2026-10-05 14:30, days as 2026-10-05, and the status as open, accepted, rejected, won or lost.',
  }),
  warning('leads/unknown-reason', {
    title: 'Lead sent back for a reason that was not agreed',
    why: 'Both teams signed a list of reasons. What is not in it has no next step, and nobody sends anything.',
    fix: 'Correct the reason in the CRM, or add it to `rejections` in handoffs.yaml and sign it again.',
  }),
] as const;
