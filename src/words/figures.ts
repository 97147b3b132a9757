/** The words of goals, losses, claims and leads, each state with an icon and a tone. */
import type { AlignmentFlag } from '../audit/agreement/alignment.ts';
import type { Verdict } from '../audit/agreement/evidence/evidence.ts';
import type { GoalState } from '../audit/agreement/goals.ts';
import type { LossAnswer } from '../audit/losses.ts';
import type { ClaimStatus } from '../schema/agreement/claim.ts';
import type { Word } from './states.ts';

export const goalWords: Readonly<Record<GoalState, Word>> = {
  reached: { word: 'Reached', icon: 'check', tone: 'good', meaning: 'The last reading is at the target or past it.' },
  'on-course': {
    word: 'On course',
    icon: 'check',
    tone: 'good',
    meaning: 'The last reading is at the line or past it.',
  },
  behind: { word: 'Behind', icon: 'warning', tone: 'watch', meaning: 'The last reading is short of the line.' },
  missed: { word: 'Missed', icon: 'cross', tone: 'bad', meaning: 'Its day has passed, and it was not reached.' },
  unknown: {
    word: 'Unknown',
    icon: 'dash',
    tone: 'quiet',
    meaning: 'There is no line (no baseline, target or day), or nobody has read where it stands.',
  },
};

export const lossWords: Readonly<Record<LossAnswer, Word>> = {
  answered: {
    word: 'Answered now',
    icon: 'check',
    tone: 'good',
    meaning: 'The reason names a question of the buyer, and a usable primary piece answers it.',
  },
  unanswered: {
    word: 'Nothing answers it',
    icon: 'cross',
    tone: 'bad',
    meaning:
      'No usable primary piece answers the question; or no question is named, and somebody wrote down what was missing.',
  },
  unsaid: {
    word: 'Nobody said what would help',
    icon: 'dash',
    tone: 'quiet',
    meaning: 'The reason names no question, and nobody wrote down what was missing.',
  },
};

export const claimWords: Readonly<Record<ClaimStatus, Word>> = {
  verified: { word: 'Verified', icon: 'check', tone: 'good', meaning: 'Somebody read the source, and it says so.' },
  plausible: { word: 'Plausible', icon: 'half', tone: 'watch', meaning: 'It fits what we know; the source is thin.' },
  unverified: { word: 'Unverified', icon: 'dash', tone: 'watch', meaning: 'Nobody has looked at the source.' },
  distorted: { word: 'Distorted', icon: 'warning', tone: 'bad', meaning: 'The source says something else.' },
  wrong: { word: 'Wrong', icon: 'cross', tone: 'bad', meaning: 'It is not true. Do not quote it.' },
};

export const evidenceVerdictWords: Readonly<Record<Verdict, Word>> = {
  yes: { word: 'Yes', icon: 'check', tone: 'good', meaning: 'What lies in the repository proves it.' },
  partly: { word: 'Partly', icon: 'half', tone: 'watch', meaning: 'It holds for some and not for all.' },
  no: { word: 'No', icon: 'cross', tone: 'bad', meaning: 'What lies in the repository speaks against it.' },
  unknown: { word: 'Unknown', icon: 'dash', tone: 'quiet', meaning: 'The repository does not say. That is not a no.' },
};

export const flagWords: Readonly<Record<AlignmentFlag, Word>> = {
  disagree: {
    word: 'You disagree about whether you agree',
    icon: 'warning',
    tone: 'bad',
    meaning: 'The means of the two teams are 1.0 or more apart.',
  },
  'agreed-problem': {
    word: 'Agreed problem',
    icon: 'half',
    tone: 'watch',
    meaning: 'Both means are below 3 and less than 1.0 apart: both teams know it. Begin here.',
  },
  believed: {
    word: 'Both believe it, the files do not',
    icon: 'cross',
    tone: 'bad',
    meaning: 'Both means are 4 or more, and the repository says no.',
  },
  harmony: {
    word: 'Suspicious harmony',
    icon: 'clock',
    tone: 'watch',
    meaning: 'Both means are 4 or more and less than 0.5 apart, and the repository says neither yes nor no.',
  },
};
