import type { Advice } from '../../audit/advice.ts';
import { count } from '../dates.ts';
import { freshnessWords, inSentence, statusWords } from '../states.ts';

interface AdviceText {
  readonly message: string;
  readonly hint: string;
}

/** The message and the fix of a warning of the audit. */
export function adviceText(advice: Advice): AdviceText {
  switch (advice.rule) {
    case 'review/expired': {
      const day = `its last day of use was ${advice.expires}, but it is still ${inSentence(statusWords.live)}.`;
      return {
        message: `${named(advice.about)} is ${inSentence(freshnessWords.expired)}: ${day}`,
        hint: 'Set `status: retired`, or correct `expires` if it may be used for longer.',
      };
    }
    case 'review/stale':
    case 'review/overdue': {
      const { about, daysLate, dueOn } = advice;
      const state = freshnessWords[advice.rule === 'review/stale' ? 'stale' : 'overdue'];
      const late = `is ${inSentence(state)}: its review was due on ${dueOn}, ${count(daysLate, 'day')} ago.`;
      return {
        message: `${named(about)} ${dueOn === undefined ? 'was never reviewed.' : late}`,
        hint: `${vouch(advice)} If not, update it or set \`status: retired\`.`,
      };
    }
    case 'review/due-soon': {
      const { about, daysLeft, dueOn, notice } = advice;
      const when = daysLeft === 0 ? 'today' : `in ${count(daysLeft, 'day')}`;
      const message = `${named(about)} is due for review ${when}, on ${dueOn} (${notice}-day notice).`;
      return { message, hint: vouch(advice) };
    }
    case 'cell/no-questions': {
      const { empty, persona, stage } = advice;
      const ask = `Ask sales, and add each question under \`questions\` with \`stage: ${stage.id}\`.`;
      const skip = ` If nothing is needed here, set \`formats: { ${stage.id}: 0 }\`.`;
      return { message: `No questions for ${persona.name} at ${stage.name}.`, hint: empty ? ask + skip : ask };
    }
  }
}

function named(about: Extract<Advice, { about: unknown }>['about']): string {
  return about.kind === 'piece' ? `“${about.title}”` : `The ${about.kind} “${about.name}”`;
}

function vouch({ reviewer = '…', today }: { readonly reviewer: string | undefined; readonly today: string }): string {
  return `Read it again. If it is current, set \`reviewed: { on: ${today}, by: ${reviewer} }\`.`;
}
