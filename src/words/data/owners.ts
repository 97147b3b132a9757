import { count } from '../dates.ts';

/** Missing code owners. */
export const ownerWords = {
  noAccount: (team: string) =>
    `No one in ${team} has an account name, so files that both teams agree on can change without a review by ${team}. Add a \`handle\` in people.yaml.`,
  unreachable: (id: string, pieces: number, active: boolean) => {
    const why = active ? 'has no account name (`handle`)' : 'is no longer active';
    return `"${id}" owns ${count(pieces, 'piece')} but ${why}. Marketing reviews changes instead.`;
  },
} as const;
