/** The words of the quick audit that change in the browser. */
import { quickQuestions } from '../../audit/agreement/quick-audit.ts';

export function answeredText(answered: number): string {
  const all = quickQuestions.length;
  if (answered === all) return 'In this order:';
  return answered === 0
    ? `Answer the ${all} questions to see your list.`
    : `${answered} of ${all} questions answered. So far, in this order:`;
}
