import type { ClaimStatus } from '../../schema/agreement/claim.ts';
import type { Word } from '../states.ts';

/** How far a claim can be trusted. */
export const claimWords: Readonly<Record<ClaimStatus, Word>> = {
  verified: { word: 'Verified', icon: 'check', tone: 'good', meaning: 'Someone read the source, and it says so.' },
  plausible: {
    word: 'Plausible',
    icon: 'half',
    tone: 'watch',
    meaning: 'It fits what we know, but the source is weak.',
  },
  unverified: { word: 'Unverified', icon: 'dash', tone: 'watch', meaning: 'No one has checked the source.' },
  distorted: { word: 'Distorted', icon: 'warning', tone: 'bad', meaning: 'The source says something else.' },
  wrong: { word: 'Wrong', icon: 'cross', tone: 'bad', meaning: 'It is not true. Do not quote it.' },
};

/** On a piece that quotes an untrue claim. */
export const claimNotice = {
  needsFix: 'Needs a fix.',
  quotes: (wording: string) => `It says “${wording}”`,
  remove: 'Remove it.',
} as const;
