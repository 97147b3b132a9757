/** The guides by role: on the site under `/help/`, and in `docs/guides.md`. */
import { engineerGuide } from './engineer.ts';
import type { Guide } from './guide.ts';
import { leadGuide } from './lead.ts';
import { marketerGuide } from './marketer.ts';
import { repGuide } from './rep.ts';

/** By the name of their page, in the order in which they are listed. */
export const guides = {
  rep: repGuide,
  marketer: marketerGuide,
  lead: leadGuide,
  engineer: engineerGuide,
} as const satisfies Readonly<Record<string, Guide>>;

export type GuideName = keyof typeof guides;

export const guideNames = Object.keys(guides) as readonly GuideName[];

export const helpPageWords = {
  title: 'Help',
  description: 'How each role works with this site.',
  lead: 'What is your role? Each guide takes two minutes.',
  more: 'Look it up',
  method: { title: 'How the numbers are made', what: 'Every count, state and order, with an example from this site.' },
  fields: { title: 'Fields', what: 'What each file of the content folder may hold.' },
  rules: { title: 'Rules', what: 'What the check finds, why it matters, and how to fix it.' },
} as const;

export const guideDocumentWords = {
  title: 'Guides by role',
  lead: 'The site has the same guides under “Help”, with links. Names in bold are pages of the site.',
} as const;
