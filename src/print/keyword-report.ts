/** What an import of monthly searches did or would do, for people and for programs. */
import type { KeywordImport, KeywordRemark, ToolKeyword } from '../import/keywords.ts';
import type { Table } from '../import/table.ts';
import { keywordReport as words } from '../words/import/keywords.ts';
import { jsonWithoutCommands, plain, withoutCommands } from './plain.ts';
import { section } from './report-section.ts';

/** @param written Whether the files were written. */
export function printKeywords({ name, rows }: Table, found: KeywordImport, written: boolean): string {
  const { matches, remarks, unmatched, without } = found;
  const changed = matches.filter(({ changes }) => changes).length;
  const lines = [
    words.title(plain(name), rows.length),
    ...section(
      words.matched(matches.length),
      matches.flatMap(({ changes, keywords, persona, question, searches }) => [
        `${words.match(plain(question.ask), plain(persona.name), searches)}${changes ? '' : `. ${words.upToDate}`}`,
        ...keywords.map((keyword) => `  ${keywordLine(keyword)}`),
      ]),
    ),
    ...section(words.unmatched(unmatched.length), unmatched.map(keywordLine), words.unmatchedHelp),
    ...section(
      words.without(without.length),
      without.map(({ persona, question }) => `“${plain(question.ask)}” (${plain(persona.name)})`),
    ),
    ...section(words.remarks(remarks.length), remarks.map(remarkLine)),
    '',
    matches.length === 0 ? words.none : changed === 0 ? words.upToDate : words.outcome(changed, written),
  ];
  return withoutCommands(`${lines.join('\n')}\n`);
}

function keywordLine({ from, keyword, to }: ToolKeyword): string {
  return words.keyword(plain(keyword), from, to);
}

function remarkLine({ keyword, kind, line, value }: KeywordRemark): string {
  return words[kind](line, plain(keyword), plain(value));
}

/** The same for programs. */
export function keywordsJson({ name }: Table, found: KeywordImport, written: boolean): string {
  const { matches, remarks, unmatched, without } = found;
  const question = ({ persona, question: { id } }: (typeof without)[number]) => `${persona.id}/${id}`;
  const report = {
    source: name,
    written,
    questions: matches.map(({ changes, keywords, searches, ...match }) => ({
      id: question(match),
      searchesPerMonth: searches.from,
      searchesUpTo: searches.to ?? null,
      changes,
      keywords,
    })),
    unmatched,
    without: without.map(question),
    remarks,
  };
  return `${jsonWithoutCommands(JSON.stringify(report, null, 2))}\n`;
}
