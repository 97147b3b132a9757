/** What the catalog says of the rules about goals, numbers, claims, leads, the counts of the funnel and usage. */
export const figureRuleTexts = {
  'goal/specific': {
    title: 'Goal without a number in its statement',
    why: 'Two people can read two goals in it, and both can say they reached theirs.',
    fix: 'Write in `statement` how much to reach, and by when.',
  },
  'goal/measurable': {
    title: 'Goal that cannot be measured',
    why: 'Without a metric and a target, no one can say whether it was reached.',
    fix: 'Add `metric:` with what to count and where to read it, and `target:` with a number.',
  },
  'goal/attainable': {
    title: 'Unrealistic goal',
    why: 'People stop looking at a goal that has no baseline or is far beyond the pace so far.',
    fix: 'Add `baseline:` and `from:`, or agree on a target and date that the pace can reach.',
  },
  'goal/relevant': {
    title: 'Goal owned by one team only',
    why: 'The other team has no reason to work toward it.',
    fix: 'Add an owner from each team under `owners`.',
  },
  'goal/timed': {
    title: 'Goal without a due date, or past it',
    why: 'A goal without a due date is never late, and a past one without a last reading teaches nothing.',
    fix: 'Add `due:`. If the date has passed, add the last reading and set the next goal.',
  },
  'numbers/broken-chain': {
    title: 'Funnel steps that do not connect',
    why: 'Leads would be calculated with rates between stages that do not follow each other.',
    fix: 'Put the conversions in order: each `from` is the `to` of the step before.',
  },
  'numbers/promised-too-few': {
    title: 'Promise too small for the goal',
    why: 'Even if everyone keeps the promise, the revenue goal is missed.',
    fix: 'Agree on a higher number, a lower goal or better rates, then sign again.',
  },
  'claim/in-use': {
    title: 'Piece with a false or distorted claim',
    why: 'A buyer who knows better stops believing everything else we say.',
    fix: 'Replace the claim with what is true or remove it, then remove the piece from the claim’s `pieces`.',
  },
  'claim/no-source': {
    title: 'Claim without a source',
    why: 'When a buyer asks where a figure comes from, no one can say.',
    fix: 'Add `source:`. If it has none, set `status: distorted` and stop using the claim.',
  },
  'leads/personal-data': {
    title: 'Personal data in the list of leads',
    why: 'Anyone who can read the repository could identify these people, and no figure needs it.',
    fix: 'Remove the column before you save the list. As the id, use a hash such as the first 12 digits of a SHA-256.',
  },
  'leads/column': {
    title: 'List of leads that cannot be read',
    why: 'Unknown columns would silently be missing from every figure.',
    fix: 'Use only these columns: id, source, created, first attempt, attempts, attempt days, status, reject reason, closed, nurtured, now, team and region, and the columns that `columns` of a handoff names.',
  },
  'leads/value': {
    title: 'Lead with an unreadable value',
    why: 'Leaving a lead out makes every figure look better or worse than it is.',
    fix: 'Write times like 2026-10-05 14:30, dates like 2026-10-05, and the status as open, accepted, rejected, won or lost.',
  },
  'leads/span': {
    title: 'List of leads that contradicts its period',
    why: 'Promises would be judged for days that the list does not cover.',
    fix: 'Correct `from`, `to` and `exportedOn` in data/leads.yaml, or export the list again.',
  },
  'leads/unknown-reason': {
    title: 'Lead rejected for a reason that was not agreed',
    why: 'A reason that the teams have not agreed on has no next step.',
    fix: 'Change the reason in the CRM, or add it to `rejections` in handoffs.yaml and sign again.',
  },
  'funnel/personal-data': {
    title: 'Personal data in the counts of the funnel',
    why: 'Counts are about stages and months. Anyone who can read the repository could identify these people.',
    fix: 'Remove the column before you save the list. It needs only month, stage and count.',
  },
  'funnel/column': {
    title: 'Counts of the funnel that cannot be read',
    why: 'Unknown columns would silently be missing from every figure.',
    fix: 'Use only these columns: month, stage and count.',
  },
  'funnel/value': {
    title: 'Count of the funnel with an unreadable value',
    why: 'Leaving a count out makes the funnel look emptier than it is.',
    fix: 'Write months like 2026-10, stages as terms of the agreement, and counts as whole numbers.',
  },
  'funnel/span': {
    title: 'Counts of the funnel that contradict their period',
    why: 'A month would be compared with the plan although the counts do not cover it.',
    fix: 'Correct `from`, `to` and `exportedOn` in data/funnel.yaml, or export the counts again.',
  },
  'usage/personal-data': {
    title: 'Personal data in the list of usage',
    why: 'Usage is counted by piece and month. Anyone who can read the repository could identify these people.',
    fix: 'Remove the column before you save the list. It needs only month, piece and the counts.',
  },
  'usage/column': {
    title: 'List of usage that cannot be read',
    why: 'Unknown columns would silently be missing from every figure.',
    fix: 'Use only these columns: month, piece or address, source, views, sends, opens, deals and won.',
  },
  'usage/value': {
    title: 'Unreadable value in the list of usage',
    why: 'Leaving a row out makes a piece look less used than it is.',
    fix: 'Write months like 2026-10 and counts as whole numbers, each piece once for a month and source. Leave unknown counts empty.',
  },
  'usage/span': {
    title: 'List of usage that contradicts its period',
    why: 'A piece would be called unused in months that the list does not cover.',
    fix: 'Correct `from`, `to` and `exportedOn` of the source in data/usage.yaml, or export the figures again.',
  },
  'usage/unmatched': {
    title: 'Usage of something that is not a piece',
    why: 'These rows count for no piece, so a piece whose address has changed may look unused.',
    fix: 'Correct the id or address, add the piece, or delete the rows.',
  },
} as const;
