/** States of records and signatures, each with an icon and a tone, so no page shows a state by color alone. */
import type { AgreementState, TeamState } from '../../audit/agreement/state.ts';
import type { Word } from '../states.ts';

export const agreementWords: Readonly<Record<AgreementState, Word>> = {
  agreed: {
    word: 'Agreed',
    icon: 'check',
    tone: 'good',
    meaning: 'Both teams have signed the current text, and its review is up to date.',
  },
  overdue: {
    word: 'Overdue',
    icon: 'clock',
    tone: 'watch',
    meaning: 'Both teams have signed, and the date of their next review has passed.',
  },
  one: {
    word: 'Signed by one',
    icon: 'half',
    tone: 'watch',
    meaning: 'One team has signed and the other has not.',
  },
  unsigned: {
    word: 'Unsigned',
    icon: 'dash',
    tone: 'bad',
    meaning: 'The text exists, but no team has signed it. A signature without a stamp does not count.',
  },
  changed: {
    word: 'Changed since signed',
    icon: 'warning',
    tone: 'watch',
    meaning: 'The text has changed since a team signed it, so the stamp in the signature no longer matches.',
  },
  undefined: {
    word: 'Undefined',
    icon: 'cross',
    tone: 'bad',
    meaning: 'It has a name, but nothing to agree to yet.',
  },
};

export const teamStateWords: Readonly<Record<TeamState, Word>> = {
  signed: { word: 'Signed', icon: 'check', tone: 'good', meaning: 'This team has signed the current text.' },
  changed: { word: 'Previously signed', icon: 'warning', tone: 'watch', meaning: 'This team signed an earlier text.' },
  unstamped: {
    word: 'No stamp',
    icon: 'dash',
    tone: 'bad',
    meaning: 'This team signed without a stamp, so the signed text is unknown.',
  },
  'not-needed': {
    word: 'No signature required',
    icon: 'dash',
    tone: 'quiet',
    meaning: 'It is the other team’s own goal.',
  },
  open: { word: 'Not signed', icon: 'dash', tone: 'quiet', meaning: 'This team has not signed.' },
};
