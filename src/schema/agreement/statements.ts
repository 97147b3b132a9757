/**
 * The statements of the assessment. A team can believe one, and the repository can prove it; the page shows both side by
 * side. Ids are permanent: rounds of past years name them.
 */

/** What a statement is about. */
export type StatementTopic =
  | 'language'
  | 'buyers'
  | 'goals'
  | 'products'
  | 'content'
  | 'hand-off'
  | 'feedback'
  | 'meetings'
  | 'trust';

export interface Statement {
  readonly id: string;
  readonly topic: StatementTopic;
  /** What people rate, from 1 (not at all) to 5 (fully). */
  readonly text: string;
}

function about<const Ids extends string>(topic: StatementTopic, texts: Readonly<Record<Ids, string>>) {
  return (Object.entries(texts) as [Ids, string][]).map(([id, text]) => ({ id, topic, text }) as const);
}

/** In the order in which they are asked. */
export const statements = [
  ...about('language', {
    'same-lead-words': 'When we say “lead” and “qualified lead”, both teams mean the same thing.',
    'words-written-down': 'Our terms are written down and up to date.',
    'stages-matched': 'We know which CRM stage matches which stage of the buyer’s journey.',
  }),
  ...about('buyers', {
    'same-buyers': 'Both teams have the same buyers in mind, because we described them together.',
    'buyers-questions': 'We know what our buyers ask at every stage.',
    'buyers-current': 'What we say about our buyers was reviewed recently.',
  }),
  ...about('goals', {
    'same-number': 'Both teams own the same goals.',
    'goals-on-course': 'For every goal, we know whether we are on track.',
    'leads-needed': 'We know how many leads our revenue goal needs, and each team knows its share.',
  }),
  ...about('products', {
    'same-push': 'This quarter, both teams push the same products.',
    'offers-agreed': 'We agree on which offers work at which stage.',
    'pushed-has-content': 'We have content at every stage for the products we push.',
  }),
  ...about('content', {
    'content-found': 'Sales can find the content marketing has made.',
    'content-right': 'Our content is up to date and can be sent today.',
    'content-asked-for': 'Requests from sales are decided quickly and then delivered.',
  }),
  ...about('hand-off', {
    'handoff-clear': 'It is clear when a lead is handed over, who takes it, and what they must know.',
    'leads-reached-in-time': 'We have agreed how fast and how often to contact a lead, and we do it.',
    'promises-both-ways': 'Each team has made the other a promise that can be measured.',
  }),
  ...about('feedback', {
    'rejections-explained': 'Every lead that is sent back has a reason and a next step.',
    'losses-known': 'We know why we lose deals, and both teams agree on the reasons.',
    'losses-answered': 'When we lose deals for lack of content, we create it.',
  }),
  ...about('meetings', {
    'meet-often-enough': 'We meet as often as we agreed.',
    'decisions-done': 'Our decisions get done.',
    'learn-together': 'In our meetings, both teams learn something new.',
  }),
  ...about('trust', {
    'disagree-openly': 'When we disagree, we say so, and then we settle it.',
    'same-figures': 'Both teams use the same figures, from the same place.',
    'claims-true': 'The statistics we quote to buyers are true.',
  }),
] as const satisfies readonly Statement[];

export type StatementId = (typeof statements)[number]['id'];
