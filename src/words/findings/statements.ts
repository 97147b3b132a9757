/** The statements of the assessment, which people rate from 1 (not at all) to 5 (fully). */
export const statementTexts = {
  'leads-good': 'The leads that marketing hands over are good.',
  'leads-followed-up': 'Sales follows up every lead.',
  'same-lead-words': 'When we say “lead” and “qualified lead”, both teams mean the same thing.',
  'words-written-down': 'Our terms are written down and up to date.',
  'stages-matched': 'We know which CRM stage matches which stage of the buyer’s journey.',
  'same-buyers': 'Both teams have the same buyers in mind, because we described them together.',
  'buyers-questions': 'We know what our buyers ask at every stage.',
  'buyers-current': 'What we say about our buyers was reviewed recently.',
  'same-number': 'Both teams own the same goals.',
  'goals-on-course': 'For every goal, we know whether we are on track.',
  'leads-needed': 'We know how many leads our revenue goal needs, and each team knows its share.',
  'same-push': 'This quarter, both teams push the same products.',
  'offers-agreed': 'We agree on which offers work at which stage.',
  'pushed-has-content': 'We have content at every stage for the products we push.',
  'content-found': 'Sales can find the content marketing has made.',
  'content-right': 'Our content is up to date and can be sent today.',
  'content-asked-for': 'Requests from sales are decided quickly and then delivered.',
  'handoff-clear': 'It is clear when a lead is handed over, who takes it, and what they must know.',
  'leads-reached-in-time': 'We have agreed how fast and how often to contact a lead, and we do it.',
  'promises-both-ways': 'Each team has made the other a promise that can be measured.',
  'rejections-explained': 'Every lead that is sent back has a reason and a next step.',
  'losses-known': 'We know why we lose deals, and both teams agree on the reasons.',
  'losses-answered': 'When we lose deals for lack of content, we create it.',
  'meet-often-enough': 'We meet as often as we agreed.',
  'decisions-done': 'Our decisions get done.',
  'learn-together': 'In our meetings, both teams learn something new.',
  'teams-speak-well': 'The teams speak well of each other.',
  'disagree-openly': 'When we disagree, we say so, and then we settle it.',
  'same-figures': 'Both teams use the same figures, from the same place.',
  'claims-true': 'The statistics we quote to buyers are true.',
} as const;

/** The same statement in the words of each team, where they differ. */
export const teamTexts = {
  'leads-good': {
    sales: 'The leads we get from marketing are good.',
    marketing: 'The leads we hand over to sales are good.',
  },
  'leads-followed-up': {
    sales: 'We follow up every lead we get from marketing.',
    marketing: 'Sales follows up every lead we hand over.',
  },
  'teams-speak-well': {
    sales: 'When marketing is not in the room, we speak well of them.',
    marketing: 'When sales is not in the room, we speak well of them.',
  },
} as const satisfies Partial<
  Record<keyof typeof statementTexts, { readonly sales: string; readonly marketing: string }>
>;
