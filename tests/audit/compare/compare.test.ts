import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audit } from '../../../src/audit/audit.ts';
import { compareVersions } from '../../../src/audit/compare/compare.ts';
import { compareFindingLists } from '../../../src/audit/compare/findings.ts';
import { renameIn } from '../../../src/audit/compare/rename-in.ts';
import { findRenames } from '../../../src/audit/compare/renames.ts';
import type { Task } from '../../../src/audit/tasks/task.ts';
import { tasksOf } from '../../../src/audit/tasks/tasks.ts';
import type { Finding } from '../../../src/content/finding.ts';
import type { Model } from '../../../src/content/model.ts';
import { publish } from '../../../src/publish/publish.ts';
import { anyModel } from '../any-model.ts';
import { buildModel, persona, piece, request, TODAY } from '../build-model.ts';

const version = (model: Model) => ({ audit: audit(publish(model), TODAY), model, findings: [] });
const compare = (before: Model, after: Model) => compareVersions(version(before), version(after));

describe('any two models', () => {
  it('do not differ when they are the same', () => {
    fc.assert(
      fc.property(anyModel, (model) => {
        const { records, needs, cells, gaps, tasks, duplicates } = compare(model, model);
        expect({ records, needs, cells }).toEqual({ records: [], needs: [], cells: [] });
        expect(gaps).toEqual({ opened: [], closed: [], answerable: [] });
        expect(tasks).toEqual({ added: [], removed: [] });
        expect(duplicates).toEqual({ overlaps: [], merge: [], findings: [] });
      }),
    );
  });

  it('turn the tasks of the one into those of the other by what leaves the list and what joins it', () => {
    fc.assert(
      fc.property(anyModel, anyModel, (one, other) => {
        const { tasks } = compare(one, other);
        const idsOf = (list: readonly Task[]) => list.map(({ id }) => id);
        const before = idsOf(tasksOf(version(renameIn(one, findRenames(one, other))).audit.gaps));
        const removed = new Set(idsOf(tasks.removed));
        const stayed = before.filter((id) => !removed.has(id));
        expect([...stayed, ...idsOf(tasks.added)].sort()).toEqual(idsOf(tasksOf(version(other).audit.gaps)).sort());
        expect(stayed).toHaveLength(before.length - removed.size);
      }),
    );
  });

  it('move the coverage by exactly the needs that changed', () => {
    fc.assert(
      fc.property(anyModel, anyModel, (one, other) => {
        const { before, after, needs } = compare(one, other);
        const was = needs.filter((need) => need.before !== undefined);
        const is = needs.filter((need) => need.after !== undefined);
        const moved = (state: string) =>
          is.filter((need) => need.after === state).length - was.filter((need) => need.before === state).length;
        const [from, to] = [before.figures?.coverage, after.figures?.coverage];
        expect(is.length - was.length).toBe((to?.needs ?? 0) - (from?.needs ?? 0));
        expect(moved('met')).toBe((to?.met ?? 0) - (from?.met ?? 0));
        expect(moved('at-risk')).toBe((to?.atRisk ?? 0) - (from?.atRisk ?? 0));
      }),
    );
  });

  it('open in one direction what they close in the other', () => {
    fc.assert(
      fc.property(anyModel, anyModel, (one, other) => {
        const there = compare(one, other);
        const back = compare(other, one);
        const known = (list: typeof there.needs, effect: string) =>
          list.filter((need) => need.effect === effect && need.before && need.after).map(({ need }) => need.id);
        expect(new Set(known(there.needs, 'closed'))).toEqual(new Set(known(back.needs, 'opened')));
        expect(there.cells.map(({ cell }) => cell.id).sort()).toEqual(back.cells.map(({ cell }) => cell.id).sort());
      }),
    );
  });
});

describe('records under other names', () => {
  const asked = [
    { id: 'payback', stage: 'decision', ask: 'How soon does it pay back?' },
    { id: 'risk', stage: 'decision', ask: 'What if it does not work for us?' },
  ];
  const before = buildModel({
    personas: [persona('cfo', { name: 'CFO', questions: asked }), persona('it')],
    pieces: [
      piece('guide', { serves: [{ persona: 'cfo', stage: 'decision', fit: 'primary', answers: ['payback'] }] }),
      piece('sheet', { supersedes: ['guide'], next: 'guide' }),
    ],
    requests: [request('1', { persona: 'cfo', stage: 'decision' }, { piece: 'guide' })],
  });
  const renames = {
    personas: new Map([['cfo', 'finance-lead']]),
    pieces: new Map([['guide', 'payback-guide']]),
    requests: new Map([['1', '0001-a']]),
  };

  it('are the same audit under new names', () => {
    const {
      needs,
      cells,
      gaps,
      before: was,
      after,
    } = compareVersions(version(before), version(renameIn(before, renames)));
    expect({ needs, cells }).toEqual({ needs: [], cells: [] });
    expect(gaps).toEqual({ opened: [], closed: [], answerable: [] });
    expect(after).toEqual(was);
  });

  it('are found by their aliases, whatever their text', () => {
    const after = buildModel({
      personas: [persona('treasurer', { name: 'Treasurer', aliases: ['CFO'] }), persona('it')],
    });
    expect(findRenames(before, after).personas).toEqual(new Map([['cfo', 'treasurer']]));
  });

  it('are found when half of their text is the same, and not below that', () => {
    const asking = (asks: typeof asked) =>
      buildModel({ personas: [persona('treasurer', { name: 'Treasurer', questions: asks }), persona('it')] });
    expect(findRenames(before, asking(asked)).personas).toEqual(new Map([['cfo', 'treasurer']]));
    const others = asked.map((question) => ({ ...question, ask: `${question.ask} And who says so?` }));
    expect(findRenames(before, asking(others)).personas).toEqual(new Map());
  });

  it('are matched once, the most similar first', () => {
    const both = buildModel({
      personas: [
        persona('a', { name: 'A', questions: asked.slice(0, 1) }),
        persona('b', { name: 'CFO', questions: asked }),
        persona('it'),
      ],
    });
    expect(findRenames(before, both).personas).toEqual(new Map([['cfo', 'b']]));
  });

  it('are matched by their issue if they are requests', () => {
    const issue = { number: 42, url: 'https://git.example.com/acme/content/issues/42' };
    const one = buildModel({ requests: [request('42-a', { title: 'One', issue })] });
    const other = buildModel({ requests: [request('42-b', { title: 'Quite another', issue })] });
    expect(findRenames(one, other).requests).toEqual(new Map([['42-a', '42-b']]));
  });
});

describe('findings', () => {
  const stale = (title: string, { line = 3, text = 'reviewed: { on: 2025-01-01 }' } = {}): Finding => ({
    rule: 'review/stale',
    severity: 'warning',
    message: `“${title}” is stale: its review was due on 2026-01-01, 319 days ago.`,
    hint: 'Read it again.',
    file: 'content/pieces/plan.mdx',
    ...{ line, column: 1, text },
  });
  const none = { added: [], mended: [] };

  it.each(['The plan', 'The “big” plan', '“Big” plans'])('stay the same when a title becomes %s', (title) => {
    expect(compareFindingLists([stale('A plan')], [stale(title)], new Map())).toEqual(none);
  });

  it('stay the same when their line moves or their file is in another folder', () => {
    const moved = new Map([['content/pieces/old/plan.mdx', 'content/pieces/plan.mdx']]);
    const before = { ...stale('A plan'), file: 'content/pieces/old/plan.mdx' };
    expect(compareFindingLists([before], [stale('A plan', { line: 9 })], moved)).toEqual(none);
  });

  it('are new when the same rule finds another line, or one more equal line', () => {
    const [one, other] = [stale('A plan'), stale('A plan', { text: 'reviewed: { on: 2024-01-01 }' })];
    expect(compareFindingLists([one], [other], new Map())).toEqual({ added: [other], mended: [one] });
    expect(compareFindingLists([one], [one, one], new Map())).toEqual({ added: [one], mended: [] });
  });
});
