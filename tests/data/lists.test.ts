/** The published lists agree with the audit and with their schemas, as JSON and as CSV. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { type Audit, audit } from '../../src/audit/audit.ts';
import { requestClocks } from '../../src/audit/clock.ts';
import { checkContent } from '../../src/check/check-content.ts';
import { unguard } from '../../src/data/csv.ts';
import { columnsOf, dataListNames, dataLists, listCsv, listJson, listSchema } from '../../src/data/lists.ts';
import { publish } from '../../src/publish/publish.ts';
import { buildModel, persona, piece, request, serves, TODAY } from '../audit/build-model.ts';
import { sampleContent } from '../sample/sample.ts';
import { readCsv } from './read-csv.ts';

const sample = sampleAudit();

function sampleAudit(): Audit {
  const { audit: sampled } = checkContent({ directory: sampleContent, today: TODAY });
  if (!sampled) throw new Error('The sample content is in order.');
  return sampled;
}

/** The items in the JSON of a list. */
function itemsOf(name: (typeof dataListNames)[number], of: Audit): Record<string, unknown>[] {
  return JSON.parse(listJson(dataLists[name], of)).items;
}

describe.each(dataListNames)('the list of %s', (name) => {
  const list = dataLists[name];

  test('matches its schema, so that no column is missing or undocumented', () => {
    const validate = new Ajv2020({ validateFormats: false }).compile(JSON.parse(listSchema(list)));
    const json = JSON.parse(listJson(list, sample));
    expect(validate(json), JSON.stringify(validate.errors)).toBe(true);
    expect(json).toMatchObject({ version: 1, today: TODAY });
    expect(json.items.length).toBeGreaterThan(0);
    for (const item of json.items) expect(Object.keys(item)).toEqual(columnsOf(list));
  });

  test('has the same values in CSV and in JSON', () => {
    const [head, ...rows] = readCsv(listCsv(list, sample).slice(1));
    expect(head).toEqual(columnsOf(list));
    const asText = (value: unknown) => (Array.isArray(value) ? value.join('; ') : value === null ? '' : String(value));
    expect(rows.map((row) => row.map(unguard))).toEqual(
      itemsOf(name, sample).map((item) => Object.values(item).map(asText)),
    );
  });

  test('has a description for every column', () => {
    const { items } = JSON.parse(listSchema(list)).properties;
    for (const [column, field] of Object.entries<{ description?: string }>(items.items.properties)) {
      expect(field.description, column).toMatch(/\w.*\.$/);
    }
  });
});

test('the lists have every record of the audit once, and the same counts', () => {
  const ids = (name: (typeof dataListNames)[number]) => itemsOf(name, sample).map(({ id }) => id);
  expect(ids('pieces')).toEqual([...sample.pieces.keys()]);
  expect(ids('personas')).toEqual(sample.model.personas.map(({ id }) => id));
  expect(ids('coverage')).toEqual(sample.cells.map(({ id }) => id));
  expect(ids('gaps')).toEqual(sample.gaps.map(({ id }) => id));
  expect(ids('requests')).toEqual(requestClocks(sample).map(({ request: { id } }) => id));
  const sum = (column: string) => itemsOf('coverage', sample).reduce((total, item) => total + Number(item[column]), 0);
  expect({ needs: sum('needs'), met: sum('met'), atRisk: sum('atRisk') }).toEqual(sample.coverage);
  expect(itemsOf('pieces', sample).map(({ freshness }) => freshness)).toEqual(
    [...sample.pieces.values()].map(({ freshness }) => freshness?.state ?? null),
  );
});

test('questions and competitors of the sample have the figures that its story tells', () => {
  const [first] = itemsOf('questions', sample);
  expect(first).toMatchObject({
    ...{ id: 'finance-lead/vendor-risk', objection: true, state: 'unmet', pieces: [], lostDeals: 3 },
    competitors: ['nordfeld-erp'],
  });
  const questions = itemsOf('questions', sample);
  expect(questions).toHaveLength(sample.cells.reduce((sum, cell) => sum + cell.questions.length, 0));
  expect(itemsOf('competitors', sample).map(({ id, lost, won }) => [id, won, lost])).toEqual([
    ['brennstedt', 3, 0],
    ['lindqvar-mes', null, null],
    ['nordfeld-erp', 0, 5],
    ['the-spreadsheet', 0, 4],
  ]);
  const third = itemsOf('quarters', sample).filter(({ quarter }) => quarter === '2026-Q3');
  expect(third.map(({ competitor, lost, state, won }) => [competitor, state, won, lost])).toEqual([
    ['brennstedt', 'whole', 3, 0],
    ['lindqvar-mes', 'whole', null, null],
    ['nordfeld-erp', 'whole', 0, 3],
    ['the-spreadsheet', 'whole', null, null],
  ]);
});

test('an unknown value is null and never 0', () => {
  const model = buildModel({
    pieces: [piece('draft', { status: 'draft' }), piece('never', { reviewed: undefined })],
    requests: [request('asked', {}, { status: 'accepted' })],
    personas: [persona('cfo'), persona('old', { status: 'retired' })],
  });
  const audited = audit(publish(model), TODAY);
  const [draft, never] = itemsOf('pieces', audited);
  expect(draft).toMatchObject({ freshness: null, daysLeft: null, reviewDue: null });
  expect(never).toMatchObject({ freshness: 'overdue', daysLeft: null, reviewDue: null });
  expect(itemsOf('requests', audited)[0]).toMatchObject({ daysToDecision: null, deliveryDue: null, lateBy: null });
  expect(itemsOf('personas', audited)[1]).toMatchObject({ needs: null, met: null, atRisk: null, freshness: null });
});

test('addresses are complete if site.yaml has the address of the site', () => {
  const pieces = [piece('guide', { serves: [serves('cfo/decision')] })];
  const pageOf = (site: object) => itemsOf('pieces', audit(buildModel({ pieces, site }), TODAY))[0]?.page;
  expect(pageOf({ address: 'https://audit.example.com/base/' })).toBe('https://audit.example.com/base/content/guide/');
  expect(pageOf({})).toBe('/content/guide/');
});

test('personal data in a request reaches no list', () => {
  const personal = 'Ask jo.doe@example.com or +49 151 23456789';
  const model = buildModel({
    requests: [
      request(
        'asked',
        { title: personal, words: personal, tried: personal, why: personal, persona: 'cfo', stage: 'decision' },
        { status: 'new', reason: personal, outcome: personal },
      ),
    ],
  });
  const audited = audit(publish(model), TODAY);
  expect(itemsOf('requests', audited)[0]?.words).toBe('Ask [email address removed] or [phone number removed]');
  for (const name of dataListNames) {
    expect(listJson(dataLists[name], audited)).not.toMatch(/jo\.doe|23456789/);
    expect(listCsv(dataLists[name], audited)).not.toMatch(/jo\.doe|23456789/);
  }
});
