/** What the evidence says about a statement, and which statements to discuss. */
import { type AlignmentFlag, FLAGS } from '../../audit/agreement/alignment.ts';
import type { Verdict } from '../../audit/agreement/evidence/evidence.ts';
import type { StatementTopic } from '../../schema/agreement/statements.ts';
import type { Word } from '../states.ts';

export const evidenceVerdictWords: Readonly<Record<Verdict, Word>> = {
  yes: { word: 'Yes', icon: 'check', tone: 'good', meaning: 'The records support it.' },
  partly: {
    word: 'Partly',
    icon: 'half',
    tone: 'watch',
    meaning: 'The records support it in some cases, but not in all.',
  },
  no: { word: 'No', icon: 'cross', tone: 'bad', meaning: 'The records contradict it.' },
  unknown: { word: 'Unknown', icon: 'dash', tone: 'quiet', meaning: 'The records do not say. That is not a no.' },
};

const far = FLAGS.disagreeFrom.toFixed(1);
const close = FLAGS.harmonyBelow.toFixed(1);

export const flagWords: Readonly<Record<AlignmentFlag, Word>> = {
  disagree: {
    word: 'You disagree about whether you agree',
    icon: 'warning',
    tone: 'bad',
    meaning: `The average answers of the two teams differ by ${far} or more.`,
  },
  'agreed-problem': {
    word: 'Agreed problem',
    icon: 'half',
    tone: 'watch',
    meaning: `Both averages are below ${FLAGS.problemBelow} and differ by less than ${far}. Both teams see the problem: start here.`,
  },
  believed: {
    word: 'Believed, but not true',
    icon: 'cross',
    tone: 'bad',
    meaning: `Both averages are ${FLAGS.highFrom} or higher, but the evidence says no.`,
  },
  harmony: {
    word: 'Believed, but not proven',
    icon: 'clock',
    tone: 'watch',
    meaning: `Both averages are ${FLAGS.highFrom} or higher and differ by less than ${close}, but the evidence says neither yes nor no.`,
  },
};

/** The topics of the statements. */
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
