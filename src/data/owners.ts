/** The code owners of the content, from people.yaml and each record’s owner: the people who review a change to a file. */
import { ideasToApprove } from '../audit/topics.ts';
import type { Model } from '../content/model.ts';
import { compareText } from '../kit/order.ts';
import type { SigningTeam } from '../schema/agreement/agreed.ts';
import { AGREEMENT_FOLDER } from '../schema/agreement/kind.ts';
import { type Person, sideOf } from '../schema/person.ts';
import { ownerWords } from '../words/data/owners.ts';

/** A file or folder and its code owners. A later rule replaces an earlier one. */
export interface OwnerRule {
  /** Relative to the repository’s top folder, with forward slashes. A folder ends with a slash. */
  readonly path: string;
  /** Someone in each group must approve. */
  readonly groups: readonly OwnerGroup[];
}

interface OwnerGroup {
  readonly name: 'Sales' | 'Marketing' | 'Owner';
  /** Account names at the host, starting with `@`. */
  readonly accounts: readonly string[];
}

export interface Owners {
  readonly rules: readonly OwnerRule[];
  /** Missing code owners, in sentences. */
  readonly problems: readonly string[];
}

/**
 * The rules, most general first:
 *
 * - Marketing teams own everything in the content folder.
 * - site.yaml, stages.yaml, personas and agreement/ need both sales and marketing, because both agree on them. For a
 *   persona these are its contributors.
 * - An idea that waits for sales belongs to its owner and to sales, so that sales sees it before the work begins.
 * - Any other piece belongs to its owner, a request to the person working on it.
 *
 * A person who has left or has no account name is skipped, so the more general rule applies.
 *
 * @param folder The content folder, relative to the repository’s top folder, with forward slashes. Empty if it is the top
 *   folder.
 */
export function ownersOf(model: Model, folder: string): Owners {
  const people = new Map(model.people.map((person) => [person.id, person]));
  const accountsOf = (ids: readonly (string | undefined)[]) =>
    unique(ids.flatMap((id) => accountOf(people.get(id ?? '')) ?? []));
  const [sales, marketing] = [teamAccounts(model, 'sales'), teamAccounts(model, 'marketing')];
  const both = (ofSales: readonly string[], ofMarketing: readonly string[]): OwnerGroup[] => [
    { name: 'Sales', accounts: ofSales.length > 0 ? ofSales : sales },
    { name: 'Marketing', accounts: ofMarketing.length > 0 ? ofMarketing : marketing },
  ];
  const within = (path: string) => (folder === '' ? path : `${folder}/${path}`);
  const owned = (path: string, ...ids: (string | undefined)[]): OwnerRule => ({
    path,
    groups: [{ name: 'Owner', accounts: accountsOf(ids) }],
  });
  const waiting = new Set(ideasToApprove(model));
  const rules: OwnerRule[] = [
    { path: within(''), groups: [{ name: 'Owner', accounts: marketing }] },
    ...['site.yaml', 'stages.yaml', 'personas/'].map((path) => ({ path: within(path), groups: both([], []) })),
    ...(model.agreement ? [{ path: within(`${AGREEMENT_FOLDER}/`), groups: both([], []) }] : []),
    owned(within('products.yaml'), ...model.products.map(({ owner }) => owner)),
    ...model.personas.map(({ path, contributors }) => ({
      path,
      groups: both(accountsOf(contributors.sales), accountsOf(contributors.marketing)),
    })),
    ...model.pieces.map((piece): OwnerRule => {
      if (!waiting.has(piece)) return owned(piece.path, piece.owner);
      const own = accountsOf([piece.owner]);
      const owner = own.length > 0 ? own : marketing;
      return {
        path: piece.path,
        groups: [
          { name: 'Sales', accounts: sales },
          { name: 'Owner', accounts: owner },
        ],
      };
    }),
    ...model.requests.map(({ path, triage }) => owned(path, triage.owner)),
  ];
  return { rules: rules.flatMap(withAccounts), problems: problemsOf(model, people) };
}

/** Removes groups without accounts. Returns nothing if no group is left. */
function withAccounts({ path, groups }: OwnerRule): OwnerRule[] {
  const known = groups.filter(({ accounts }) => accounts.length > 0);
  return known.length === 0 ? [] : [{ path, groups: known }];
}

/** The accounts of sales or marketing: those of its teams, or of its people if no team has one. */
function teamAccounts({ people }: Model, team: SigningTeam): string[] {
  const known = people.filter((person) => sideOf(person) === team && accountOf(person) !== undefined);
  const teams = known.filter(({ kind }) => kind === 'team');
  return unique((teams.length > 0 ? teams : known).flatMap((person) => accountOf(person) ?? []));
}

function accountOf(person: Person | undefined): string | undefined {
  if (person?.handle === undefined || !person.active) return undefined;
  return person.handle.startsWith('@') ? person.handle : `@${person.handle}`;
}

function problemsOf(model: Model, people: ReadonlyMap<string, Person>): string[] {
  const problems = (['sales', 'marketing'] as const)
    .filter((team) => teamAccounts(model, team).length === 0)
    .map(ownerWords.noAccount);
  const counts = new Map<string, number>();
  for (const { owner } of model.pieces) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  const unreachable = [...counts].filter(([id]) => accountOf(people.get(id)) === undefined);
  const named = unreachable
    .sort(([a], [b]) => compareText(a, b))
    .map(([id, owned]) => ownerWords.unreachable(id, owned, people.get(id)?.active !== false));
  return [...problems, ...named];
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort(compareText);
}
