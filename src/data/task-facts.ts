/** Packs the facts that the list of tasks is filtered and sorted by. */
import type { Audit } from '../audit/audit.ts';
import { lensAudit } from '../audit/lens-audits.ts';
import { ownersOf } from '../audit/tasks/owners.ts';
import type { Task } from '../audit/tasks/task.ts';
import { tasksOf } from '../audit/tasks/tasks.ts';
import { oncePer } from '../kit/once-per.ts';
import { compareText } from '../kit/order.ts';
import { effort } from '../schema/format.ts';
import { taskKindWords } from '../words/tasks/kinds.ts';
import { workWords } from '../words/tasks/work-list.ts';
import type { Named } from './facts.ts';
import { NONE, type TaskFacet, type TaskFacts, taskFacets } from './task-facets.ts';

/** The facts of every task, and the values to choose from. */
export const taskFacts = oncePer((audit: Audit): TaskFacts => {
  const { model } = audit;
  const named = (records: readonly { readonly id: string; readonly name: string }[]) =>
    records.map(({ id, name }): Named => [id, name]);
  const inProduct = productsOf(audit);
  const ids = tasksOf(audit.gaps).map((task) => ({
    kind: [task.action.verb],
    cells: task.cells.map(({ persona, stage }) => [persona.id, stage.id] as const),
    persona: task.cells.map(({ persona }) => persona.id),
    stage: task.cells.map(({ stage }) => stage.id),
    product: inProduct(task),
    owner: orNone(ownersOf(task.gaps).map(({ owner }) => owner)),
    effort: orNone(task.effort === undefined ? [] : [task.effort]),
  }));
  const used = (facet: TaskFacet, values: readonly Named[]) => {
    const found = new Set(ids.flatMap((each): readonly string[] => each[facet]));
    return values.filter(([id]) => found.has(id));
  };
  const values: TaskFacts['values'] = {
    kind: used('kind', Object.entries(taskKindWords)),
    persona: used('persona', named(model.personas)),
    stage: used('stage', named(model.stages)),
    product: used('product', named(model.products)),
    owner: used('owner', [...byName(named(model.people)), [NONE, workWords.noOwner]]),
    effort: used('effort', [...effort.options.map((id): Named => [id, id]), [NONE, workWords.noEffort]]),
  };
  const places = new Map(taskFacets.map((facet) => [facet, new Map(values[facet].map(([id], at) => [id, at]))]));
  const place = (facet: TaskFacet, id: string) => places.get(facet)?.get(id) ?? -1;
  const all = (facet: TaskFacet, each: readonly string[]) =>
    [...new Set(each)].map((id) => place(facet, id)).sort((a, b) => a - b);
  return {
    values,
    tasks: ids.map((each) => ({
      kind: all('kind', each.kind),
      cells: each.cells.map(([persona, stage]) => [place('persona', persona), place('stage', stage)] as const),
      product: all('product', each.product),
      owner: all('owner', each.owner),
      effort: all('effort', each.effort),
    })),
  };
});

/** The products of a task: those under whose lens one of its gaps is listed, or which one of its gaps lacks. */
function productsOf(audit: Audit): (task: Task) => string[] {
  const listed = audit.model.products.map(({ id }) => ({
    id,
    gaps: new Set(lensAudit(audit, { by: 'product', id }).gaps.map((gap) => gap.id)),
  }));
  return ({ gaps }) =>
    listed
      .filter(({ gaps: under, id }) =>
        gaps.some((gap) => (gap.missing.code === 'product' ? gap.missing.product.id === id : under.has(gap.id))),
      )
      .map(({ id }) => id);
}

/** As a reader looks for a name, and as a row lists several. */
function byName(records: readonly Named[]): readonly Named[] {
  return records.toSorted(([, a], [, b]) => compareText(a, b));
}

function orNone(ids: readonly string[]): readonly string[] {
  return ids.length === 0 ? [NONE] : ids;
}
