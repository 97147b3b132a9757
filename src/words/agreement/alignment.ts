/** The evidence’s verdicts, and the statements worth discussing. */
import { type AlignmentFlag, FLAGS } from '../../audit/agreement/alignment.ts';
import type { Verdict } from '../../audit/agreement/evidence/evidence.ts';
import type { StatementTopic } from '../../schema/agreement/statements.ts';
import type { Word } from '../states.ts';

export const evidenceVerdictWords: Readonly<Record<Verdict, Word>> = {
  yes: { word: 'Yes', icon: 'check', tone: 'good', meaning: 'The repository proves it.' },
  partly: { word: 'Partly', icon: 'half', tone: 'watch', meaning: 'It holds for some and not for all.' },
  no: { word: 'No', icon: 'cross', tone: 'bad', meaning: 'The repository contradicts it.' },
  unknown: { word: 'Unknown', icon: 'dash', tone: 'quiet', meaning: 'The repository does not say. That is not a no.' },
};

const far = FLAGS.disagreeFrom.toFixed(1);
const close = FLAGS.harmonyBelow.toFixed(1);

export const flagWords: Readonly<Record<AlignmentFlag, Word>> = {
  disagree: {
    word: 'You disagree about whether you agree',
    icon: 'warning',
    tone: 'bad',
    meaning: `The means of the two teams are ${far} or more apart.`,
  },
  'agreed-problem': {
    word: 'Agreed problem',
    icon: 'half',
    tone: 'watch',
    meaning: `Both means are below ${FLAGS.problemBelow} and less than ${far} apart. Both teams know it: start here.`,
  },
  believed: {
    word: 'Believed, but not true',
    icon: 'cross',
    tone: 'bad',
    meaning: `Both means are ${FLAGS.highFrom} or more, and the repository says no.`,
  },
  harmony: {
    word: 'Suspicious harmony',
    icon: 'clock',
    tone: 'watch',
    meaning: `Both means are ${FLAGS.highFrom} or more and less than ${close} apart, and the repository says neither yes nor no.`,
  },
};

/** What statements are about. */
export const topicWords: Readonly<Record<StatementTopic, string>> = {
  language: 'Language',
  buyers: 'Buyers',
  goals: 'Goals',
  products: 'Products',
  content: 'Content',
  'hand-off': 'Handoffs',
  feedback: 'Feedback',
  meetings: 'Meetings',
  trust: 'Trust',
};
