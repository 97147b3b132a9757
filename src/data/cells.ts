import { z } from 'zod';
import type { Audit, Need } from '../audit/audit.ts';
import { usablePieces } from '../audit/cell-piece.ts';
import { oneOf } from '../kit/choices.ts';
import { atRisk, cellWords } from '../words/states.ts';
import { pageAddress } from './address.ts';
import { count, text } from './fields.ts';

/** One published cell of the grid. */
export const coverageRow = z.strictObject({
  id: text('The id: persona/stage.'),
  persona: text('The id of the persona.'),
  personaName: text('The name of the persona.'),
  stage: text('The id of the stage.'),
  stageName: text('The name of the stage.'),
  state: text(`${oneOf(Object.keys(cellWords))}.`),
  needs: count('The number of needs.'),
  met: count(`How many needs are met, not counting those ${atRisk}.`),
  atRisk: count(`How many needs are ${atRisk}.`),
  questions: count('The number of questions recorded for this cell.'),
  questionsAnswered: count(`How many of them are answered, including those ${atRisk}.`),
  formatsWanted: count('How many distinct formats the cell needs.'),
  formatsPresent: count(`How many of them it has, including those ${atRisk}.`),
  livePieces: count('The number of live pieces that serve it, usable or not, including secondary ones.'),
  usablePieces: count('The number of usable pieces that serve it, including secondary ones.'),
  openRequests: count('The number of open requests about it.'),
  gaps: count('The number of gaps.'),
  page: text('Its page on the site.'),
});

export type CoverageRow = z.output<typeof coverageRow>;

/** Every cell, by persona (highest priority first), then by stage in the order of the journey. */
export function coverageRows(audit: Audit): CoverageRow[] {
  const gaps = Map.groupBy(audit.gaps, ({ cell }) => cell?.id);
  return audit.cells.map((cell) => ({
    id: cell.id,
    persona: cell.persona.id,
    personaName: cell.persona.name,
    stage: cell.stage.id,
    stageName: cell.stage.name,
    state: cell.state,
    needs: cell.coverage.needs,
    met: cell.coverage.met,
    atRisk: cell.coverage.atRisk,
    questions: cell.questions.length,
    questionsAnswered: filled(cell.needs, 'question'),
    formatsWanted: cell.formatsWanted,
    formatsPresent: filled(cell.needs, 'format'),
    livePieces: cell.pieces.length,
    usablePieces: usablePieces(cell.pieces).length,
    openRequests: cell.openRequests.length,
    gaps: gaps.get(cell.id)?.length ?? 0,
    page: pageAddress(audit.model.site, `/map/${cell.persona.id}/${cell.stage.id}/`),
  }));
}

function filled(needs: readonly Need[], kind: Need['kind']): number {
  return needs.filter((need) => need.kind === kind && need.state !== 'unmet').length;
}
