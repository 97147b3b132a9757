/** The self-check: one person’s answers as a short text in a URL, and many people’s answers as a round. */
import type { SigningTeam } from '../../schema/agreement/agreed.ts';
import { linkLengths, linkOrder, type StatementId, statements } from '../../schema/agreement/statements.ts';

/** With fewer answers in a team, readers could guess who answered what. */
export const LEAST_PEOPLE = 3;

const TEAMS: readonly SigningTeam[] = ['sales', 'marketing'];

/** One person’s answers: 1 to 5 for each statement in the order of links, 0 for no answer. */
export interface SelfCheck {
  readonly team: SigningTeam;
  readonly answers: readonly number[];
}

/** The answers as the part of a URL after `#`: `sales.34215…`. */
export function checkText({ team, answers }: SelfCheck): string {
  return `${team}.${linkOrder.map((_, index) => answers[index] ?? 0).join('')}`;
}

/**
 * Reads that text, or a URL that ends with it. A link from before statements were added has no answer to them.
 * Undefined if it is malformed or for other statements.
 */
export function readCheck(text: string): SelfCheck | undefined {
  const [team, digits = '', ...rest] = (text.trim().split('#').at(-1) ?? '').split('.');
  const known = TEAMS.find((each) => each === team);
  const given = [...digits].map(Number);
  const right = linkLengths.includes(given.length) && given.every((answer) => answer >= 0 && answer <= 5);
  const answers = linkOrder.map((_, index) => given[index] ?? 0);
  return known && right && rest.length === 0 ? { team: known, answers } : undefined;
}

/** The answers of many people, counted. */
export interface Tally {
  readonly people: Readonly<Record<SigningTeam, number>>;
  /** Lines that could not be read. */
  readonly unread: readonly string[];
  /** Whether enough people answered in both teams to stay anonymous. */
  readonly enough: boolean;
  /** For each statement and team, how many answered 1 to 5; only where enough people answered it. */
  readonly counts: ReadonlyMap<StatementId, Readonly<Partial<Record<SigningTeam, readonly number[]>>>>;
}

/** Adds up results, one per line. The same result twice counts once, because it was pasted twice. */
export function tally(text: string): Tally {
  const lines = [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '');
  const checks = new Map(
    lines.flatMap((line) => {
      const check = readCheck(line);
      return check ? [[checkText(check), check] as const] : [];
    }),
  );
  const ofTeam = (team: SigningTeam) => [...checks.values()].filter((check) => check.team === team);
  const people = { sales: ofTeam('sales').length, marketing: ofTeam('marketing').length };
  const enough = TEAMS.every((team) => people[team] >= LEAST_PEOPLE);
  const counted = statements.map(({ id }) => {
    const index = linkOrder.indexOf(id);
    const teams = TEAMS.flatMap((team) => {
      const given = ofTeam(team).map(({ answers }) => answers[index] ?? 0);
      const counts = [1, 2, 3, 4, 5].map((value) => given.filter((answer) => answer === value).length);
      const answered = counts.reduce((sum, amount) => sum + amount, 0);
      return answered >= LEAST_PEOPLE ? [[team, counts] as const] : [];
    });
    return [id, Object.fromEntries(teams)] as const;
  });
  return {
    people,
    unread: lines.filter((line) => readCheck(line) === undefined),
    enough,
    counts: new Map(enough ? counted.filter(([, teams]) => Object.keys(teams).length > 0) : []),
  };
}

/**
 * The file of a round, for agreement/assessments/. It contains only statements that enough people answered.
 *
 * @param comment Explains the counts to the reader of the file.
 */
export function roundYaml({ counts }: Tally, on: string, comment: string): string {
  const lines = [...counts].map(([id, teams]) => {
    const parts = TEAMS.flatMap((team) => {
      const amounts = teams[team];
      return amounts ? [`${team}: [${amounts.join(', ')}]`] : [];
    });
    return `  ${id}: { ${parts.join(', ')} }\n`;
  });
  return [
    '# yaml-language-server: $schema=../../../schemas/assessment.schema.json\n',
    `# ${comment}\n`,
    `on: ${on}\n`,
    lines.length === 0 ? 'answers: {}\n' : `answers:\n${lines.join('')}`,
  ].join('');
}
