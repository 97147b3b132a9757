import { type Cell, isCovered } from '../cell.ts';
import { type Likeness, likenessOf } from '../likeness.ts';
import { wantedByLoss } from '../losses.ts';
import type { Survey } from '../survey.ts';

/** The survey in which gaps are found, and what actions are chosen from. */
export interface GapContext extends Survey {
  /** A cell without the lens; undefined if the lens leaves nothing out. */
  readonly withoutLens: (cell: Cell) => Cell | undefined;
  /** The words that a question, a request's title or what lost deals needed shares with pieces. */
  readonly likeness: (text: string) => Likeness;
  /** For each stage, in how many covered cells each format is used. */
  readonly formatUse: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** @param whole The survey without the lens, if the lens leaves something out. */
export function gapContext(survey: Survey, whole: Survey | undefined): GapContext {
  const { pieces, cells, losses, openRequests } = survey;
  const wanting = cells.filter(({ needs }) => needs.some(({ state }) => state === 'unmet'));
  const asked = wanting.flatMap(({ questions }) => questions.map(({ ask }) => ask));
  const texts = [...asked, ...openRequests.map(({ ask }) => ask.title), ...losses.map(wantedByLoss)];
  return {
    ...survey,
    withoutLens: ({ persona, stage }) => whole?.cell(persona.id, stage.id),
    likeness: likenessOf(texts, pieces.values(), cells),
    formatUse: formatsInUse(cells),
  };
}

/** For each stage, in how many covered or crowded cells each format meets a need. */
function formatsInUse(cells: readonly Cell[]): Map<string, Map<string, number>> {
  const use = new Map<string, Map<string, number>>();
  for (const { stage, filling } of cells.filter(isCovered)) {
    const counts = use.get(stage.id) ?? new Map<string, number>();
    for (const id of new Set(filling.map(({ format }) => format.id))) counts.set(id, (counts.get(id) ?? 0) + 1);
    use.set(stage.id, counts);
  }
  return use;
}
