import type { Reason } from '../../audit/ranking.ts';
import { languageName } from '../languages.ts';
import { type Sentence, sentence } from '../parts.ts';
import { freshnessText, unusableText } from '../pieces/freshness.ts';
import { shareWords } from '../states.ts';
import { usageTotal } from '../usage/counts.ts';

/** Why a piece has its rank, in a short sentence for each reason. A browser loads this. */
export function reasonText(reason: Reason): Sentence {
  switch (reason.about) {
    case 'usable':
      return sentence`Not usable. ${unusableText(reason.because)}`;
    case 'question': {
      const { answered, question } = reason;
      return sentence`${answered ? 'Answers' : 'Does not say that it answers'} “${question.ask}”.`;
    }
    case 'language':
      return sentence`${reason.spoken ? 'In' : 'Not in'} ${languageName(reason.language)}.`;
    case 'product': {
      const { named, product } = reason;
      return sentence`${named === 'all' ? 'About all products' : `${named ? 'About' : 'Not about'} ${product.name}`}.`;
    }
    case 'fit':
      return reason.fit === 'primary' ? sentence`Made for ${{ cell: reason.cell }}.` : sentence`Also useful here.`;
    case 'freshness':
      return freshnessText(reason.freshness);
    case 'answers':
      return sentence`Answers ${reason.questions.map(({ ask }) => `“${ask}”`).join(', ')}.`;
    case 'share':
      return sentence`${shareWords[reason.share].word}.`;
    case 'usage':
      return sentence`Used: ${usageTotal(reason.used)}.`;
  }
}
