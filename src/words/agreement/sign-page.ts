/** The page on which a team reads and signs a record. */
import { listed } from '../findings/list.ts';
import { type Sentence, sentence } from '../parts.ts';

export const signPageWords = {
  title: (name: string) => `Read and sign: ${name}`,
  description: (name: string) => `What “${name}” says, what each team signed earlier, and how to sign it.`,
  link: 'Read and sign',
  seeAll: 'See it with the others of its kind',
  persona: 'See the page of this persona',
  bothSigned: 'Both teams have signed this text.',
  undefined: 'It has a name, but nothing to agree to yet.',
  text: 'What you sign',
  compared: 'What was signed, and what it says now',
  field: 'Field',
  body: 'Text',
  now: 'What it says now',
  /** @param teams By their names. */
  signedText: (teams: readonly string[]) => `What ${listed(teams)} signed`,
  changed: 'Changed',
  nothing: 'nothing',
  /** @param teams By their names. */
  notKnown: (teams: readonly string[]) =>
    `The text that ${listed(teams)} signed is not in the Git history that this site was built from, so only the current text is shown.`,
  sign: 'Sign',
  pick: 'I have read it and sign it for my team',
  pickHelp: 'Several signatures become one change. Choose who you are below: it decides for which team you sign.',
  byHand: 'Sign in the file instead',
  /** @param team Its name. */
  signer: (team: string) => `Who signs for ${team}`,
  noSigner: (team: string) => `No one in people.yaml can sign for ${team}.`,
  copy: 'Copy lines',
  replace: 'If the file already has a line of this team, replace it. The stamp is a short code of the text above.',
} as const;

/**
 * @param name The record.
 * @param team Its name.
 * @param file From the repository's top folder.
 */
export function addLines(name: string, team: string, file: string): Sentence {
  return sentence`To sign for ${team}, add these lines to “${name}” in ${{ code: file }}:`;
}
