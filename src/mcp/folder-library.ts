/** A library from a content folder, with everything that is not published: the newest state, bodies, the ways to request. */
import type { Audit } from '../audit/audit.ts';
import { lensAudit } from '../audit/lens-audits.ts';
import { rankPieces } from '../audit/ranking.ts';
import { pageAddress } from '../data/address.ts';
import { dataLists, rowsOf } from '../data/lists.ts';
import { searchRecords } from '../data/search/records.ts';
import { synonymGroups } from '../data/search/synonyms.ts';
import { allRequestLinks } from '../site/forms/request-wish.ts';
import { finderOf } from './find.ts';
import type { Library, Source } from './library.ts';
import { type ListedRows, listedRows } from './rows.ts';

/** The commit that the folder is at. */
export type Version = Pick<Source, 'commit' | 'uncommittedFiles'>;

/** The library of an audit. */
export function folderLibrary(audit: Audit, version: Version): Library {
  const { model, today } = audit;
  const { site } = model;
  const choice = ({ aliases = [], id, name, titles = [] }: Named) => ({ id, names: [name, ...aliases, ...titles] });
  const whole: Library = {
    ...rowsOfAudit(audit),
    source: {
      company: site.company,
      title: site.title,
      site: site.address ?? null,
      readFrom: 'content folder',
      day: today,
      ...version,
    },
    coverageOfAll: audit.coverage,
    named: {
      persona: model.personas.map(choice),
      stage: model.stages.map(choice),
      product: model.products.map(choice),
      competitor: model.competitors.map(choice),
      format: model.formats.map(choice),
    },
    find: finderOf({
      records: searchRecords(audit),
      synonyms: synonymGroups(site.synonyms),
      company: site.company,
      today,
      policy: site.policy,
    }),
    page: (path) => pageAddress(site, path),
    bodyOf(kind, id) {
      const record = model[kind].find((each) => each.id === id);
      const text = record?.body.trim();
      return record && text ? { file: record.path, text } : undefined;
    },
    piecesIn: piecesOf(audit),
    requestWays: (wish) =>
      allRequestLinks(model, wish).map(({ by, copy, href }) => ({ by, link: href, paste: copy ?? null })),
    forProduct(product) {
      const about = lensAudit(audit, { by: 'product', id: product });
      const { coverage, gaps, questions, tasks } = rowsOfAudit(about);
      return { ...whole, coverage, gaps, questions, tasks, coverageOfAll: about.coverage, piecesIn: piecesOf(about) };
    },
  };
  return whole;
}

function rowsOfAudit(audit: Audit): ListedRows {
  return listedRows.parse(
    Object.fromEntries(listedRows.keyof().options.map((name) => [name, rowsOf(dataLists[name], audit)])),
  );
}

/** The live pieces of a cell, ranked as on its page. */
function piecesOf({ cell: cellOf, model }: Audit): Library['piecesIn'] {
  return ({ persona, stage }, { language, product, question }) => {
    const cell = cellOf(persona, stage);
    if (!cell) return [];
    const wanted = {
      language,
      product: model.products.find(({ id }) => id === product),
      question: cell.questions.find(({ id }) => id === question),
    };
    return rankPieces(cell, wanted, model.site.language).flatMap(({ cellPiece, translations }) =>
      [cellPiece, ...translations].map(({ audited }) => audited.piece.id),
    );
  };
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly titles?: readonly string[];
}
