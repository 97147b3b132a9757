/** What the list of tasks leaves, in which order, and the addresses that keep it. */
import { expect, test } from 'vitest';
import type { TaskFacts } from '../../../src/data/task-facets.ts';
import { firstWork, sortedBy, tasksLeft, workQueryOf, workStateOf } from '../../../src/site/tasks/work-state.ts';

/**
 * Four tasks, most points first:
 * 0: create, CFO at awareness and CTO at decision, product P, no owner, large
 * 1: review, CTO at awareness, both products, Anna, small
 * 2: create, for no cell, both products, Ben, small
 * 3: review, CFO at decision, product Q, Anna and Ben, medium
 */
const facts: TaskFacts = {
  values: {
    kind: [
      ['review', 'Review'],
      ['create', 'Create'],
    ],
    persona: [
      ['cfo', 'CFO'],
      ['cto', 'CTO'],
    ],
    stage: [
      ['awareness', 'Awareness'],
      ['decision', 'Decision'],
    ],
    product: [
      ['p', 'P'],
      ['q', 'Q'],
    ],
    owner: [
      ['anna', 'Anna'],
      ['ben', 'Ben'],
      ['none', 'No owner yet'],
    ],
    effort: [
      ['S', 'S'],
      ['M', 'M'],
      ['L', 'L'],
    ],
  },
  tasks: [
    {
      kind: [1],
      cells: [
        [0, 0],
        [1, 1],
      ],
      product: [0],
      owner: [2],
      effort: [2],
    },
    { kind: [0], cells: [[1, 0]], product: [0, 1], owner: [0], effort: [0] },
    { kind: [1], cells: [], product: [0, 1], owner: [1], effort: [0] },
    { kind: [0], cells: [[0, 1]], product: [1], owner: [0, 1], effort: [1] },
  ],
};

const left = (query: string, personas?: ReadonlySet<string>) =>
  tasksLeft(facts, workStateOf(query, facts.values), personas);

test.each([
  ['', [0, 1, 2, 3]],
  ['?kind=create', [0, 2]],
  ['?persona=cfo', [0, 3]],
  ['?product=q', [1, 2, 3]],
  ['?owner=anna', [1, 3]],
  ['?owner=none', [0]],
  ['?effort=S', [1, 2]],
  ['?kind=review&effort=M', [3]],
  ['?kind=create&owner=anna', []],
])('%s leaves the tasks that match every filter', (query, expected) => {
  expect(left(query)).toEqual(expected);
});

test('persona and stage must match in the same cell', () => {
  expect(left('?persona=cfo&stage=decision')).toEqual([3]);
});

test('a saved scope leaves the tasks of its personas', () => {
  expect(left('', new Set(['cto']))).toEqual([0, 1]);
  expect(left('?kind=review', new Set(['cto']))).toEqual([1]);
});

test.each([
  ['?sort=-points', [3, 2, 1, 0]],
  ['?sort=effort', [1, 2, 3, 0]],
  ['?sort=-effort', [0, 3, 1, 2]],
  ['?sort=owner', [1, 3, 2, 0]],
  ['?sort=persona', [0, 3, 1, 2]],
  ['?sort=-persona', [1, 0, 3, 2]],
])('%s sorts; ties are in the order of points, and tasks for no persona are last', (query, expected) => {
  expect(left(query)).toEqual(expected);
});

test('a click on a head sorts by its column, and a second one turns the order around', () => {
  const once = sortedBy({ ...firstWork, page: 3 }, 'owner');
  expect(workQueryOf(once)).toBe('?sort=owner');
  expect(workQueryOf(sortedBy(once, 'owner'))).toBe('?sort=-owner');
  expect(workQueryOf(sortedBy(sortedBy(once, 'owner'), 'owner'))).toBe('?sort=owner');
  expect(workQueryOf(sortedBy(once, 'points'))).toBe('');
});

test.each(['', '?kind=create&persona=cfo', '?owner=none&sort=-owner&page=2', '?sort=-points'])(
  'the address “%s” describes the list that it came from',
  (query) => {
    expect(workQueryOf(workStateOf(query, facts.values))).toBe(query);
  },
);

test('values that do not exist are left out of an address', () => {
  expect(workStateOf('?kind=dance&persona=&sort=color&page=-1', facts.values)).toEqual(firstWork);
});
