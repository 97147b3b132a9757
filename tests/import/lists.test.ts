/** Ten lists as teams keep them, each with a mapping and the grid that it must become, worked out by hand. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../content-folder.ts';
import { type Imported, importFrom } from './import-into.ts';

const folder = path.join(import.meta.dirname, 'lists');

/** By list: the pieces of every filled cell, those that are only secondary there with an asterisk. */
const grids: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  // A SaaS company whose audit template has a funnel stage and a topic, but no persona.
  'scheduling-software.csv': {
    'head-nurse/awareness': ['rotas-in-winter'],
    'finance-lead/awareness': ['agency-shifts'],
    'head-nurse/consideration': ['rota-audit'],
    'it-lead/consideration': ['build-or-buy'],
    'finance-lead/decision': ['savings'],
    'it-lead/decision': ['security'],
    'head-nurse/decision': ['northside'],
  },
  // A German manufacturer: own words for stages, the audience filled for some rows only.
  'pumpenbau.csv': {
    'plant-engineer/awareness': ['auslegung'],
    'buyer/awareness': ['stillstand'],
    'plant-engineer/decision': ['p40', 'en-p40'],
    'buyer/decision': ['preise'],
    'service-team/adoption': ['montage*'],
  },
  // A law firm's table of a note-taking tool: practice areas instead of personas and stages.
  'law-firm.csv': {
    'founder/awareness': ['ten-clauses', 'term-sheet'],
    'hr-director/awareness': ['works-council', 'dismissal', 'data-transfer'],
    'general-counsel/awareness': ['works-council', 'dismissal', 'data-transfer'],
    'founder/decision': ['term-sheet', 'fees'],
    'hr-director/decision': ['fees'],
    'general-counsel/decision': ['fees'],
  },
  // A shop's WordPress posts with categories, several in a cell, and a draft.
  'wordpress-plugin.csv': {
    'hobby-gardener/awareness': ['compost-balconies', 'frost-calendar'],
    'hobby-gardener/decision': ['hose-reel', 'hose-reels-compared'],
    'landscaper/decision': ['hose-reel', 'hose-reels-compared'],
    'landscaper/retention': ['warranty*'],
  },
  // A crawl of a freight company's site: only addresses say what pages are.
  'site-crawl.csv': {
    'shipping-clerk/awareness': ['customs', 'pallets'],
    'shipping-clerk/consideration': ['road-rail', 'old'],
    'supply-chain-head/consideration': ['road-rail', 'old'],
    'supply-chain-head/decision': ['pricing'],
  },
  // An editorial calendar for one buyer, with exceptions. One row says no stage.
  'editorial-calendar.csv': {
    'controller/awareness': ['why-audits-fail', 'close-in-five-days', 'webinar-new-tax-rules'],
    'controller/decision': ['board-pack'],
    'it-head/consideration': ['erp-checklist', 'migration'],
    'controller/consideration': ['migration'],
  },
  // A school supplier with check marks for personas and the school year for stages.
  'check-marks.csv': {
    'teachers/awareness': ['phones', 'demo'],
    'school-board/awareness': ['demo'],
    'school-board/decision': ['letter', 'deck'],
    'teachers/adoption': ['faq'],
  },
  // A label maker's list with personas only.
  'personas-only.tsv': {
    'store-manager/awareness': ['shelf', 'tour', 'green*'],
    'it-lead/awareness': ['tour', 'green*'],
    'purchasing/awareness': ['green*'],
    'it-lead/consideration': ['rollout'],
    'purchasing/decision': ['contract'],
  },
  // A machine builder's documents by product and level, some of them confidential.
  'machine-docs.csv': {
    'plant-manager/awareness': ['choosing'],
    'production-planner/awareness': ['choosing'],
    'plant-manager/decision': ['press-200', 'press-400', 'quote-400'],
    'maintenance/adoption': ['manual-200'],
  },
  // A bank's task board, with tags for both. Two personas at one stage are as stated; the other project is left out.
  'task-board.csv': {
    'treasurer/awareness': ['open-banking', 'glossary'],
    'developer/awareness': ['glossary'],
    'developer/consideration': ['quick-start', 'sandbox-video'],
    'treasurer/decision': ['compliance'],
  },
};

function importList(name: string): Promise<Imported> {
  const source = path.join(folder, name);
  const map = path.join(folder, `${path.parse(name).name}.yaml`);
  return importFrom(source, path.join(temporaryFolder(), 'content'), { map });
}

function gridOf({ pieces }: Imported): Record<string, string[]> {
  const grid: Record<string, string[]> = {};
  for (const { id, serves } of pieces.values()) {
    for (const { fit, persona, stage } of serves) {
      grid[`${persona}/${stage}`] ??= [];
      grid[`${persona}/${stage}`]?.push(fit === 'secondary' ? `${id}*` : id);
    }
  }
  return grid;
}

const sorted = (grid: Readonly<Record<string, readonly string[]>>) =>
  Object.fromEntries(Object.entries(grid).map(([cell, ids]) => [cell, [...ids].sort()]));

test('there is a grid for every list', () => {
  const lists = readdirSync(folder).filter((name) => !name.endsWith('.yaml'));
  expect(Object.keys(grids).sort()).toEqual(lists.sort());
});

describe('a list becomes the grid worked out by hand:', () => {
  test.each(Object.keys(grids))('%s', async (name) => {
    const result = await importList(name);
    expect(sorted(gridOf(result))).toEqual(sorted(grids[name] ?? {}));
    const again = await importFrom(path.join(folder, name), result.content, {
      map: path.join(folder, `${path.parse(name).name}.yaml`),
    });
    expect(again.prepared.plan.files).toEqual([]);
  });

  test('deleted pages, drafts and rows of other projects are not live on it', async () => {
    const [crawl, posts, board] = [
      await importList('site-crawl.csv'),
      await importList('wordpress-plugin.csv'),
      await importList('task-board.csv'),
    ];
    expect(crawl.piece('old').status).not.toBe('live');
    expect(posts.piece('hose-reels-compared')).toMatchObject({ status: 'draft', format: 'comparison' });
    expect([...board.pieces.keys()]).not.toContain('logo-redraw');
    expect(board.piece('sandbox-video').status).toBe('draft');
  });

  test('audiences and owners are those of the rules', async () => {
    const { piece } = await importList('machine-docs.csv');
    expect(['press-200', 'quote-400', 'manual-200', 'choosing'].map((id) => piece(id).share)).toEqual([
      ...['prospects', 'internal', 'customers', 'internal'],
    ]);
    expect(piece('manual-200').owner).toBe('service-team');
  });
});
