import { count } from '../../kit/count.ts';

export const publicAddressTexts = {
  internal: (pieces: number, domain: string) =>
    `The site has ${count(pieces, 'internal piece')}, but anyone can read a site under ${domain} as a rule.`,
  signIn: 'Publish it where colleagues sign in. If they sign in there, turn this rule off under `severities`.',
} as const;
