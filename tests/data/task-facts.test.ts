/** What the list of tasks is filtered by, of a small model. */
import { expect, test } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import { tasksOf } from '../../src/audit/tasks/tasks.ts';
import { taskFacts } from '../../src/data/task-facts.ts';
import { plainText } from '../../src/words/parts.ts';
import { taskTitle } from '../../src/words/tasks/titles.ts';
import { buildModel, persona, piece, reviewedOn, serves, TODAY } from '../audit/build-model.ts';

/** The CFO asks one question about P, which only a stale piece answers, and one about Q, which no piece answers. */
const small = audit(
  buildModel({
    products: [
      { id: 'p', name: 'P' },
      { id: 'q', name: 'Q' },
    ],
    personas: [
      persona('cfo', {
        formats: { decision: 0 },
        questions: [
          { id: 'cost', stage: 'decision', ask: 'What does it cost?', priority: 3, products: ['p'] },
          { id: 'escrow', stage: 'decision', ask: 'Any escrow?', priority: 1, products: ['q'] },
        ],
      }),
    ],
    pieces: [
      piece('old', {
        title: 'Prices',
        products: ['p'],
        reviewed: reviewedOn.stale,
        serves: [serves('cfo/decision', ['cost'])],
      }),
    ],
  }),
  TODAY,
);

test('each task has its kind, cells, products, owners and effort, in the order of the list', () => {
  const { tasks, values } = taskFacts(small);
  const shown = tasksOf(small.gaps).map((task, at) => {
    const fact = tasks[at];
    const names = (facet: keyof typeof values, places: readonly number[] = []) =>
      places.map((place) => values[facet][place]?.[1]);
    return {
      title: plainText(taskTitle(task)),
      kind: names('kind', fact?.kind),
      cells: fact?.cells.map(([who, when]) => [...names('persona', [who]), ...names('stage', [when])]),
      product: names('product', fact?.product),
      owner: names('owner', fact?.owner),
    };
  });
  expect(shown).toMatchInlineSnapshot(`
    [
      {
        "cells": [
          [
            "cfo",
            "decision",
          ],
        ],
        "kind": [
          "Review",
        ],
        "owner": [
          "Content team",
        ],
        "product": [
          "P",
        ],
        "title": "Review “Prices”",
      },
      {
        "cells": [
          [
            "cfo",
            "decision",
          ],
        ],
        "kind": [
          "Create",
        ],
        "owner": [
          "No owner yet",
        ],
        "product": [
          "Q",
        ],
        "title": "Create a piece in the format “blog” for cfo at decision",
      },
    ]
  `);
});

test('only values that a task has are offered', () => {
  const { tasks, values } = taskFacts(small);
  expect(values.persona.map(([id]) => id)).toEqual(['cfo']);
  expect(values.stage.map(([id]) => id)).toEqual(['decision']);
  expect(values.kind).toHaveLength(new Set(tasks.flatMap(({ kind }) => kind)).size);
});
