/** What the kinds of agreement records are called, by their names on the command line. */
export const recordKindWords = {
  term: { one: 'Term', several: 'Terms' },
  commitment: { one: 'Commitment', several: 'Commitments', counted: 'promise', heading: 'Commitments' },
  handoff: { one: 'Handoff', several: 'Handoffs' },
  rejections: {
    one: 'Rejection reasons',
    several: 'Rejection reasons',
    counted: 'list of rejection reasons',
  },
  goal: { one: 'Goal', several: 'Goals' },
  numbers: { one: 'Funnel', several: 'Funnel', counted: 'set of funnel numbers', heading: 'Funnel numbers' },
  loss: { one: 'Won and lost deals', several: 'Won and lost deals', counted: 'list of won and lost deals' },
  system: { one: 'System', several: 'Systems' },
  claim: { one: 'Claim', several: 'Claims' },
  role: { one: 'Role', several: 'Roles' },
  meeting: { one: 'Meeting', several: 'Meetings' },
  assessment: { one: 'Assessment', several: 'Assessments' },
  persona: { one: 'Persona', several: 'Personas' },
  stage: { one: 'Stage', several: 'Stages' },
} as const;

type Title = readonly (string | { readonly date: string })[];

/** What records without a name or statement are called. */
export const recordTitles = {
  handoff: (from: string, to: string, segments: readonly string[]): Title => [
    segments.length === 0 ? `From ${from} to ${to}` : `From ${from} to ${to} (${segments.join(', ')})`,
  ],
  rejections: (): Title => ['Reasons for sending a lead back'],
  numbers: (): Title => ['Funnel numbers'],
  loss: (from: string, to: string): Title => ['Won and lost deals, ', { date: from }, ' to ', { date: to }],
  meeting: (on: string): Title => ['Meeting on ', { date: on }],
  assessment: (on: string): Title => ['Assessment on ', { date: on }],
} as const;
