import type { Known } from '../../content/record-rules/known.ts';
import { leaversOf } from '../../content/record-rules/owners.ts';
import { suggester } from '../../content/record-rules/references.ts';
import type { ReferenceKind } from '../../schema/text.ts';
import type { Choices } from './choices.ts';

/** The rest of the content, as the rules about one record see it. The site was built from content without errors. */
export function knownFrom({ addresses, ids, people, pieces, questions, site, stages }: Choices, today: string): Known {
  const known = new Map<ReferenceKind, ReadonlySet<string>>([
    ['piece', new Set(Object.keys(pieces))],
    ...Object.entries(ids).map(([kind, list]) => [kind as ReferenceKind, new Set(list)] as const),
  ]);
  const leavers = leaversOf(people);
  const asked = (persona: string) => (Object.hasOwn(questions, persona) ? questions[persona] : undefined);
  return {
    today,
    site,
    stages,
    ids: (kind) => known.get(kind),
    suggest: suggester((kind) => known.get(kind) ?? new Set()),
    questions: (persona) => {
      const own = asked(persona);
      return own && new Map(own.map(({ id, stage }) => [id, stage]));
    },
    questionProducts: (persona, question) => asked(persona)?.find(({ id }) => id === question)?.products ?? [],
    teams: new Map(people.map(({ id, team }) => [id, team])),
    inactive: (person) => leavers.get(person),
    addressHolder: (address, path) => {
      const holder = Object.hasOwn(addresses, address) ? addresses[address] : undefined;
      return holder === path ? undefined : holder;
    },
    // No form has a field for a file, and the files of pieces were there when the site was built.
    findFile: () => 'inside',
    suggestFile: () => undefined,
    pieceStatus: (id) => (Object.hasOwn(pieces, id) ? pieces[id]?.status : undefined),
  };
}
