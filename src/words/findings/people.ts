import { listed } from './list.ts';

/** Owners and people who sign. */
export const ownerTexts = {
  inactive: (name: string) => `The owner, ${name}, is no longer active.`,
  useOneOf: (ids: readonly string[]) => `Name an active owner: ${listed(ids, 'or')}.`,
  none: 'Add the new owner to people.yaml, and write their id here.',
} as const;

export const approvalTexts = {
  outside: (id: string, team: string) => `${id} is in ${team}, so this does not say that sales approved the topic.`,
  nameOneOf: (ids: readonly string[]) => `Name who approved it in sales: ${listed(ids, 'or')}.`,
  noOne: 'Add the person from sales to people.yaml, and write their id here.',
} as const;

export const signatureTexts = {
  wrongTeam: (name: string, team: string, signed: string) => `${name} is in ${team} and cannot sign for ${signed}.`,
  noStamp: (team: string) => `The signature for ${team} has no stamp, so it does not count.`,
  signAgain: (command: string) => `Sign it again: \`${command}\``,
  askTo: (ids: readonly string[], command: string) => `Ask ${listed(ids, 'or')} to sign: \`${command}\``,
  deleteFirst: (ask: string) => `Delete this signature. ${ask}`,
  noOne: (team: string) => `Add someone from ${team} to people.yaml.`,
  /** The command that signs a record for a team. */
  command: (keys: readonly string[], team: string, by: string) =>
    `npx content-audit sign ${keys.join(' ')} --team ${team} --by ${by}`,
} as const;
