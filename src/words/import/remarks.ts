/** What an import did with a value that it could not use unchanged, and what to do about it. */

/** Marks a kind whose text comes from a rule of `check`, followed by `further`. */
function byRule(further = '') {
  return { further } as const;
}

/** The same for a kind whose rule gives advice for files: a table needs this text instead. */
function byRuleInTable(text: string) {
  return { further: '', text } as const;
}

/** The text for each kind of remark, in the order in which a report lists the kinds. */
export const remarkTexts = {
  'unknown-persona': 'Several personas have this name. Choose one under values in the mapping.',
  'unknown-stage': 'Several stages have this name. Choose one under values in the mapping.',
  'all-personas':
    'Names no persona. Under values in the mapping, list the personas it means, such as buyer; user, or write none.',
  'all-stages':
    'Names no stage. Under values in the mapping, list the stages it means, such as awareness; decision, or write none.',
  'unknown-format': 'Several formats have this name. Choose one under values in the mapping.',
  'unknown-person': 'Several people or teams have this name. Choose one under values in the mapping.',
  'unknown-product': 'Several products have this name. Choose one under values in the mapping.',
  'unknown-segment': 'Several segments have this name. Choose one under values in the mapping.',
  'unknown-competitor': 'Several competitors have this name. Choose one under values in the mapping.',
  'unknown-status': byRule('The piece is a draft.'),
  'unclear-mark':
    'Not a yes, a no or a date, so the piece is not live. Correct the cell, or set the column to ignore in the mapping.',
  'unknown-verdict': byRule(),
  'unknown-share': byRule(),
  'unknown-language': 'Not a known language. Write its English name or its code, such as German or de.',
  'unknown-question': 'No persona has this question. Write it as persona/question, with both ids.',
  'question-not-served':
    'The piece does not serve the persona and stage of this question. Add that persona and stage to the row.',
  'several-questions':
    'Several of the personas that the piece serves have this question. Write it as persona/question.',
  'unknown-piece': 'Names the piece itself, or several pieces. Write the id of the piece you mean.',
  'two-lists':
    'It is unclear which persona goes with which stage, so neither is used. Write pairs such as buyer/decision in a column called Serves.',
  'half-a-pair':
    'A persona needs a stage and a stage needs a persona, so this value is not used. Fill in both, or choose the other one with --review.',
  'bad-date': 'Not a date. Write it as YYYY-MM-DD.',
  'open-date':
    'It is unclear which number is the day. Run the import again with --dates day-first, --dates month-first or --dates year-first.',
  'future-date': byRule(),
  'bad-address': 'Not a web address. Copy the whole address from the browser.',
  'needs-base':
    'No host, so the piece has no address. Run the import again with --base and the address of the site, such as --base https://www.example.com.',
  'several-addresses': 'Several addresses, of which the first is used. Give each page a row of its own.',
  'read-as': (name: string) => `Read as ${name}.`,
  'made-address': 'The address was made with --base. Check that the page opens.',
  'scheme-added': 'https:// was added at the start.',
  'missing-file': byRule(),
  'bad-number': 'Not a number of days. Write a whole number, such as 90.',
  'too-long': byRule(),
  shortened: 'Too long for a title, so it was shortened. Write a shorter title in the source.',
  refused: byRule(),
  'live-without-address': byRule('The piece is a draft.'),
  'review-without-person': byRuleInTable(
    'A review needs the person who reviewed it. Add a column for it, or set reviewedBy under defaults in the mapping.',
  ),
  'decision-without-person': byRuleInTable(
    'A decision needs a date and a person. Add columns for them, or set decidedOn and decidedBy under defaults in the mapping.',
  ),
  'merge-without-target': byRule(),
  'several-formats': 'Several formats, of which the first is used. Keep one per piece.',
  'several-owners': 'Several owners, of which the first is used. Keep one per piece.',
  'day-number': 'Spreadsheet day numbers were converted to dates.',
  'title-from-address': 'No title in the source, so it was made from the address.',
  'format-from-address': (format: string) => `No format in the source, so ${format} was taken from the address.`,
  scheduled: 'This date is in the future, so the piece is a draft.',
  expired: 'This date has passed, so the piece is retired.',
  'not-indexed': 'Hidden from search engines, so the piece is not live.',
  'no-page': 'Not the status code of a working page, so the piece is not live.',
  assumed: 'Filled in because the source has no value.',
  'other-row-says': 'Conflicts with another row for the same piece; the first row is used.',
} as const;

export type RemarkKind = keyof typeof remarkTexts;

/** Kinds that always break a rule of `check`. Others may break one, such as an unknown name. */
export type RuleKind = {
  [Kind in RemarkKind]: (typeof remarkTexts)[Kind] extends { readonly further: string } ? Kind : never;
}[RemarkKind];

interface RuleText {
  readonly further: string;
  readonly text?: string;
}

interface Remark {
  readonly kind: RemarkKind;
  /** What a rule of `check` says about the value. */
  readonly problem?: { readonly message: string; readonly hint?: string } | undefined;
  /** What the value was changed to, if it was changed. */
  readonly became?: string | undefined;
}

/** What is wrong with a value, and what to do about it. Values of one kind with the same advice need it only once. */
export function remarkParts({ became = '', kind, problem }: Remark): {
  readonly what: string;
  readonly advice: string;
} {
  const text: string | RuleText | ((became: string) => string) = remarkTexts[kind];
  if (typeof text === 'object' && text.text !== undefined) return { what: '', advice: text.text };
  if (problem) {
    const further = typeof text === 'object' ? text.further : '';
    return { what: problem.message, advice: [problem.hint ?? '', further].join(' ').trim() };
  }
  if (typeof text === 'object') return { what: '', advice: text.further };
  return typeof text === 'function' ? { what: text(became), advice: '' } : { what: '', advice: text };
}

/** The whole text about one value. */
export function remarkText(remark: Remark): string {
  const { advice, what } = remarkParts(remark);
  return [what, advice].filter((part) => part !== '').join(' ');
}

/** Why a row was skipped without breaking a rule of `check`, and what to do about skipped rows. */
export const skippedRows = {
  loneCell: 'Only one cell is filled, so it looks like a heading or a total.',
  sum: 'It looks like a row of sums.',
  fillInAddress: 'If it is a piece, fill in its address.',
  fillInMore: 'If it is a piece, fill in more cells.',
  addTitle: 'Add a title or an address.',
  addFormat: 'Choose a default with --as, or map the name under values in the mapping.',
  addOwner: 'Choose a default with --owner, or map the name under values in the mapping.',
} as const;
