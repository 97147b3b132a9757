/** Keeps the filled cells that have no field, so that an import never loses a text. */
import type { Cells, TableCell } from './cells.ts';
import { CROSS, NO_CROSS } from './columns.ts';
import { statusOf } from './fixed-words.ts';
import { fold } from './fold.ts';
import type { WordKind } from './mapping.ts';
import type { Pair } from './pair.ts';
import type { RowContext } from './row-context.ts';
import { flagTargets, type Target } from './targets.ts';

/** By field: columns that only count together. References are resolved when all pieces are known. */
const TOGETHER: Readonly<Record<string, readonly Target[]>> = {
  serves: ['serves', 'alsoServes', 'persona', 'secondaryPersona', 'stage', 'answers'],
  reviewed: ['reviewedOn', 'reviewedBy'],
  decision: ['verdict', 'decidedOn', 'decidedBy', 'decisionWhy'],
  origin: ['originFrom', 'originRequest', 'originGap'],
  approved: ['approvedOn', 'approvedBy'],
};

const NAMES: Readonly<Partial<Record<Target, WordKind>>> = {
  persona: 'persona',
  secondaryPersona: 'persona',
  stage: 'stage',
  reviewedBy: 'person',
  decidedBy: 'person',
  approvedBy: 'person',
  verdict: 'verdict',
};

/**
 * Keeps the cells of a row that its fields do not hold, unless the mapping gives them no meaning.
 *
 * @param about Headings of columns whose texts a rule gives a meaning.
 */
export function keepUnused(
  cells: Cells,
  fields: Readonly<Record<string, unknown>>,
  { mapping, vocabularies }: Pick<RowContext, 'mapping' | 'vocabularies'>,
  about: ReadonlySet<string>,
): void {
  const keep = (target: Target, when: (cell: TableCell) => boolean = () => true) => {
    const filled = cells.of(target);
    if (filled.length === 0) return;
    const kind = NAMES[target];
    const nothing = Object.entries(kind ? mapping.values[kind] : {}).flatMap(([word, meaning]) =>
      meaning === 'none' ? fold(word) : [],
    );
    for (const cell of filled) {
      const meant = nothing.includes(fold(cell.text)) || about.has(cell.column.heading);
      if (!meant && when(cell)) cells.keep(cell);
    }
  };
  const saysNo = ({ column, text }: TableCell) => column.mark !== undefined && NO_CROSS.test(text);
  for (const [field, targets] of Object.entries(TOGETHER)) {
    if (fields[field] === undefined) for (const target of targets) keep(target, (cell) => !saysNo(cell));
  }
  const pairs = (fields.serves ?? []) as readonly Pair[];
  for (const [target, half] of [
    ['persona', 'persona'],
    ['secondaryPersona', 'persona'],
    ['stage', 'stage'],
  ] as const) {
    // These columns are not read if the row has pairs such as persona/stage.
    const inPairs = new Set(pairs.map((pair) => pair[half]));
    keep(target, (cell) => {
      if (cell.column.mark !== undefined) {
        return !saysNo(cell) && !(CROSS.test(cell.text) && inPairs.has(cell.column.mark));
      }
      return !vocabularies[half].read(cell.text).ids.every((id) => inPairs.has(id));
    });
  }
  for (const target of ['reviewedBy', 'decidedBy', 'approvedBy'] as const) {
    // The field holds one person.
    keep(target, ({ text }) => vocabularies.person.read(text).ids.length > 1);
  }
  for (const target of [...flagTargets, 'published'] as const)
    keep(target, ({ text }) => contradicts(target, text, fields.status));
  keep('status', ({ text }) => {
    const said = statusOf(text);
    return said !== undefined && said !== fields.status;
  });
}

/** Whether a mark such as `draft: yes` contradicts the status, or is not a mark. */
function contradicts(target: Target, text: string, status: unknown): boolean {
  const yes = CROSS.test(text);
  if (!yes && !NO_CROSS.test(text)) return target !== 'published';
  const live = target === 'live' || target === 'published';
  const is = live
    ? status === 'live'
    : target === 'draft'
      ? status !== 'live' && status !== 'retired'
      : status === 'retired';
  return yes !== is;
}
