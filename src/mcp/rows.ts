/** The published lists that answers are made from, typed. Unknown columns of a newer version are left out. */
import { z } from 'zod';
import { freshnessStates } from '../audit/freshness.ts';
import { coverageRow } from '../data/cells.ts';
import { changeRow } from '../data/change-list.ts';
import { competitorRow, winLossRow } from '../data/competitors.ts';
import { gapRow } from '../data/gaps.ts';
import { lensRow } from '../data/lenses.ts';
import { personaRow } from '../data/personas.ts';
import { questionRow } from '../data/questions.ts';
import { requestRow } from '../data/requests.ts';
import { taskRow } from '../data/tasks.ts';
import { pieceStatus, share } from '../schema/piece.ts';

/** The columns of a piece that answers use. */
const listedPiece = z.object({
  id: z.string(),
  title: z.string(),
  formatName: z.string().nullable(),
  status: pieceStatus,
  freshness: z.enum(freshnessStates).nullable(),
  reviewDue: z.string().nullable(),
  usable: z.boolean(),
  share,
  owner: z.string(),
  ownerName: z.string().nullable(),
  serves: z.array(z.string()),
  alsoServes: z.array(z.string()),
  servesNames: z.array(z.string()),
  answers: z.array(z.string()),
  products: z.array(z.string()),
  productNames: z.array(z.string()),
  competitors: z.array(z.string()),
  keywords: z.array(z.string()),
  language: z.string(),
  summary: z.string().nullable(),
  whenToUse: z.string().nullable(),
  say: z.string().nullable(),
  url: z.string().nullable(),
  file: z.string().nullable(),
  reviewedOn: z.string().nullable(),
  expires: z.string().nullable(),
  decision: z.string().nullable(),
  replacedBy: z.array(z.string()),
  next: z.string().nullable(),
  path: z.string(),
  page: z.string(),
});

export type ListedPiece = z.output<typeof listedPiece>;

const rowsOf = <Shape extends z.ZodRawShape>(row: z.ZodObject<Shape>) => z.array(z.object(row.shape));

/** The lists, by their published names. */
export const listedRows = z.object({
  pieces: z.array(listedPiece),
  personas: rowsOf(personaRow),
  questions: rowsOf(questionRow),
  competitors: rowsOf(competitorRow),
  quarters: rowsOf(winLossRow),
  coverage: rowsOf(coverageRow),
  lenses: rowsOf(lensRow),
  gaps: rowsOf(gapRow),
  tasks: rowsOf(taskRow),
  requests: rowsOf(requestRow),
  changes: rowsOf(changeRow),
});

export type ListedRows = z.output<typeof listedRows>;
