import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audit, type Gap } from '../../../src/audit/audit.ts';
import { isLeaving } from '../../../src/audit/piece-audit.ts';
import { suitsQuestion } from '../../../src/audit/reach.ts';
import { actedOn } from '../../../src/audit/tasks/owners.ts';
import { tasksOf } from '../../../src/audit/tasks/tasks.ts';
import { readContent } from '../../../src/content/disk/read-content.ts';
import { publish } from '../../../src/publish/publish.ts';
import { plainText } from '../../../src/words/parts.ts';
import { closesText, taskLine, taskTitle } from '../../../src/words/tasks/titles.ts';
import { sampleContent } from '../../sample/sample.ts';
import { anyLens, anyModel } from '../any-model.ts';
import { buildModel, persona, piece, type Records, request, reviewedOn, serves, TODAY } from '../build-model.ts';

const here = 'cfo/decision';
const ask = (id: string, text: string, priority = 1) => ({ id, stage: 'decision', ask: text, priority });

/** The lines of the tasks of a model in which the CFO wants no formats. */
function linesOf(
  records: Records,
  questions = [ask('contract', 'What does it cost?', 3), ask('escrow', 'Any escrow?')],
) {
  const personas = [
    persona('cfo', { questions, formats: { decision: 0 } }),
    persona('it', { formats: { decision: 0 } }),
  ];
  const { gaps } = audit(buildModel({ personas, ...records }), TODAY);
  return tasksOf(gaps).map((task) => plainText(taskLine(task)));
}

describe('gaps with the same action on the same piece are one task', () => {
  it('with their points added up', () => {
    const old = piece('old', {
      title: 'Prices',
      reviewed: reviewedOn.stale,
      serves: [serves(here, ['contract', 'escrow'])],
    });
    // Persona 2 × stage 2 × questions 3 and 1.
    expect(linesOf({ pieces: [old] })).toEqual(['Review “Prices”: closes 2 gaps, 16 points']);
  });

  it('even where an update was decided and another gap only needs an update', () => {
    const decision = { verdict: 'update', on: '2026-10-01', by: 'team' } as const;
    const old = piece('old', {
      title: 'Prices',
      decision,
      reviewed: reviewedOn.stale,
      serves: [serves(here, ['contract'])],
    });
    const requests = [request('r', { kind: 'update', title: 'Prices are wrong' })];
    const lines = linesOf({ pieces: [old], requests }, [ask('contract', 'What does it cost?')]);
    expect(lines[0]).toMatch(/^Update “Prices”: closes /);
  });

  it('and so are new pieces for the same cell in the same format', () => {
    const requests = [request('r', { title: 'A calculator', persona: 'cfo', stage: 'decision', format: 'guide' })];
    const [first, ...rest] = linesOf({ requests });
    expect(first).toMatch(/^Create a piece in the format “guide” for cfo at decision: closes 3 gaps, \d+ points$/);
    expect(rest).toEqual([]);
  });

  it('but not a new piece for another cell', () => {
    const personas = ['cfo', 'it'].map((id) =>
      persona(id, { questions: [ask('contract', 'What does it cost?')], formats: { decision: 0 } }),
    );
    expect(linesOf({ personas })).toEqual([
      'Create a piece in the format “blog” for cfo at decision: closes 1 gap, 4 points',
      'Create a piece in the format “blog” for it at decision: closes 1 gap, 4 points',
    ]);
  });
});

it('a check can close gaps, and everything else closes them', () => {
  const pieces = [piece('one', { title: 'Terms', serves: [serves(here)] })];
  expect(linesOf({ pieces })).toEqual([
    'Check whether “Terms” already answers 2 questions for cfo at decision: can close 2 gaps, 16 points',
  ]);
});

describe('for any content and lens', () => {
  const anyAudit = fc.tuple(anyModel, anyLens).map(([model, lens]) => audit(model, TODAY, lens));

  it('the gaps of the tasks are exactly the gaps, each once', () => {
    fc.assert(
      fc.property(anyAudit, ({ gaps }) => {
        const closed = tasksOf(gaps).flatMap((task) => task.gaps);
        expect(new Set(closed)).toEqual(new Set(gaps));
        expect(closed).toHaveLength(gaps.length);
      }),
    );
  });

  it('no task appears twice, neither by its id nor by what it says', () => {
    fc.assert(
      fc.property(anyAudit, ({ gaps }) => {
        const tasks = tasksOf(gaps);
        expect(new Set(tasks.map(({ id }) => id)).size).toBe(tasks.length);
        // Titles repeat in these models, so the pieces and requests behind them count too.
        const said = tasks.map((task) =>
          [plainText(taskTitle(task)), ...actedOn(task.action).map(({ id }) => id), ...about(task.gaps)].join('|'),
        );
        expect(new Set(said).size).toBe(tasks.length);
      }),
    );
  });

  it('tasks are sorted by points, which are the sum of the priorities; ties are in the order of the gaps', () => {
    fc.assert(
      fc.property(anyAudit, ({ gaps }) => {
        const tasks = tasksOf(gaps);
        for (const { gaps: closed, points } of tasks) {
          expect(points).toBe(closed.reduce((sum, { priority }) => sum + priority, 0));
        }
        const first = (index: number) => gaps.indexOf(tasks[index]?.gaps[0] as (typeof gaps)[number]);
        for (const [index, { points }] of tasks.entries()) {
          const before = tasks[index - 1];
          if (before === undefined) continue;
          expect(before.points > points || (before.points === points && first(index - 1) < first(index))).toBe(true);
        }
      }),
    );
  });

  it('no action names a piece that is to be removed or merged', () => {
    fc.assert(
      fc.property(anyAudit, ({ gaps }) => {
        for (const { action } of gaps) {
          const otherwise = action.verb === 'check' ? actedOn(action.otherwise) : [];
          for (const advised of [...actedOn(action), ...otherwise]) expect(isLeaving(advised)).toBe(false);
        }
      }),
    );
  });

  it('creating, adapting or rewriting for a question comes after a check, wherever the cell has a usable piece that suits it', () => {
    fc.assert(
      fc.property(anyAudit, ({ gaps }) => {
        for (const { action, cell, missing } of gaps) {
          if (missing.code !== 'question' || cell === undefined) continue;
          const { question } = missing;
          const usable = cell.pieces.some(({ audited }) => audited.usable && suitsQuestion(audited.piece, question));
          if (!usable) continue;
          expect(['create', 'adapt']).not.toContain(action.verb);
        }
      }),
    );
  });
});

function about(gaps: readonly Gap[]): string[] {
  return gaps.flatMap(({ missing }) => ('request' in missing ? missing.request.id : []));
}

describe('the sample', () => {
  const { model } = readContent({ directory: sampleContent, today: TODAY });
  if (!model) throw new Error('The sample content is in order.');
  const { gaps } = audit(publish(model), TODAY);
  const tasks = tasksOf(gaps);

  it('starts with these ten tasks', () => {
    expect(tasks.slice(0, 10).map((task) => plainText(taskLine(task)))).toEqual([
      'Create a piece in the format “Template” for Finance lead at Adoption: closes 5 gaps, 64 points',
      'Update “Price overview 2026”: closes 2 gaps, 57 points',
      'Ask sales to approve “The company behind Vindhalm”, then publish it: closes 1 gap, 42 points',
      'Approve and publish “Muster einer Betriebsvereinbarung”: closes 4 gaps, 39 points',
      'Check whether “The first 90 days”, “Getting shift leaders on board” or “Board presentation in eight slides” already answers 2 questions for Plant manager at Decision: can close 2 gaps, 36 points',
      'Approve and publish “Completed supplier security questionnaire”: closes 2 gaps, 30 points',
      'Check whether “The first 90 days”, “The ten-minute shift meeting” or “Getting shift leaders on board” already answers 2 questions for Plant manager at Adoption: can close 2 gaps, 24 points',
      'Check whether “Your first plan in three units” or “Twenty routings a month” already answers 3 questions for Production planner at Adoption: can close 3 gaps, 24 points',
      'Check whether “Connecting machines that were never meant to be connected” or “Vindhalm Energy at a glance” already answers a question for Plant manager at Consideration: can close 1 gap, 20 points',
      'Send “Contract and data questions when you leave” to the requester: closes 1 gap, 15 points',
    ]);
  });

  it('proposes six formats for what may have to be created, none of them for more than five cells', () => {
    const proposed = gaps.flatMap(({ action, cell }) => {
      const made = action.verb === 'check' ? action.otherwise : action;
      return made.verb === 'create' && made.format && cell ? `${cell.id} ${made.format.id}` : [];
    });
    const byFormat = Map.groupBy(new Set(proposed), (each) => each.split(' ')[1]);
    const counts = Object.fromEntries([...byFormat].map(([format, cells]) => [format, cells.length]));
    expect(counts).toEqual({ article: 5, 'case-study': 1, demo: 3, faq: 2, guide: 1, template: 1 });
  });

  it('says in one line what a task closes', () => {
    const update = tasks.find(({ id }) => id === 'update/price-overview');
    expect(update && closesText(update)).toMatch(/^closes 2 gaps, \d+ points$/);
  });
});
