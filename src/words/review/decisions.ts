import type { UnfinishedDecision } from '../../audit/decisions.ts';
import { type Sentence, sentence } from '../parts.ts';
import { inSentence, statusWords } from '../states.ts';

/** What is left to do for a decision. */
export function todoText({ audited: { piece }, decision, todo }: UnfinishedDecision): Sentence {
  const decided = sentence`as decided on ${{ date: decision.on }}`;
  switch (todo.code) {
    case 'remove':
      return sentence`Take “${{ piece }}” down and set its status to ${inSentence(statusWords.retired)}, ${decided}.`;
    case 'merge': {
      const into = typeof todo.into === 'string' ? todo.into : { piece: todo.into };
      return sentence`Merge the useful parts of “${{ piece }}” into “${into}” and retire it, ${decided}.`;
    }
    case 'update':
      return sentence`Update “${{ piece }}”, ${decided}, and mark it as reviewed.`;
  }
}
