/** No output of the audit contains a mail address or phone number, wherever a person wrote one. */
import { beforeAll, describe, expect, expectTypeOf, it } from 'vitest';
import { agendaOf } from '../../src/audit/agreement/agenda/agenda.ts';
import type { Audit } from '../../src/audit/audit.ts';
import { compareVersions } from '../../src/audit/compare/compare.ts';
import { type CheckedContent, checkContent } from '../../src/check/check-content.ts';
import type { ContentRequest, Model } from '../../src/content/model.ts';
import { dataFiles } from '../../src/data/files.ts';
import { llmsText } from '../../src/data/llms.ts';
import { searchRecords } from '../../src/data/search/records.ts';
import { unzip } from '../../src/import/sources/zip.ts';
import { printAgenda } from '../../src/print/agenda.ts';
import { diffFormats, printDiff } from '../../src/print/diff/formats.ts';
import { printReport, reportFormats, reportLists } from '../../src/print/gap-report.ts';
import { publish } from '../../src/publish/publish.ts';
import type { PublishedModel, PublishedRequest } from '../../src/publish/published.ts';
import { markdownPages } from '../../src/site/markdown/markdown-pages.ts';
import { buildModel, competitor, persona, piece, request } from '../audit/build-model.ts';
import { contentFolder, TODAY } from '../content-folder.ts';
import { canaries, LEAK } from './canaries.ts';

let checked: CheckedContent;
let audited: Audit;
let model: Model;

beforeAll(() => {
  checked = checkContent({ directory: contentFolder(canaries), today: TODAY });
  if (!checked.audit) throw new Error(JSON.stringify(checked.findings));
  ({ audit: audited, model } = checked);
});

describe('content with personal data in every masked text', () => {
  it('keeps the data in the model that was read, which commands write from', () => {
    const written = new Set(JSON.stringify(canaries).match(/m\d+@leak\.example/g));
    expect(written.size).toBeGreaterThan(50);
    expect(new Set(JSON.stringify(model).match(/m\d+@leak\.example/g))).toEqual(written);
  });

  it('shows none of it in the model of the audit', () => {
    expect(JSON.stringify(audited.model)).not.toMatch(LEAK);
  });

  it('shows none of it in the files for other programs, in the search or in llms.txt', async () => {
    const made = dataFiles(audited).map(async ({ path, make }) => ({ path, text: textOf(await make()) }));
    const texts = [
      ...(await Promise.all(made)),
      { path: 'search', text: JSON.stringify(searchRecords(audited).map((record) => ({ ...record }))) },
      { path: 'llms.txt', text: llmsText(audited, [], []) },
      ...markdownPages(audited).map(({ path, make }) => ({ path, text: make() })),
    ];
    expect(texts.filter(({ text }) => LEAK.test(text)).map(({ path }) => path)).toEqual([]);
    expect(texts.filter(({ text }) => text.includes('[email address removed]')).length).toBeGreaterThan(5);
  });

  it('shows none of it in the agenda, in reports or in findings', () => {
    const { agreement } = audited.model;
    if (!agreement) throw new Error('The canaries have an agreement.');
    const options = { color: false, width: 200, total: audited.gaps.length };
    expect([
      printAgenda(agendaOf(audited, agreement, undefined), 'Agenda'),
      ...reportFormats.flatMap((format) => reportLists.map((by) => printReport(audited, format, { ...options, by }))),
      ...checked.findings.map(({ message, hint }) => `${message} ${hint}`),
    ]).not.toContainEqual(expect.stringMatching(LEAK));
  });

  it.each(diffFormats)('shows none of it in a diff as %s, but does show that a number in it changed', (format) => {
    const [call] = model.requests.filter(({ id }) => id === 'canary');
    if (!call) throw new Error('The canaries have a request.');
    const calls = { ...call, ask: { ...call.ask, why: 'Call +49 170 5599999' } };
    const older = { ...model, requests: [...model.requests.filter((each) => each !== call), calls] };
    const context = { color: false, today: TODAY, from: 'a', to: 'b', notes: [], files: [] };
    const version = (of: Model) => ({ ...checked, model: of, audit: audited });
    expect(printDiff(compareVersions(undefined, version(model)), format, context)).not.toMatch(LEAK);
    const changed = printDiff(compareVersions(version(older), version(model)), format, context);
    expect(changed).not.toMatch(LEAK);
    expect(changed).toContain('ask.why');
  });
});

/** The text of a file. For a workbook, the text of its parts. */
function textOf(made: string | Uint8Array): string {
  if (typeof made === 'string') return made;
  return unzip(made, 1_000_000)
    .map(({ bytes }) => Buffer.from(bytes).toString())
    .join('\n');
}

describe('a published model', () => {
  it('has only the listed fields of a request, so that no other field is published', () => {
    const read: ContentRequest = {
      ...{ id: 'a', path: 'content/requests/a.yaml', custom: { 'x-note': 'mine' } },
      ask: { ...request('a').ask, ...{ later: 'a field of tomorrow' } },
      triage: { status: 'new', ...{ later: 'another' } },
    };
    const [published] = publish({ ...buildModel(), requests: [read] }).requests;
    expect(JSON.stringify(published)).not.toMatch(/later|mine/);
    expect(published?.ask.title).toBe('a');
  });

  it('has the texts of pieces unchanged, except for the reason of a decision', () => {
    const decision = { verdict: 'update', on: '2026-11-02', by: 'team', why: 'Ask jo@example.com' } as const;
    const written = { title: 'Fax 0800 123 4567', say: 'Call 0800 123 4567' };
    const [published] = publish(buildModel({ pieces: [piece('fax', { ...written, decision })] })).pieces;
    expect(published).toMatchObject({ ...written, decision: { why: 'Ask [email address removed]' } });
  });

  it('names no competitor on a public site', () => {
    const parts = {
      competitors: [competitor('erp')],
      pieces: [piece('card', { competitors: ['erp'] })],
      personas: [persona('cfo', { questions: [{ id: 'why', stage: 'decision', ask: 'Why?', competitors: ['erp'] }] })],
    };
    const named = ({ competitors, personas, pieces }: PublishedModel) => [
      ...competitors.map(({ id }) => id),
      ...pieces.flatMap((each) => each.competitors),
      ...personas.flatMap(({ questions }) => questions.flatMap((each) => each.competitors)),
    ];
    expect(named(buildModel(parts))).toEqual(['erp', 'erp', 'erp']);
    expect(named(buildModel({ ...parts, site: { public: true } }))).toEqual([]);
  });

  it('reuses the records without anything to mask, so that what is cached for them stays valid', () => {
    const { pieces, agreement } = publish(model);
    expect(pieces.filter((each) => !model.pieces.includes(each)).map(({ id }) => id)).toEqual(['decided']);
    expect(agreement?.terms.filter((each) => !model.agreement?.terms.includes(each)).map(({ id }) => id)).toEqual([
      'canary',
    ]);
  });

  it('cannot be copied with parts of the model that was only read', () => {
    const published = publish(model);
    const read = model.requests.find(({ triage }) => LEAK.test(JSON.stringify(triage)));
    const named = published.requests.find(({ id }) => id === read?.id);
    if (!read || !named) throw new Error('The canaries have a request.');
    const copies: readonly (PublishedModel | PublishedRequest)[] = [
      // @ts-expect-error The agreement was only read.
      { ...published, agreement: model.agreement } satisfies PublishedModel,
      // @ts-expect-error The pieces were only read.
      { ...published, pieces: model.pieces } satisfies PublishedModel,
      // @ts-expect-error The requests were only read.
      { ...published, requests: model.requests } satisfies PublishedModel,
      // @ts-expect-error What sales filed was only read.
      { ...named, ask: read.ask } satisfies PublishedRequest,
      // @ts-expect-error What marketing decided was only read.
      { ...named, triage: read.triage } satisfies PublishedRequest,
    ];
    expect(copies.filter((copy) => !LEAK.test(JSON.stringify(copy)))).toEqual([]);
  });

  it('is the only kind of model that the audit and its pages accept', () => {
    expectTypeOf<Model>().not.toExtend<PublishedModel>();
    expectTypeOf<ContentRequest>().not.toExtend<PublishedRequest>();
    expectTypeOf<Audit['model']>().toEqualTypeOf<PublishedModel>();
  });
});
