/** Which formats suit a persona and a stage, by what the library has and what sales requested. */
import { oncePer } from '../../kit/once-per.ts';
import type { Cell } from '../cell.ts';
import type { Survey } from '../survey.ts';
import { namedFor, wantsAPiece } from './suggest.ts';

/** What speaks for a format in a cell. */
export interface FormatFit {
  /** In how many other cells of the persona usable primary pieces have it. */
  readonly cells: number;
  /** How many open requests for the persona at another stage, or at none, want a piece in it and have none linked. */
  readonly requests: number;
  /** Whether no persona has a usable primary piece in it at this stage. */
  readonly missingAtStage: boolean;
}

/** How a format fits a cell. */
export function formatFit({ persona, stage, filling }: Cell, format: string, survey: Survey): FormatFit {
  const { byPersona, byStage, requested } = counts(survey);
  const here = filling.some((audited) => audited.format.id === format) ? 1 : 0;
  return {
    cells: (byPersona.get(persona.id)?.get(format) ?? 0) - here,
    requests: requested.filter((ask) => ask.persona === persona.id && ask.format === format && ask.stage !== stage.id)
      .length,
    missingAtStage: !byStage.get(stage.id)?.has(format),
  };
}

type Counts = Map<string, Map<string, number>>;

const counts = oncePer((survey: Survey) => {
  const byPersona: Counts = new Map();
  const byStage: Counts = new Map();
  for (const { persona, stage, filling } of survey.cells) {
    for (const id of new Set(filling.map(({ format }) => format.id))) {
      add(byPersona, persona.id, id);
      add(byStage, stage.id, id);
    }
  }
  const requested = survey.openRequests
    .filter((request) => wantsAPiece(request.ask) && namedFor(request, survey) === undefined)
    .map(({ ask }) => ask)
    .filter(({ format }) => format !== undefined);
  return { byPersona, byStage, requested };
});

function add(found: Counts, key: string, format: string): void {
  const formats = found.get(key) ?? new Map<string, number>();
  found.set(key, formats.set(format, (formats.get(format) ?? 0) + 1));
}
