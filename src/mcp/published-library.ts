/** A library from `/data/audit.json`. It has what the site publishes: no bodies, and figures for all products only. */
import { z } from 'zod';
import { pageAddress } from '../data/address.ts';
import { DATA_VERSION } from '../data/lists.ts';
import type { SearchRecord } from '../data/search/record.ts';
import { lines } from '../data/search/record.ts';
import { markOf, mentionFinder, synonymGroups } from '../data/search/synonyms.ts';
import { plainWords } from '../kit/plain-words.ts';
import { policySchema } from '../schema/policy.ts';
import { finderOf } from './find.ts';
import type { Library } from './library.ts';
import { type ListedRows, listedRows } from './rows.ts';

/** The built-in words that mean the same; a team’s own are not published. */
const SYNONYMS = synonymGroups([]);

const named = z.array(z.object({ id: z.string(), name: z.string() }));

const auditFile = z.object({
  version: z.literal(DATA_VERSION),
  today: z.iso.date(),
  title: z.string(),
  company: z.string(),
  address: z.string().nullable(),
  coverage: z.object({ needs: z.int(), met: z.int(), atRisk: z.int() }),
  stages: named,
  formats: named,
  products: named,
  lists: listedRows,
});

/** The library of a published audit; undefined where its text is not what this version writes. */
export function publishedLibrary(json: string): Library | undefined {
  const parsed = auditFile.safeParse(parsedJson(json));
  if (!parsed.success) return undefined;
  const { address, company, coverage, formats, lists, products, stages, title, today } = parsed.data;
  const site = { address: address ?? undefined };
  const choice = ({ id, name }: { readonly id: string; readonly name: string }) => ({ id, names: [name] });
  return {
    ...lists,
    source: {
      ...{ company, title, site: address, readFrom: 'published data', day: today },
      ...{ commit: null, uncommittedFiles: null },
    },
    coverageOfAll: coverage,
    named: {
      persona: lists.personas.map(({ id, name, titles }) => ({ id, names: [name, ...titles] })),
      stage: stages.map(choice),
      product: products.map(choice),
      competitor: lists.competitors.map(({ aliases, id, name }) => ({ id, names: [name, ...aliases] })),
      format: formats.map(choice),
    },
    find: finderOf({ records: recordsOf(lists), synonyms: SYNONYMS, company, today, policy: policySchema.parse({}) }),
    page: (path) => pageAddress(site, path),
    bodyOf: () => undefined,
    piecesIn({ persona, stage }) {
      const cell = `${persona}/${stage}`;
      const having = (of: 'serves' | 'alsoServes') =>
        lists.pieces.filter((piece) => piece.status === 'live' && piece[of].includes(cell)).map(({ id }) => id);
      return [...having('serves'), ...having('alsoServes')];
    },
    requestWays: ({ persona, product, question, stage }) => {
      const known = Object.entries({ persona, stage, question, product }).filter(([, id]) => id !== undefined);
      const query = new URLSearchParams(known as [string, string][]).toString();
      const link = pageAddress(site, '/ask/') + (query && `?${query}`);
      return [{ by: 'site', link, paste: null }];
    },
    forProduct: () => undefined,
  };
}

function parsedJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** The records of the search, by what the lists say of each. */
function recordsOf({ competitors, personas, pieces, questions, requests }: ListedRows): SearchRecord[] {
  const mentions = mentionFinder(SYNONYMS);
  const marks = (text: string) => mentions(plainWords(text)).map(({ group }) => markOf(group));
  const asks = new Map(questions.map(({ ask, id }) => [id, ask]));
  const record = (
    kind: SearchRecord['kind'],
    url: SearchRecord['url'],
    title: string,
    also: readonly (string | null)[],
    content: readonly (string | null)[],
    more: Partial<Pick<SearchRecord, 'filters' | 'part' | 'language'>> & {
      readonly meta?: Record<string, string>;
    } = {},
  ): SearchRecord => ({
    ...{ kind, url, part: more.part ?? 'piece', language: more.language ?? 'en', filters: more.filters ?? {} },
    content: lines(...content),
    meta: {
      ...more.meta,
      title,
      also: lines(...also, ...[title, more.meta?.format ?? '', ...also].flatMap((text) => marks(text ?? ''))),
      about: lines(...content.flatMap((text) => marks(text ?? ''))),
    },
  });
  return [
    ...pieces.map((piece) => {
      const { decision, expires, freshness, reviewDue, share, status } = piece;
      const leaving = status === 'live' && (decision === 'merge' || decision === 'remove');
      return record(
        'piece',
        `/content/${piece.id}/`,
        piece.title,
        [piece.id.replaceAll('-', ' '), ...piece.keywords, ...piece.productNames],
        [
          piece.summary,
          piece.say,
          piece.whenToUse,
          ...piece.answers.map((id) => asks.get(id) ?? null),
          ...piece.servesNames,
        ],
        {
          part: status === 'retired' || freshness === 'expired' ? 'archived' : 'piece',
          language: piece.language.split('-')[0] ?? piece.language,
          filters: { status: [status], share: [share] },
          meta: {
            ...(piece.formatName !== null && { format: piece.formatName }),
            ...(reviewDue !== null && { due: reviewDue }),
            ...(expires !== null && { expires }),
            ...(freshness === 'unreviewed' && { unreviewed: 'yes' }),
            ...(leaving && { decision }),
          },
        },
      );
    }),
    ...questions.map(({ answer, ask, heardFrom, id, personaName, stage, stageName }) => {
      const [persona, question] = id.split('/');
      return record(
        'question',
        `/map/${persona}/${stage}/#question-${question}`,
        ask,
        [],
        [...[answer, heardFrom, personaName, stageName]],
      );
    }),
    ...personas.map(({ id, name, titles }) => record('persona', `/personas/${id}/`, name, titles, [])),
    ...competitors.map(({ aliases, id, name }) => record('competitor', `/competitors/${id}/`, name, aliases, [])),
    ...requests.map(({ id, title, words }) =>
      record('request', `/requests/${id}/`, title, [id.replaceAll('-', ' ')], [words]),
    ),
  ];
}
