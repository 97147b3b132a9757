import { signingTeam } from '../../schema/agreement/agreed.ts';
import type { CompetitorFields } from '../../schema/competitor.ts';
import type { Person } from '../../schema/person.ts';
import type { PersonaFields } from '../../schema/persona.ts';
import type { PieceFields } from '../../schema/piece.ts';
import type { Product } from '../../schema/product.ts';
import type { RequestFields } from '../../schema/request.ts';
import { ownerTexts } from '../../words/findings/people.ts';
import { contributorTexts } from '../../words/findings/personas.ts';
import type { Path } from '../yaml.ts';
import type { Leaver } from './known.ts';
import type { Found, RecordCheck } from './record-check.ts';

/** An owner who is no longer active. */
export function inactiveOwner(leaver: Leaver | undefined, path: Path = ['owner']): Found[] {
  if (!leaver) return [];
  const { name, successors } = leaver;
  const hint = successors.length > 0 ? ownerTexts.useOneOf(successors) : ownerTexts.none;
  return [{ message: ownerTexts.inactive(name), hint, path }];
}

/** People who are no longer active, by id, each with those who can take over. */
export function leaversOf(people: readonly Person[]): ReadonlyMap<string, Leaver> {
  const active = people.filter((person) => person.active);
  return new Map(
    people.flatMap(({ id, name, team, active: isActive }) => {
      if (isActive) return [];
      const colleagues = active.filter((person) => person.team === team);
      const successors = (colleagues.length > 0 ? colleagues : active).slice(0, SUCCESSORS).map((person) => person.id);
      return [[id, { name, successors }] as const];
    }),
  );
}

/** The most people that a hint names. */
const SUCCESSORS = 12;

export const pieceOwner: RecordCheck<PieceFields> = {
  partial: false,
  find: ({ fields: { owner, status } }, known) => (status === 'retired' ? [] : inactiveOwner(known.inactive(owner))),
};

export const productOwner: RecordCheck<Product> = {
  partial: false,
  find: ({ fields: { owner = '', status } }, known) =>
    status === 'sunset' ? [] : inactiveOwner(known.inactive(owner)),
};

export const competitorOwner: RecordCheck<CompetitorFields> = {
  partial: false,
  find: ({ fields: { owner = '' } }, known) => inactiveOwner(known.inactive(owner)),
};

export const requestOwner: RecordCheck<RequestFields> = {
  partial: false,
  find: ({ fields: { triage } }, known) =>
    ['new', 'needs-info', 'accepted', 'in-progress'].includes(triage.status)
      ? inactiveOwner(known.inactive(triage.owner ?? ''), ['triage', 'owner'])
      : [],
};

/** Both teams contributed to an active persona. */
export const oneTeam: RecordCheck<PersonaFields> = {
  partial: false,
  find: ({ fields: { contributors, status } }) => {
    if (status !== 'active') return [];
    const { oneTeam: only, none: message, addTeam, addBoth: hint } = contributorTexts;
    const [first, ...more] = signingTeam.options.filter((team) => contributors[team].length > 0);
    if (more.length > 0) return [];
    const other = first === 'sales' ? 'marketing' : 'sales';
    const texts = first === undefined ? { message, hint } : { message: only(first), hint: addTeam(other) };
    return [{ ...texts, path: ['contributors'], key: true }];
  },
};
