/** The records of the search: one for each piece, question, persona, term, competitor and request. */
import type { Audit } from '../../audit/audit.ts';
import { compareText } from '../../kit/order.ts';
import { plainWords } from '../../kit/plain-words.ts';
import { namesIn } from '../names.ts';
import { requestRows } from '../requests.ts';
import { agreementRecords } from './agreement-records.ts';
import { competitorRecords } from './competitor-records.ts';
import { lastParts, writesTogether } from './compounds.ts';
import { personaRecord, questionRecord } from './persona-records.ts';
import { pieceRecord } from './piece-records.ts';
import { type DraftRecord, lines, type SearchRecord } from './record.ts';
import { requestRecord } from './request-record.ts';
import { markOf, mentionFinder, synonymGroups } from './synonyms.ts';

/** Every record, by kind, then by id. The same audit gives the same records. */
export function searchRecords(audit: Audit): SearchRecord[] {
  const { model, pieces } = audit;
  const names = namesIn(model);
  const drafts = [
    ...[...pieces.values()].map((audited) => pieceRecord(audited, model)),
    ...model.personas.flatMap((persona) =>
      persona.questions.map((question) => questionRecord(question, persona, model, names)),
    ),
    ...model.personas.map((persona) => personaRecord(persona, model)),
    ...agreementRecords(model),
    ...competitorRecords(model),
    ...requestRows(audit).map((request) => requestRecord(request, model)),
  ];
  const marked = marker(model.site.synonyms);
  const words = wordsByLanguage(drafts);
  return drafts.map((draft) => finished(draft, marked, words.get(draft.language)));
}

/** The languages of the records, the most frequent first. */
export function searchLanguages(records: readonly SearchRecord[]): string[] {
  const counts = Map.groupBy(records, ({ language }) => language);
  return [...counts].sort(([a, { length: m }], [b, { length: n }]) => n - m || compareText(a, b)).map(([code]) => code);
}

type Marker = (text: string) => readonly string[];

/** Finds the marks of the synonyms in a text. */
function marker(own: Parameters<typeof synonymGroups>[0]): Marker {
  const mentions = mentionFinder(synonymGroups(own));
  return (text) => mentions(plainWords(text)).map(({ group }) => markOf(group));
}

/** Adds marks and the parts of compounds to the names of a record. */
function finished(draft: DraftRecord, marksOf: Marker, known: ReadonlySet<string> | undefined): SearchRecord {
  const { about, also, kind, filters, language, part, url } = draft;
  return {
    ...{ kind, part, url, language, filters },
    // Calculated on demand, so that indexing can start before all texts are ready.
    get content() {
      return draft.content;
    },
    get meta() {
      const { format, title } = draft.meta;
      const strong = [title, format, ...also].flatMap((text) => marksOf(text ?? ''));
      const weak = [...about, draft.content].flatMap((text) => marksOf(text ?? ''));
      const parts = known ? lastParts([title, ...also].join('\n'), known) : [];
      return { ...draft.meta, also: lines(...also, ...strong, ...parts), about: lines(...about, ...weak) };
    },
  };
}

/** The words in the names of the records, of each language that writes compounds together. */
function wordsByLanguage(drafts: readonly DraftRecord[]): ReadonlyMap<string, ReadonlySet<string>> {
  const byLanguage = Map.groupBy(
    drafts.filter(({ language }) => writesTogether(language)),
    ({ language }) => language,
  );
  return new Map(
    [...byLanguage].map(([language, members]) => [
      language,
      new Set(
        members
          .flatMap(({ also, meta }) => [meta.title, ...also])
          .flatMap((text) => plainWords(text ?? ''))
          .filter((word) => word.length > 3),
      ),
    ]),
  );
}
