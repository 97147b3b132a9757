import type { Missing } from '../../audit/audit.ts';
import { mainLanguage } from '../../audit/reach.ts';
import { count } from '../dates.ts';
import { languageName } from '../languages.ts';
import { type CellNames, type Sentence, sentence } from '../parts.ts';
import { freshnessWords, inSentence, statusWords } from '../states.ts';

/**
 * What a gap is called: what is missing, in one sentence.
 *
 * @param here Leaves out the name of the cell, on the page of the cell.
 */
export function gapTitle(missing: Missing, here = false): Sentence {
  const forCell = (cell: CellNames | undefined) => (here || cell === undefined ? '' : sentence` for ${{ cell }}`);
  switch (missing.code) {
    case 'question': {
      const { cell, question, stale } = missing;
      return sentence`${stale ? ONLY_STALE : 'No usable piece'} answers “${question.ask}”${forCell(cell)}.`;
    }
    case 'format': {
      const { cell, number, stale, wanted } = missing;
      const title = sentence`Format ${{ number }} of ${{ number: wanted }} is missing${forCell(cell)}`;
      return stale ? sentence`${title}: ${ONLY_STALE.toLowerCase()} has it.` : sentence`${title}.`;
    }
    case 'unmapped': {
      const { piece } = missing;
      return sentence`“${{ piece }}” is ${inSentence(statusWords.live)} but does not say who it serves.`;
    }
    case 'findability': {
      const { cell, piece, request, sure } = missing;
      const where = forCell(cell);
      return sure
        ? sentence`Sales requested “${{ request }}”, but “${{ piece }}” already exists${where}.`
        : sentence`Sales requested “${{ request }}”, but pieces already exist${where}. The best match is “${{ piece }}”.`;
    }
    case 'demand':
      return sentence`Sales requested “${{ request: missing.request }}”, but no piece is linked to it yet.`;
    case 'lost': {
      const { cell, deals } = missing;
      const where = cell === undefined ? '' : sentence` for ${{ cell }}`;
      return sentence`${count(deals.count, 'lost deal')}${where} had a reason that no content answers: “${deals.reason}”`;
    }
    case 'product':
      return sentence`No usable piece${forCell(missing.cell)} is about ${missing.product.name}.`;
    case 'segment':
      return sentence`No usable piece${forCell(missing.cell)} is made for ${missing.segment.name}.`;
    case 'language':
      return sentence`No usable piece${forCell(missing.cell)} is in ${languageName(mainLanguage(missing.language))}.`;
  }
}

const ONLY_STALE = `Only a ${inSentence(freshnessWords.stale)} piece`;
