/** What an import could not take over as it stands, said row by row and told together. */
import { asText } from '../content/problem.ts';
import type { DataProblem } from '../content/schema-problems.ts';
import { compareText } from '../kit/order.ts';

/** A problem by a rule that `check` has too, in the words of `check`. */
export type RuleProblem = Pick<DataProblem, 'rule' | 'message' | 'hint'>;

/** Marks a kind that a rule of `check` words, and what the import adds to that. */
function byRule(further = '') {
  return { further } as const;
}

/** What happened to a text, each kind with the words for it. */
const remarkWords = {
  'unknown-persona': 'is not one persona here',
  'unknown-stage': 'is not one stage here',
  'unknown-format': 'is not one format here',
  'unknown-person': 'is not one person or team here',
  'unknown-product': 'is not one product here',
  'unknown-status': byRule('The piece is a draft.'),
  'unclear-mark': 'says neither yes nor no, so the piece is not live',
  'unknown-verdict': byRule(),
  'unknown-share': byRule(),
  'unknown-language': 'is no language',
  'unknown-question': 'is not a question of any persona here; write persona/question',
  'question-not-served': 'is a question of a persona and stage that the piece does not serve',
  'several-questions': 'is a question of several personas that the piece serves; write persona/question',
  'unknown-piece': 'is no piece',
  'two-lists':
    'are several personas and several stages: which belong together is not said, so the piece serves nobody yet',
  'half-a-pair': 'is only one half of a persona at a stage, so the piece serves nobody yet',
  'bad-date': 'is no date',
  'open-date': 'can be two days',
  'future-date': byRule(),
  'bad-address': 'is no web address',
  'several-addresses': 'are several addresses; the first is taken',
  'scheme-added': 'has no https:// in front; it was put there',
  'missing-file': byRule(),
  'bad-number': 'is no number of days',
  'too-long': byRule(),
  shortened: 'is too long for a title; it was cut',
  refused: byRule(),
  'live-without-address': byRule('The piece is a draft.'),
  'review-without-person': byRule('(Or set reviewedBy under defaults in the mapping.)'),
  'decision-without-person': byRule('(Or set decidedBy and decidedOn under defaults in the mapping.)'),
  'merge-without-target': byRule(),
  'several-formats': 'are several formats; the first is taken',
  'several-owners': 'are several owners; the first is taken',
  'day-number': 'are read as the days that they mean',
  'title-from-address': 'has no title; it was made from the address',
  'format-from-address': 'has no format; it was read from the address',
  scheduled: 'is a day to come, so the piece is a draft',
  expired: 'is a day that has passed, so the piece is retired',
  'no-page': 'is not the answer of a page that works, so the piece is not live',
  assumed: 'is assumed where the table says nothing',
  'other-row-says': 'is said differently by another row of the same piece; the first row counts',
} as const;

export type RemarkKind = keyof typeof remarkWords;

/** Kinds that always are a problem by a rule of `check`. The others may be one, such as a name that nothing has. */
export type RuleKind = {
  [Kind in RemarkKind]: (typeof remarkWords)[Kind] extends string ? never : Kind;
}[RemarkKind];

/** Kinds that only tell how something was understood. All others are work left to do. */
export const harmless: ReadonlySet<RemarkKind> = new Set<RemarkKind>([
  'scheme-added',
  'day-number',
  'title-from-address',
  'format-from-address',
  'scheduled',
  'expired',
  'no-page',
  'assumed',
]);

export interface Remark {
  readonly kind: RemarkKind;
  /** The heading of the column. */
  readonly column: string;
  /** What is written there. */
  readonly text: string;
  readonly line: number;
  /** The rule of `check` that it is against. */
  readonly problem?: RuleProblem | undefined;
}

/** A row of which no piece could be made. */
export interface HeldBack {
  readonly line: number;
  /** Why, in a sentence. */
  readonly why: string;
  /** What to do about it. */
  readonly help: string;
  /** What the row is about, for the reader. */
  readonly what: string;
  /** The rule of `check` that says so. */
  readonly rule?: RuleProblem['rule'];
}

/** A row that is left out for a rule of `check`, with what can be done about it in the import. */
export function heldBackFor(
  { rule, message, hint }: RuleProblem,
  inImport?: string,
): Pick<HeldBack, 'rule' | 'why' | 'help'> {
  const help = inImport === undefined ? hint : `${inImport} ${hint}`;
  return { rule, why: message.replace(/\.$/, ''), help };
}

/** Remarks of one kind about one text, together. */
export interface RemarkGroup extends Omit<Remark, 'line'> {
  readonly count: number;
  /** The first lines on which it stands. */
  readonly lines: readonly number[];
}

/** How many lines are named as examples. */
const EXAMPLES = 3;

/** Remarks put together: the most frequent first, in each kind. */
export function groupRemarks(remarks: readonly Remark[]): RemarkGroup[] {
  const groups = new Map<string, { remark: Remark; lines: number[] }>();
  for (const remark of remarks) {
    const key = JSON.stringify([remark.kind, remark.column, remark.text, remark.problem?.message]);
    const group = groups.get(key);
    if (group) group.lines.push(remark.line);
    else groups.set(key, { remark, lines: [remark.line] });
  }
  const kinds = Object.keys(remarkWords);
  return [...groups.values()]
    .map(({ remark: { line: _, ...remark }, lines }) => ({
      ...remark,
      count: lines.length,
      lines: lines.slice(0, EXAMPLES),
    }))
    .sort(
      (a, b) =>
        kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
        compareText(a.column, b.column) ||
        b.count - a.count ||
        compareText(a.text, b.text),
    );
}

/** What is said of a text, behind it. */
export function wordsOf({ kind, problem }: Pick<Remark, 'kind' | 'problem'>): string {
  const words: string | { readonly further: string } = remarkWords[kind];
  if (typeof words === 'string') return problem ? asText(problem) : words;
  return [...(problem ? [asText(problem)] : []), words.further].join(' ').trim();
}
