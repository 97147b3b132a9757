/** Monthly searches from the export of a keyword tool, matched to the keywords that questions already have. */
import type { Persona } from '../content/model.ts';
import type { Question } from '../schema/persona.ts';
import { fold } from './fold.ts';
import type { HeadingRules, Table } from './table.ts';

/** Searches per month; a range where the tool gives one. */
export interface Searches {
  readonly from: number;
  /** Absent for an exact number. */
  readonly to?: number | undefined;
}

/** A keyword of the table. */
export interface ToolKeyword extends Searches {
  readonly keyword: string;
  readonly line: number;
}

/** A question with keywords of the table. */
export interface KeywordMatch {
  readonly persona: Persona;
  readonly question: Question;
  /** Its place in the list of the persona’s questions. */
  readonly at: number;
  readonly keywords: readonly ToolKeyword[];
  /** All of these, added up. */
  readonly searches: Searches;
  readonly changes: boolean;
}

/** A row that was not used. */
export interface KeywordRemark {
  readonly line: number;
  readonly keyword: string;
  /** `unreadable`: its number is not a number. `repeated`: an earlier row has the same keyword and another number. */
  readonly kind: 'unreadable' | 'repeated';
  readonly value: string;
}

export interface KeywordImport {
  /** By persona and question, in the order of the content. */
  readonly matches: readonly KeywordMatch[];
  /** Keywords that no question has, most searched first. */
  readonly unmatched: readonly ToolKeyword[];
  /** Questions with keywords, none of which is in the table. They stay as they are. */
  readonly without: ReadonlyArray<{ readonly persona: Persona; readonly question: Question }>;
  readonly remarks: readonly KeywordRemark[];
}

/** The headings of the keyword, folded, likeliest first. */
const KEYWORD = ['keyword', 'keywords', 'search term', 'search terms', 'query', 'suchbegriff', 'suchbegriffe'];

/** The headings of its searches per month, folded, likeliest first. */
const VOLUME = [
  ...['avg monthly searches', 'average monthly searches', 'monthly searches', 'searches per month'],
  ...['monthly search volume', 'search volume', 'volume', 'monthly volume', 'msv', 'searches'],
  ...['durchschnittl suchanfragen pro monat', 'durchschnittliche suchanfragen pro monat', 'suchanfragen pro monat'],
  ...['suchvolumen', 'monatliches suchvolumen', 'global volume', 'search volume global'],
];

/** What the headings of such an export look like. */
export const keywordHeadings: HeadingRules = {
  isKnown: (heading) => [...KEYWORD, ...VOLUME].includes(fold(heading)),
  longest: 80,
};

/** The columns of the keyword and its searches; undefined if the table lacks one. */
export function keywordColumns({ headings }: Pick<Table, 'headings'>): { keyword: number; volume: number } | undefined {
  const folded = headings.map(fold);
  const place = (names: readonly string[]) => names.map((name) => folded.indexOf(name)).find((at) => at >= 0);
  const [keyword, volume] = [place(KEYWORD), place(VOLUME)];
  return keyword === undefined || volume === undefined ? undefined : { keyword, volume };
}

/** Matches a table to the questions. Spelling, case and accents do not matter. A keyword counts for each question that has it. */
export function importKeywords(
  table: Table,
  columns: { readonly keyword: number; readonly volume: number },
  personas: readonly Persona[],
): KeywordImport {
  const { found, remarks } = keywordsIn(table, columns);
  const used = new Set<string>();
  const matches: KeywordMatch[] = [];
  const without: { persona: Persona; question: Question }[] = [];
  for (const persona of personas) {
    for (const [at, question] of persona.questions.entries()) {
      const own = [...new Set(question.keywords.map(fold))];
      const keywords = own.flatMap((key) => found.get(key) ?? []);
      for (const key of own) used.add(key);
      if (keywords.length > 0) matches.push(matchOf({ persona, question, at, keywords }));
      else if (own.length > 0) without.push({ persona, question });
    }
  }
  const unmatched = [...found].filter(([key]) => !used.has(key)).map(([, keyword]) => keyword);
  return { matches, unmatched: unmatched.sort((a, b) => b.from - a.from || a.line - b.line), without, remarks };
}

function keywordsIn(table: Table, columns: { readonly keyword: number; readonly volume: number }) {
  const found = new Map<string, ToolKeyword>();
  const remarks: KeywordRemark[] = [];
  for (const { cells, line } of table.rows) {
    const keyword = (cells[columns.keyword] ?? '').trim();
    const value = (cells[columns.volume] ?? '').trim();
    const key = fold(keyword);
    if (key === '' || value === '') continue;
    const searches = readSearches(value);
    const earlier = found.get(key);
    if (searches === undefined) remarks.push({ line, keyword, value, kind: 'unreadable' });
    else if (earlier === undefined) found.set(key, { keyword, line, ...searches });
    else if (earlier.from !== searches.from || earlier.to !== searches.to) {
      remarks.push({ line, keyword, value, kind: 'repeated' });
    }
  }
  return { found, remarks };
}

function matchOf(match: Omit<KeywordMatch, 'searches' | 'changes'>): KeywordMatch {
  const { keywords, question } = match;
  const from = keywords.reduce((sum, each) => sum + each.from, 0);
  const most = keywords.reduce((sum, each) => sum + (each.to ?? each.from), 0);
  const to = most === from ? undefined : most;
  const changes = question.searchesPerMonth !== from || question.searchesUpTo !== to;
  return { ...match, searches: { from, to }, changes };
}

const FACTORS: Readonly<Record<string, number>> = { k: 1000, tsd: 1000, m: 1e6, mio: 1e6, mn: 1e6 };

/** A number as keyword tools write it: `1,200`, `1.2K`, `1,2 Tsd.`, and `10–100` or `<10` as a range. */
export function readSearches(text: string): Searches | undefined {
  const plain = text.replace(/[\s'’]/gu, '').toLowerCase();
  if (plain.startsWith('<')) {
    const to = readNumber(plain.slice(1));
    return to === undefined ? undefined : { from: 0, to };
  }
  const [first = '', second, ...more] = plain.split(/-|–|—|to|bis/u);
  const from = readNumber(first);
  if (from === undefined || more.length > 0) return undefined;
  if (second === undefined) return { from };
  const to = readNumber(second);
  if (to === undefined || to < from) return undefined;
  return to === from ? { from } : { from, to };
}

/** Searches are whole, so a comma or period before exactly three digits separates thousands; before a K it is decimal. */
function readNumber(text: string): number | undefined {
  const [, digits = '', unit = ''] = /^(\d[\d.,]*)(k|tsd|m|mio|mn)?\.?$/.exec(text) ?? [];
  if (digits === '') return undefined;
  const factor = unit === '' ? 1 : (FACTORS[unit] ?? 1);
  const isGrouped = /^\d{1,3}(?:[.,]\d{3})+$/.test(digits) && unit === '';
  const number = Number(isGrouped ? digits.replace(/[.,]/g, '') : digits.replace(',', '.'));
  return Number.isFinite(number) ? Math.round(number * factor) : undefined;
}
