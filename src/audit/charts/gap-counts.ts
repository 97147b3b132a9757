/** How many gaps each persona and each stage has. */
import type { Audit } from '../audit.ts';

export interface GapCount {
  readonly id: string;
  readonly name: string;
  readonly gaps: number;
}

export interface GapCounts {
  /** Active personas of the grid, most gaps first; ties in the order of the grid. */
  readonly personas: readonly GapCount[];
  /** In the order of the journey. */
  readonly stages: readonly GapCount[];
  /** Gaps without a persona and stage, such as unmapped pieces. */
  readonly elsewhere: number;
  readonly total: number;
}

/** Counts every gap of an audit once by persona and once by stage. */
export function gapCounts({ cells, gaps, model }: Pick<Audit, 'cells' | 'gaps' | 'model'>): GapCounts {
  const placed = gaps.flatMap(({ cell }) => cell ?? []);
  const listed = new Set(cells.map(({ persona }) => persona));
  const personas = [...listed]
    .map(({ id, name }) => ({ id, name, gaps: placed.filter(({ persona }) => persona.id === id).length }))
    .sort((a, b) => b.gaps - a.gaps);
  return {
    personas,
    stages: model.stages.map(({ id, name }) => ({
      ...{ id, name },
      gaps: placed.filter(({ stage }) => stage.id === id).length,
    })),
    elsewhere: gaps.length - placed.length,
    total: gaps.length,
  };
}
