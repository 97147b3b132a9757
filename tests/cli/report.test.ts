import { parse } from 'csv-parse/sync';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { printTable } from '../../src/print/table.ts';
import { contentFolder, piece, TODAY } from '../content-folder.ts';
import { sampleContent } from '../sample/sample.ts';
import type { Ran } from './captured.ts';
import { runHere } from './run-command.ts';

/** Each report is made only once, because the same content gives the same text on the same day. */
const reports = new Map<string, Ran>();

async function report(...args: string[]): Promise<Ran> {
  const key = args.join(' ');
  const made = reports.get(key) ?? (await runHere(['report', '--content', sampleContent, '--today', TODAY, ...args]));
  reports.set(key, made);
  return made;
}

async function items(
  ...args: string[]
): Promise<{ id: string; kind: string; priority: number; persona: string; stage: string }[]> {
  return JSON.parse((await report('--by', 'need', '--format', 'json', ...args)).out).items;
}

describe('the report of the sample company', () => {
  it('has every kind of gap, the highest priority first', async () => {
    const gaps = await items();
    expect(new Set(gaps.map(({ kind }) => kind))).toEqual(
      new Set(['question', 'format', 'stale', 'unmapped', 'findability', 'demand', 'dimension']),
    );
    const order = [...gaps].sort((a, b) => b.priority - a.priority || (a.id < b.id ? -1 : 1));
    expect(gaps).toEqual(order);
  });

  it('has the same gaps in every format', async () => {
    const gaps = await items();
    const rows: { id: string; priority: string }[] = parse((await report('--by', 'need', '--format', 'csv')).out, {
      bom: true,
      columns: true,
    });
    expect(rows.map(({ id, priority }) => [id, Number(priority)])).toEqual(
      gaps.map(({ id, priority }) => [id, priority]),
    );
    const markdown = (await report('--by', 'need', '--format', 'md')).out
      .split('\n')
      .filter((line) => /^\| \d/.test(line));
    expect(markdown.map((line) => Number(line.split('|')[1]))).toEqual(gaps.map(({ priority }) => priority));
    const text = (await report('--by', 'need')).out
      .split('\n')
      .flatMap((line) => /^ *\d+ +(\d+) /.exec(line)?.[1] ?? []);
    expect(text.map(Number)).toEqual(gaps.map(({ priority }) => priority));
  });

  it('lists tasks by default, most points first, and the same ones in every format', async () => {
    const { items: tasks, total } = JSON.parse((await report('--format', 'json')).out);
    const points = tasks.map((task: { points: number }) => task.points);
    expect(points).toEqual([...points].sort((a: number, b: number) => b - a));
    expect(total).toBe(tasks.length);
    const rows: { id: string; points: string }[] = parse((await report('--format', 'csv')).out, {
      bom: true,
      columns: true,
    });
    expect(rows.map(({ id }) => id)).toEqual(tasks.map(({ id }: { id: string }) => id));
    const markdown = (await report('--format', 'md')).out.split('\n').filter((line) => /^\| \d/.test(line));
    expect(markdown.map((line) => Number(line.split('|')[1]))).toEqual(points);
    const text = (await report()).out.split('\n').flatMap((line) => /^ *\d+ +(\d+) /.exec(line)?.[1] ?? []);
    expect(text.map(Number)).toEqual(points);
    expect((await report('--top', '2')).out).toContain(`2 of ${tasks.length} tasks.`);
    expect((await report('--by', 'need')).out).toContain(`${(await items()).length} gaps.`);
  });

  it('can be narrowed to a persona, a stage and the first few', async () => {
    const all = await items();
    expect(await items('--persona', 'finance-lead')).toEqual(all.filter(({ persona }) => persona === 'finance-lead'));
    expect((await items('--stage', 'decision', '--top', '2')).map(({ stage }) => stage)).toEqual([
      'decision',
      'decision',
    ]);
    expect((await report('--by', 'need', '--top', '2')).out).toContain(`2 of ${all.length} gaps.`);
  });

  it('shows at the top what it was narrowed to, with that coverage', async () => {
    const head = async (...args: string[]) => (await report('--top', '1', ...args)).out.split('\n', 1)[0];
    expect(await head()).toBe(
      'Vindhalm content audit, 2026-11-16: coverage 69% (106 of 152 needs, 6 at risk; 46 unmet)',
    );
    expect(await head('--persona', 'finance-lead', '--stage', 'decision')).toBe(
      'Vindhalm content audit, 2026-11-16, for Finance lead, at Decision: coverage 66% (6 of 9 needs, 0 at risk; 3 unmet)',
    );
    expect(await head('--product', 'energy', '--language', 'de')).toContain(
      ', about Vindhalm Energy, in German: coverage ',
    );
  });

  it('counts only content about a product, in a language or for an audience when asked to', async () => {
    const whole = JSON.parse((await report('--format', 'json')).out).coverage;
    for (const [needs, ...lens] of [
      // One question is about Monitor only, one about Planner only.
      [whole.needs - 2, '--product', 'energy'],
      [whole.needs, '--segment', 'food'],
      [whole.needs, '--language', 'de'],
      [whole.needs, '--share', 'public'],
    ]) {
      const { coverage } = JSON.parse((await report('--format', 'json', ...lens)).out);
      expect(coverage.needs).toBe(needs);
      expect(coverage.met + coverage.atRisk).toBeLessThan(whole.met + whole.atRisk);
    }
  });
});

describe('in the terminal', () => {
  it('fits the width and has no colors without a terminal', async () => {
    const { out } = await report();
    expect(out).not.toContain('\u001b');
    for (const line of out.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(100);
  });

  it('wraps long words and counts wide characters as two', () => {
    const lines = printTable(
      [
        { head: '#', width: 'fit', align: 'right' },
        { head: 'Text', width: 1 },
      ],
      [
        ['1', '内容監査の手引きと業務の流れ'],
        ['10', 'supercalifragilisticexpialidocious words'],
      ],
      22,
    );
    expect(lines).toEqual([
      ' #  Text',
      '──  ──────────────────',
      ' 1  内容監査の手引きと',
      '    業務の流れ',
      '10  supercalifragilist',
      '    icexpialidocious',
      '    words',
    ]);
  });
});

it('escapes a title in tables, mentions and the terminal', async () => {
  const title = '"@team | <b>x</b> [y](javascript:1) #1"';
  const folder = contentFolder({
    'pieces/payback-guide.mdx': piece(`title: ${title}\n`, { without: ['serves', 'title'] }),
  });
  const { out, exit } = await runHere([
    'report',
    '--content',
    folder,
    '--today',
    TODAY,
    '--by',
    'need',
    '--format',
    'md',
  ]);
  expect(exit).toBe(0);
  const line = out.split('\n').find((text) => text.includes('team')) ?? '';
  expect(line.match(/(?<!\\)\|/g)).toHaveLength(7);
  expect(line).toContain('@\u200bteam');
  expect(line).not.toMatch(/(?<!\\)[<[]/);
});

describe('a usage error', () => {
  it.each([
    [['--persona', 'finance-laed'], 'Unknown persona "finance-laed". Did you mean finance-lead?'],
    [['--segment', 'fod'], 'Unknown segment "fod". Did you mean food?'],
    [['--stage', 'zzz'], 'Unknown stage "zzz". Choose from awareness,'],
    [['--top', '0'], 'Write a whole number, 1 or more.'],
    [['--share', 'all'], 'Allowed choices are public'],
  ])('is reported for %j', async (args, message) => {
    const { exit, out, err } = await report(...args);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain(message);
  });

  it('prints the findings of content with errors', async () => {
    const { exit, out } = await runHere([
      'report',
      '--content',
      contentFolder({ 'site.yaml': null }),
      '--today',
      TODAY,
    ]);
    expect(exit).toBe(1);
    expect(out).toContain('content/missing');
  });
});
