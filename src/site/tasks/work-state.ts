/** What the list of tasks shows, kept in the address so that it can be sent to a colleague. */
import { type TaskFacet, type TaskFact, type TaskFacts, taskFacets } from '../../data/task-facets.ts';

/** What the list is sorted by; `points` is the order of the facts. */
export const workSorts = ['points', ...taskFacets] as const;

export type WorkSort = (typeof workSorts)[number];

export interface WorkState {
  /** The chosen value of each facet, by id; a facet without one allows everything. */
  readonly choice: Readonly<Partial<Record<TaskFacet, string>>>;
  readonly sort: WorkSort;
  /** Whether the order is turned around. */
  readonly turned: boolean;
  /** From 1. */
  readonly page: number;
}

export const firstWork: WorkState = { choice: {}, sort: 'points', turned: false, page: 1 };

/** Reads an address: `?kind=create&sort=-owner&page=2`. Leaves out values that do not exist. */
export function workStateOf(query: string, values: TaskFacts['values']): WorkState {
  const fields = new URLSearchParams(query);
  const page = Number(fields.get('page'));
  const sort = fields.get('sort') ?? '';
  const chosen = taskFacets.flatMap((facet) => {
    const id = fields.get(facet);
    return id !== null && values[facet].some(([known]) => known === id) ? [[facet, id]] : [];
  });
  return {
    choice: Object.fromEntries(chosen),
    sort: workSorts.find((name) => name === sort.replace(/^-/, '')) ?? 'points',
    turned: sort.startsWith('-'),
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

/** Writes an address; nothing for the first page of everything, most points first. */
export function workQueryOf({ choice, page, sort, turned }: WorkState): string {
  const fields = new URLSearchParams(taskFacets.flatMap((facet) => (choice[facet] ? [[facet, choice[facet]]] : [])));
  if (sort !== 'points' || turned) fields.set('sort', `${turned ? '-' : ''}${sort}`);
  if (page > 1) fields.set('page', String(page));
  return fields.size === 0 ? '' : `?${fields}`;
}

/** The state after a click on the head of a column: sorted by it, or turned around. */
export function sortedBy(state: WorkState, sort: WorkSort): WorkState {
  return { ...state, sort, turned: state.sort === sort && !state.turned, page: 1 };
}

/**
 * The places of the tasks that are left, in order. Persona and stage must match in the same cell. Ties, and tasks
 * without a value last, in the order of points.
 *
 * @param personas Only tasks for one of these personas, by id.
 */
export function tasksLeft(
  { tasks, values }: TaskFacts,
  { choice, sort, turned }: WorkState,
  personas?: ReadonlySet<string>,
): number[] {
  const place = (facet: TaskFacet) => values[facet].findIndex(([id]) => id === choice[facet]);
  const [persona, stage] = [place('persona'), place('stage')];
  const others = (['kind', 'product', 'owner', 'effort'] as const).map((facet) => ({ facet, at: place(facet) }));
  const own = personas && new Set(values.persona.flatMap(([id], at) => (personas.has(id) ? [at] : [])));
  const inCell = ([who, when]: readonly [number, number]) =>
    (persona < 0 || who === persona) && (stage < 0 || when === stage);
  const left = tasks.flatMap((task, at) => {
    const holds =
      others.every((each) => each.at < 0 || task[each.facet].includes(each.at)) &&
      ((persona < 0 && stage < 0) || task.cells.some(inCell)) &&
      (own === undefined || task.cells.some(([who]) => own.has(who)));
    return holds ? [at] : [];
  });
  if (sort === 'points') return turned ? left.reverse() : left;
  const keys = tasks.map((task) => firstOf(task, sort));
  return left.sort((a, b) => {
    const [x = NO_VALUE, y = NO_VALUE] = [keys[a], keys[b]];
    if (x === y || x === NO_VALUE || y === NO_VALUE) return x - y || a - b;
    return turned ? y - x : x - y;
  });
}

/** Behind every place. */
const NO_VALUE = Number.MAX_SAFE_INTEGER;

function firstOf(task: TaskFact, facet: TaskFacet): number | undefined {
  const places =
    facet === 'persona'
      ? task.cells.map(([who]) => who)
      : facet === 'stage'
        ? task.cells.map(([, when]) => when)
        : task[facet];
  return places.length === 0 ? undefined : places.reduce((least, at) => Math.min(least, at));
}
