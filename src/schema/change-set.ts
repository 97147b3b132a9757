import { z } from 'zod';
import { stamp } from './agreement/agreed.ts';
import { decisionSchema } from './piece.ts';
import { date, id, reference } from './text.ts';

/** The most records in one change. */
const MOST = 200;

const review = z.strictObject({
  id: reference('piece'),
  verdict: decisionSchema.shape.verdict.optional(),
  into: decisionSchema.shape.into,
  why: decisionSchema.shape.why,
});

const signature = z.strictObject({
  /** What is signed, by its kind and id: `term/mql`. */
  record: z
    .string()
    .max(200)
    .regex(/^[a-z]+(?:\/[a-z0-9-]+)?$/),
  /** Of the text that the person read. */
  stamp: stamp(),
});

const answer = z.strictObject({
  piece: reference('piece'),
  persona: reference('persona'),
  stage: reference('stage'),
  question: id(),
});

/** What a person collected on the site to be proposed as one change. It travels as one line of JSON. */
export const changeSetSchema = z.strictObject({
  /** The person who reviewed, decided and signed. */
  by: reference('person'),
  /** The day on which they did. */
  on: date(),
  /** Reviewed pieces, with the decision if there is one. */
  pieces: z.array(review).max(MOST).default([]),
  /** Reviewed personas. */
  personas: z.array(reference('persona')).max(MOST).default([]),
  /** Reviewed competitors. */
  competitors: z.array(reference('competitor')).max(MOST).default([]),
  /** Questions that pieces answer. */
  answers: z.array(answer).max(MOST).default([]),
  /** Ideas that the person approves for sales. */
  approvals: z.array(reference('piece')).max(MOST).default([]),
  /** What the person signs for their team. */
  signatures: z.array(signature).max(MOST).default([]),
});

export type ChangeSet = z.output<typeof changeSetSchema>;
