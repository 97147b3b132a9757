import type { z } from 'zod';
import { addDays } from '../../src/kit/calendar-date.ts';
import type { personaSchema } from '../../src/schema/persona.ts';
import { marketers, sellers, stages } from './company.ts';
import type { Random } from './random.ts';

type PersonaInput = z.input<typeof personaSchema>;
type QuestionInput = NonNullable<PersonaInput['questions']>[number];

export interface GeneratedPersona {
  readonly id: string;
  readonly fields: PersonaInput;
  readonly questions: readonly QuestionInput[];
  readonly body: string;
}

interface Sketch {
  readonly id: string;
  readonly name: string;
  readonly titles: string[];
  readonly role: NonNullable<PersonaInput['role']>;
  readonly priority: 1 | 2 | 3;
  /** What they worry about, worded for the middle of a question. */
  readonly concern: string;
  readonly goal: string;
}

const sketches: readonly Sketch[] = [
  {
    id: 'plant-manager',
    name: 'Plant manager',
    titles: ['Plant manager', 'Site lead'],
    role: 'champion',
    priority: 3,
    concern: 'downtime on the main line',
    goal: 'Ship what was promised, every week',
  },
  {
    id: 'operations-director',
    name: 'Operations director',
    titles: ['COO', 'VP operations'],
    role: 'economic-buyer',
    priority: 3,
    concern: 'uneven performance between sites',
    goal: 'Run all sites by the same figures',
  },
  {
    id: 'finance-lead',
    name: 'Finance lead',
    titles: ['CFO', 'Head of finance'],
    role: 'economic-buyer',
    priority: 3,
    concern: 'capital tied up in stock',
    goal: 'Close the month in three days',
  },
  {
    id: 'it-lead',
    name: 'IT lead',
    titles: ['CIO', 'Head of IT'],
    role: 'technical-evaluator',
    priority: 2,
    concern: 'the upkeep of systems that no one dares to touch',
    goal: 'One platform instead of nine',
  },
  {
    id: 'maintenance-lead',
    name: 'Maintenance lead',
    titles: ['Head of maintenance'],
    role: 'user',
    priority: 2,
    concern: 'unplanned repair work',
    goal: 'Plan four repairs out of five',
  },
  {
    id: 'quality-manager',
    name: 'Quality manager',
    titles: ['Head of quality', 'QA manager'],
    role: 'influencer',
    priority: 2,
    concern: 'the chase after complaints',
    goal: 'Answer an auditor within an hour',
  },
  {
    id: 'procurement-lead',
    name: 'Procurement lead',
    titles: ['Head of procurement'],
    role: 'blocker',
    priority: 1,
    concern: 'price drift at suppliers',
    goal: 'Compare offers on equal terms',
  },
  {
    id: 'shift-supervisor',
    name: 'Shift supervisor',
    titles: ['Shift lead', 'Team lead production'],
    role: 'user',
    priority: 1,
    concern: 'handover on paper',
    goal: 'Go home on time',
  },
];

type Ask = readonly [id: string, ask: string, objection?: true];

const asks: Readonly<Record<string, readonly Ask[]>> = {
  awareness: [
    ['why-now', 'Why should we look at CONCERN this year?'],
    ['cost-today', 'What does CONCERN cost us today?'],
    ['others', 'How do companies of our size deal with CONCERN?'],
    ['no-problem', 'We have lived with CONCERN for years, why change?', true],
  ],
  consideration: [
    ['ways', 'What can we do about CONCERN?'],
    ['build-it', 'Can’t our own people solve CONCERN?', true],
    ['effort', 'How much work is it to tackle CONCERN?'],
    ['first-step', 'Where would we start with CONCERN?'],
  ],
  evaluation: [
    ['proof', 'Who has used you against CONCERN, and with what result?'],
    ['fit', 'Does it work with the machines and systems that we have?'],
    ['security', 'Who can see our data, and where is it stored?'],
    ['compare', 'How are you different from the two others on our list?'],
  ],
  decision: [
    ['payback', 'How soon does less of CONCERN pay for it?'],
    ['terms', 'What happens if we want to leave after a year?'],
    ['risk', 'What if the project fails halfway?', true],
    ['approval', 'What do I show the board to get it approved?'],
  ],
  onboarding: [
    ['plan', 'What happens in the first thirty days?'],
    ['training', 'How do we train three shifts?'],
    ['migration', 'How does our data get in?'],
    ['help', 'Who do we call at two in the morning?'],
  ],
  renewal: [
    ['result', 'What did it change about CONCERN in the first year?'],
    ['more', 'What else could we use it for?'],
    ['price-rise', 'Why should we pay more than last year?', true],
    ['alternatives', 'What would a change of supplier cost us?'],
  ],
};

/** Eight personas with four questions at each stage. The seed decides priorities, dates and who wrote them. */
export function personas(choices: Random, today: string): GeneratedPersona[] {
  return sketches.map((sketch) => {
    const questions = stages.flatMap((stage) =>
      (asks[stage.id] ?? []).map(([id, ask, objection]) => ({
        id,
        stage: stage.id,
        ask: ask.replace('CONCERN', sketch.concern),
        priority: choices.weighted([
          [1, 1],
          [2, 3],
          [3, 2],
        ] as const),
        ...(objection && { objection }),
        ...(choices.chance(0.7) && {
          heardFrom: choices.pick(['sales', 'marketing', 'success', 'product', 'search'] as const),
        }),
        ...(choices.chance(0.4) && {
          answer: `Start from their own figures about ${sketch.concern}, then show one plant of their size.`,
        }),
      })),
    );
    return {
      id: sketch.id,
      questions,
      fields: {
        name: sketch.name,
        titles: sketch.titles,
        priority: sketch.priority,
        role: sketch.role,
        goals: [sketch.goal],
        pains: [`Time lost to ${sketch.concern}`],
        contributors: { sales: [choices.pick(sellers)], marketing: [choices.pick(marketers)] },
        reviewed: { on: addDays(today, -choices.between(5, 240)), by: choices.pick(sellers) },
        questions,
      },
      body: story(sketch),
    };
  });
}

function story(sketch: Sketch): string {
  return [
    `The ${sketch.name.toLowerCase()} spends most of the week on **${sketch.concern}** and has little patience for slides.`,
    '## A normal week',
    `Monday begins with the figures of the weekend. By Wednesday ${sketch.concern} has eaten the time that was meant for improvement. On Friday someone asks for a forecast.`,
    '## How to talk to them',
    `- Begin with their goal: ${sketch.goal.toLowerCase()}.\n- Bring one figure and its source.\n- Leave the demo for the second meeting.`,
  ].join('\n\n');
}
