/**
 * The statements of the assessment, in the project's own words. Each can be believed by a team and proved by the
 * repository; the page sets the two side by side. Ids are permanent: rounds of past years name them.
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
  /** What one agrees with, from 1 (not at all) to 5 (fully). */
  readonly text: string;
}

function about<const Ids extends string>(topic: StatementTopic, texts: Readonly<Record<Ids, string>>) {
  return (Object.entries(texts) as [Ids, string][]).map(([id, text]) => ({ id, topic, text }) as const);
}

/** In the order in which they are asked. */
export const statements = [
  ...about('language', {
    'same-lead-words': 'When we say “lead” and “qualified lead”, both teams mean the same.',
    'words-written-down': 'Our words are written down, and what is written still holds.',
    'stages-matched': 'We know which stage in the CRM stands for which stage of the buyer.',
  }),
  ...about('buyers', {
    'same-buyers': 'Both teams have the same buyers in mind, because we described them together.',
    'buyers-questions': 'We know what our buyers ask at every stage.',
    'buyers-current': 'What we say of our buyers was checked not long ago.',
  }),
  ...about('goals', {
    'same-number': 'Both teams answer for the same goals.',
    'goals-on-course': 'We know of every goal whether we will reach it.',
    'leads-needed': 'We know how many leads our revenue goal takes, and each team knows its share.',
  }),
  ...about('products', {
    'same-push': 'This quarter both teams push the same products.',
    'offers-agreed': 'We agree which offers work at which stage.',
    'pushed-has-content': 'For what we push there is content at every stage.',
  }),
  ...about('content', {
    'content-found': 'Sales finds what marketing has made.',
    'content-right': 'What lies in the library is right and can be sent today.',
    'content-asked-for': 'What sales asks for is decided quickly and then made.',
  }),
  ...about('hand-off', {
    'handoff-clear': 'It is clear when a lead goes over, to whom, and what must be known.',
    'leads-reached-in-time': 'We have agreed how fast and how often a lead is tried, and it happens.',
    'promises-both-ways': 'Each team has promised the other something that can be counted.',
  }),
  ...about('feedback', {
    'rejections-explained': 'A lead that comes back has a reason, and then something happens with it.',
    'losses-known': 'We know why we lose deals, and both teams see it alike.',
    'losses-answered': 'What loses us deals becomes content.',
  }),
  ...about('meetings', {
    'meet-often-enough': 'We meet as often as we agreed.',
    'decisions-done': 'What we decide gets done.',
    'learn-together': 'From our meetings both teams take away something that they did not know.',
  }),
  ...about('trust', {
    'disagree-openly': 'When we see things differently we say so, and then it is settled.',
    'same-figures': 'Both teams look at the same figures in the same place.',
    'claims-true': 'The figures that we quote to buyers are true.',
  }),
] as const satisfies readonly Statement[];

export type StatementId = (typeof statements)[number]['id'];
