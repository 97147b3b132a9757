export const reportHelp = {
  summary: 'list what to make or fix next, most important first',
  by: 'list tasks with the gaps they close, or each gap by its need',
  persona: 'show only gaps for this persona',
  stage: 'show only gaps at this stage',
  share: 'count only content that this audience may receive',
  owner: 'show only gaps that this person or team must act on',
  top: 'show only the first N tasks or gaps',
} as const;
