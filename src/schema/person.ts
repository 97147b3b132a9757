import { z } from 'zod';
import { type SigningTeam, signingTeam } from './agreement/agreed.ts';
import { id, line } from './text.ts';

/** The departments in the audit. */
export const team = z.enum(['sales', 'marketing', 'success', 'product', 'other']);

/** A person or team that can own, review or request content. */
export const personSchema = z
  .strictObject({
    id: id().meta({
      title: 'Id',
      description: 'A short name, used wherever this person or team owns, reviews or requests something.',
      examples: ['content-team'],
    }),
    name: line(120).meta({ title: 'Name', description: 'The name people see.', examples: ['Content team'] }),
    team: team.meta({ title: 'Team', description: 'The department they belong to.', examples: ['marketing'] }),
    side: signingTeam.optional().meta({
      title: 'Side',
      description:
        'The side that they work and sign for, sales or marketing. Only needed if their department is neither, such as an agency that qualifies leads by phone.',
      examples: ['sales'],
    }),
    kind: z
      .enum(['person', 'team'])
      .default('person')
      .meta({
        title: 'Kind',
        description: 'One person, or a team that owns things together.',
        examples: ['team'],
      }),
    active: z
      .boolean()
      .default(true)
      .meta({
        title: 'Active',
        description:
          'Set to false when they have left or changed jobs. What they still own is then listed for reassignment.',
        examples: [false],
      }),
    handle: z
      .string()
      .max(100)
      .regex(/^@?[A-Za-z0-9](?:[A-Za-z0-9._/-]*[A-Za-z0-9])?$/)
      .optional()
      .meta({
        title: 'Account name',
        description: 'Their user or group name at the Git host, so that the host can request their review.',
        examples: ['@example/content-team'],
      }),
  })
  .meta({ title: 'Person or team', description: 'A person or team that owns, reviews or requests content.' });

export type Person = z.output<typeof personSchema>;
export type Team = z.output<typeof team>;

/** The side that a person or team works and signs for: their own, otherwise that of their department. */
export function sideOf({ side, team: department }: Pick<Person, 'side' | 'team'>): SigningTeam | undefined {
  return side ?? signingTeam.safeParse(department).data;
}

/** What can take part in a meeting, by id: the departments, then the teams of people.yaml. */
export function teamIds(people: readonly Pick<Person, 'id' | 'kind'>[]): string[] {
  return [...new Set([...team.options, ...people.flatMap(({ id: own, kind }) => (kind === 'team' ? [own] : []))])];
}

/** The sides that teams of a meeting belong to. */
export function sidesOf(teams: readonly string[], people: readonly Person[]): ReadonlySet<SigningTeam> {
  const known = new Map(people.map((person) => [person.id, sideOf(person)]));
  return new Set(teams.flatMap((id) => signingTeam.safeParse(id).data ?? known.get(id) ?? []));
}
