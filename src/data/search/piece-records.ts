import type { PieceAudit } from '../../audit/audit.ts';
import { mainLanguage } from '../../audit/reach.ts';
import { bodyOf } from '../../content/body/body.ts';
import type { Piece } from '../../content/model.ts';
import { oncePer } from '../../kit/once-per.ts';
import type { PublishedModel } from '../../publish/published.ts';
import type { Question } from '../../schema/persona.ts';
import { usualWords } from './names.ts';
import { type DraftRecord, idWords, known, lines } from './record.ts';

/** The record of a piece: also found by its other names, its buyers and the questions it answers. */
export function pieceRecord(audited: PieceAudit, model: PublishedModel): DraftRecord {
  const { format, freshness, piece } = audited;
  const { expires, say, serves, summary, whenToUse } = piece;
  const archived = piece.status === 'retired' || freshness?.state === 'expired';
  const { byId, questions } = indexOf(model);
  const answered = serves.flatMap(({ persona, answers }) =>
    answers.flatMap((id) => questions.get(`${persona}/${id}`) ?? []),
  );
  const named = (kind: string, ids: readonly string[]) => ids.flatMap((id) => byId.get(`${kind}/${id}`) ?? []);
  return {
    kind: 'piece',
    part: archived ? 'archived' : 'piece',
    url: `/content/${piece.id}/`,
    language: mainLanguage(piece.language),
    // Calculated on demand, so that indexing can start before all texts are ready.
    get content() {
      return lines(summary, say, whenToUse, ...answered.map(({ ask }) => ask), bodyOf(piece).text);
    },
    meta: {
      title: piece.title,
      ...known({
        format: format.name,
        due: freshness?.dueOn,
        expires,
        unreviewed: freshness?.unreviewed && 'yes',
        decision: leaving(piece),
      }),
    },
    also: [
      ...[idWords(piece.id), addressWords(piece)],
      ...piece.keywords,
      ...answered.flatMap(({ keywords }) => keywords),
      ...format.aliases,
      ...named('product', piece.products),
      ...named('segment', piece.segments),
      ...piece.supersedes.flatMap((id) => byId.get(`piece/${id}`) ?? []),
    ],
    about: [
      ...named(
        'persona',
        serves.map(({ persona }) => persona),
      ),
      ...named(
        'stage',
        serves.map(({ stage }) => stage),
      ),
      ...(answered.some(({ objection }) => objection) ? usualWords.objection : []),
      ...named('person', [piece.owner]),
    ],
    filters: {
      persona: distinct(serves.map(({ persona }) => persona)),
      stage: distinct(serves.map(({ stage }) => stage)),
      cell: distinct(serves.map(({ persona, stage }) => `${persona}/${stage}`)),
      format: [format.id],
      // A piece that names no product is about all products.
      product: piece.products.length > 0 ? piece.products : model.products.map(({ id }) => id),
      language: [piece.language],
      share: [piece.share],
      status: [piece.status],
      freshness: freshness ? [freshness.state] : [],
    },
  };
}

/** The verdict on a live piece that is to be merged or removed. */
function leaving({ decision, status }: Piece): string | undefined {
  const goes = decision?.verdict === 'merge' || decision?.verdict === 'remove';
  return status === 'live' && goes ? decision.verdict : undefined;
}

/** The last step of its address as words: what people remember of a link. */
function addressWords({ file, url }: Piece): string | undefined {
  const path = url === undefined ? file : new URL(url).pathname;
  const step = path?.split('/').filter(Boolean).at(-1);
  return step?.replace(/\.\w{1,5}$/, '').replace(/[-_+.]|%20/g, ' ');
}

interface Index {
  /** The names of a record by `kind/id`. */
  readonly byId: ReadonlyMap<string, readonly string[]>;
  /** Questions by `persona/question`. */
  readonly questions: ReadonlyMap<string, Question>;
}

const indexOf = oncePer((model: PublishedModel): Index => {
  const { people, personas, pieces, products, segments, stages } = model;
  const called = ({ aliases, name }: { aliases: readonly string[]; name: string }) => [name, ...aliases];
  return {
    byId: new Map([
      ...products.map((product): Entry => [`product/${product.id}`, called(product)]),
      ...segments.map((segment): Entry => [`segment/${segment.id}`, called(segment)]),
      ...stages.map((stage): Entry => [`stage/${stage.id}`, called(stage)]),
      ...personas.map((persona): Entry => [`persona/${persona.id}`, [...called(persona), ...persona.titles]]),
      ...people.map(({ id, name }): Entry => [`person/${id}`, [name]]),
      ...pieces.map(({ id, title }): Entry => [`piece/${id}`, [title]]),
    ]),
    questions: new Map(
      personas.flatMap(({ id, questions }) => questions.map((each): [string, Question] => [`${id}/${each.id}`, each])),
    ),
  };
});

type Entry = [string, readonly string[]];

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
