/** The first content of a team that starts without a spreadsheet. Everything is a start that the team changes. */
import type { UsualTerm } from '../../audit/agreement/ladder.ts';

export const firstContent = {
  title: 'Content audit',
} as const;

/** The journeys to choose from. */
export const journeyNames = {
  short: 'Awareness, Consideration, Decision: a usual purchase',
  evaluated: 'Awareness, Consideration, Evaluation, Decision: with a shortlist, a trial or a pilot',
  lifecycle: 'Awareness, Consideration, Decision, Adoption, Retention: customers stay and grow',
} as const;

/** What the buyer wants at each usual stage, and how the team can tell that it is over. */
export const stageTexts: Readonly<Record<string, { readonly buyerGoal: string; readonly exitCriteria: string }>> = {
  awareness: {
    buyerGoal: 'Understand the problem and what it costs.',
    exitCriteria: 'They say that the problem is theirs and that they want to solve it.',
  },
  consideration: {
    buyerGoal: 'Find out which ways there are to solve it.',
    exitCriteria: 'They have decided on a kind of solution and are looking for suppliers.',
  },
  evaluation: {
    buyerGoal: 'Compare suppliers, and see proof.',
    exitCriteria: 'They have chosen a favorite.',
  },
  decision: {
    buyerGoal: 'Choose one supplier and get the purchase approved.',
    exitCriteria: 'They have signed, or decided against it.',
  },
  adoption: {
    buyerGoal: 'Get started, and see the first results.',
    exitCriteria: 'They use it as planned.',
  },
  retention: {
    buyerGoal: 'Get more out of it, and justify keeping it.',
    exitCriteria: 'They have renewed, or bought more.',
  },
};

/** Two buyers that nearly every company has, with the first two questions of each. */
export const firstPersonas = [
  {
    id: 'economic-buyer',
    name: 'Economic buyer',
    role: 'economic-buyer',
    titles: ['Managing director', 'CFO'],
    questions: [
      { id: 'cost-of-problem', stage: 'awareness', ask: 'What does this problem cost us today?' },
      { id: 'payback', stage: 'decision', ask: 'What does it cost, and when does it pay back?', priority: 3 },
    ],
    body: 'A start: the person who approves the budget. Rename this persona to the job title you sell to, write what they want to achieve, and replace the questions with those that sales hears.',
  },
  {
    id: 'daily-user',
    name: 'Daily user',
    role: 'user',
    titles: ['Team lead'],
    questions: [
      { id: 'fit', stage: 'consideration', ask: 'Does it work with the tools we already use?' },
      { id: 'effort', stage: 'decision', ask: 'How much work is it for us to start?', objection: true },
    ],
    body: 'A start: the person who works with what you sell. Rename this persona to their job title, write what makes their work hard today, and replace the questions with those that sales hears.',
  },
] as const;

/** The questions of {@link firstPersonas}: examples, until the team writes down what its buyers ask. */
export const exampleQuestions: ReadonlySet<string> = new Set(
  firstPersonas.flatMap(({ questions }) => questions.map(({ ask }) => ask)),
);

/** The terms of the skeleton, in the order of the lead lifecycle. A definition comes from both teams. */
export const firstTerms = [
  {
    id: 'lead',
    name: 'Lead',
    order: 1,
    discuss: 'Who counts as a lead? A name on a list, or only a person who has shown interest?',
  },
  {
    id: 'marketing-qualified-lead',
    name: 'Marketing-qualified lead',
    short: 'MQL',
    order: 2,
    discuss:
      'What must be true before marketing hands a lead to sales? Name the company, the person and what they did.',
  },
  {
    id: 'sales-accepted-lead',
    name: 'Sales-accepted lead',
    short: 'SAL',
    order: 3,
    discuss: 'What does sales check before it accepts a lead, and by when?',
  },
  {
    id: 'sales-qualified-lead',
    name: 'Sales-qualified lead',
    short: 'SQL',
    order: 4,
    discuss: 'What has the buyer said or done when sales calls the lead qualified?',
  },
  {
    id: 'customer',
    name: 'Customer',
    order: 5,
    discuss: 'When is a company a customer: at the signature, or at the first payment?',
  },
  {
    id: 'disqualified-lead',
    name: 'Disqualified lead',
    discuss: 'For which reasons does sales stop working a lead, and what happens next for each?',
  },
  {
    id: 'lead-status',
    name: 'Lead status',
    discuss: 'Which statuses does the CRM have, and who sets each one when?',
  },
] as const satisfies ReadonlyArray<{ readonly id: UsualTerm } & Readonly<Record<string, unknown>>>;

export const termBody = (discuss: string) =>
  `${discuss}

Both teams write the definition and the criteria here, and then sign them.`;

const EXAMPLE = 'An example. Delete this file, or replace it with a piece of yours.';

/** Pieces of an invented company, so that every page shows something. */
export const samplePieces = [
  {
    id: 'cost-calculator',
    title: 'What the problem costs: a calculator',
    summary: 'Five figures that show what waiting costs per month.',
    format: 'calculator',
    persona: 'economic-buyer',
    stage: 'awareness',
    answers: ['cost-of-problem'],
    share: 'public',
    isReviewed: true,
    body: EXAMPLE,
  },
  {
    id: 'integration-guide',
    title: 'Which tools it works with',
    summary: 'The tools that it connects to, and how long each connection takes.',
    format: 'guide',
    persona: 'daily-user',
    stage: 'consideration',
    answers: ['fit'],
    share: 'prospects',
    isReviewed: true,
    body: EXAMPLE,
  },
  {
    id: 'price-overview',
    title: 'Price overview',
    summary: 'All prices, and a calculation of when it pays back.',
    format: 'pricing',
    persona: 'economic-buyer',
    stage: 'decision',
    answers: ['payback'],
    share: 'prospects',
    whenToUse: 'After the first call about money.',
    say: 'Page 2 shows a company of your size.',
    isReviewed: false,
    body: EXAMPLE,
  },
  {
    id: 'first-30-days',
    title: 'The first 30 days',
    summary: 'Every step of the first month, with hours per person.',
    format: 'checklist',
    persona: 'daily-user',
    stage: 'awareness',
    answers: [],
    share: 'internal',
    isReviewed: false,
    body: EXAMPLE,
  },
] as const;

export const sampleRequest = {
  id: 'start-effort',
  title: 'An honest page about the effort at the start',
  words: 'They asked twice how much work it is, and I had nothing to send.',
  persona: 'daily-user',
  stage: 'decision',
} as const;
