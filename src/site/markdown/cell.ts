/** A persona at a stage in Markdown: what to send and say, and what is missing. */
import type { Audit, Cell } from '../../audit/audit.ts';
import { pageAddress } from '../../data/address.ts';
import { coverageWords } from '../../words/cells/coverage.ts';
import { cellName } from '../../words/cells/name.ts';
import { cellFactWords, cellPageWords } from '../../words/cells/page.ts';
import { gapTitle } from '../../words/gaps/titles.ts';
import { markdownWords } from '../../words/markdown/markdown.ts';
import { plainText } from '../../words/parts.ts';
import { useHeadings } from '../../words/pieces/sending.ts';
import { cellWords } from '../../words/states.ts';
import { lookup } from '../frame/lookup.ts';
import { sendStateOf, type Use, useOf } from '../pieces/may-send.ts';
import { fact, fileOf, item, linkFact, section } from './lines.ts';
import { pieceLines } from './piece-lines.ts';
import { questionLines } from './question-lines.ts';

/** The Markdown of a cell. */
export function cellMarkdown(cell: Cell, audit: Audit): string {
  const { coverage, persona, pieces, stage } = cell;
  const { site } = audit.model;
  const audited = pieces.map((one) => one.audited);
  const used = (use: Use) =>
    pieceLines(
      audited.filter((one) => useOf(sendStateOf(one)) === use),
      audit,
    );
  const send = used('send');
  const gaps = lookup(audit).gaps.get(cell.id) ?? [];
  return fileOf(cellName(persona.name, stage.name), [
    linkFact(markdownWords.page, pageAddress(site, `/map/${persona.id}/${stage.id}/`)),
    ...fact(markdownWords.id, cell.id),
    ...fact(cellFactWords.state, `${cellWords[cell.state].word}. ${cellWords[cell.state].meaning}`),
    ...fact(cellFactWords.coverage, coverageWords(coverage.met, coverage.atRisk, coverage.needs)),
    ...section(cellPageWords.send, send.length > 0 ? send : [cellPageWords.nothingToSend]),
    ...section(useHeadings['for-you'], used('for-you')),
    ...section(cellPageWords.questions, questionLines(cell, audit)),
    ...section(
      cellPageWords.gaps,
      gaps.map((gap) => item(plainText(gapTitle(gap.missing, true)))),
    ),
    ...section(useHeadings['do-not-use'], used('do-not-use')),
  ]);
}
