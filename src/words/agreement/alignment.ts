/** What the evidence says about a statement, and which statements to discuss. */
import type { Verdict } from '../../audit/agreement/evidence/evidence.ts';
import { type AlignmentFlag, type FlagRule, flagRules } from '../../audit/agreement/flags.ts';
import type { StatementTopic } from '../../schema/agreement/statements.ts';
import { listed } from '../lists.ts';
import { inSentence, type Word } from '../states.ts';

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

function verdictName(verdict: Verdict): string {
  return inSentence(evidenceVerdictWords[verdict]);
}

/** The rule of a list in a sentence, with every condition of the data and no other. */
function ruleText({ differBelow, differFrom, meansBelow, meansFrom, verdicts }: FlagRule): string {
  const conditions = [
    ...(meansFrom === undefined ? [] : [`both averages are ${meansFrom} or higher`]),
    ...(meansBelow === undefined ? [] : [`both averages are below ${meansBelow}`]),
    ...(differFrom === undefined ? [] : [`the averages of the two teams differ by ${differFrom.toFixed(1)} or more`]),
    ...(differBelow === undefined ? [] : [`they differ by less than ${differBelow.toFixed(1)}`]),
    ...(verdicts === undefined ? [] : [`the evidence says ${verdicts.map(verdictName).join(' or ')}`]),
  ];
  const text = listed(conditions);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

export const flagWords: Readonly<Record<AlignmentFlag, Word>> = {
  believed: {
    word: 'Believed, but not true',
    icon: 'cross',
    tone: 'bad',
    meaning: ruleText(flagRules.believed),
  },
  disagree: {
    word: 'You disagree about whether you agree',
    icon: 'warning',
    tone: 'bad',
    meaning: ruleText(flagRules.disagree),
  },
  'agreed-problem': {
    word: 'Agreed problem',
    icon: 'half',
    tone: 'watch',
    meaning: `${ruleText(flagRules['agreed-problem'])} Both teams see the problem: start here.`,
  },
  harmony: {
    word: 'Believed, but not proven',
    icon: 'clock',
    tone: 'watch',
    meaning: ruleText(flagRules.harmony),
  },
};

/** The topics of the statements. */
export const topicWords: Readonly<Record<StatementTopic, string>> = {
  leads: 'Leads',
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
