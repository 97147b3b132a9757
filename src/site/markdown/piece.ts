/** A piece in Markdown: what its page says, for an assistant that reads no HTML. */
import type { Audit, PieceAudit } from '../../audit/audit.ts';
import type { Piece } from '../../content/model.ts';
import { pageAddress } from '../../data/address.ts';
import { cellName } from '../../words/cells/name.ts';
import { markdownWords } from '../../words/markdown/markdown.ts';
import { factWords } from '../../words/pieces/facts.ts';
import { statusWords } from '../../words/states.ts';
import { lookup, pairsOf } from '../frame/lookup.ts';
import { audienceText, currentText } from '../pieces/in-words.ts';
import { daysOf, sendStateOf, useOf } from '../pieces/may-send.ts';
import { pieceAddress } from './addresses.ts';
import { bodySection, fact, fileOf, item, link, linkFact, quotation, section } from './lines.ts';
import { isShown } from './piece-lines.ts';

/** The Markdown of a piece. One that must not be used comes without its link and without the words to say. */
export function pieceMarkdown(audited: PieceAudit, audit: Audit): string {
  const { format, piece } = audited;
  const { site } = audit.model;
  const look = lookup(audit);
  const state = sendStateOf(audited);
  const days = daysOf(audited);
  const use = useOf(state);
  const open = use === 'send' || use === 'for-you';
  const pairs = pairsOf(piece, look);
  const cells = (fit: 'primary' | 'secondary') =>
    pairs.flatMap((pair) => (pair.fit === fit ? cellName(pair.persona.name, pair.stage.name) : []));
  const questions = [...new Set(pairs.flatMap((pair) => pair.questions.map(({ ask }) => ask)))];
  const names = (ids: readonly string[], records: ReadonlyMap<string, { readonly name: string }>) =>
    ids.map((id) => records.get(id)?.name ?? id);
  return fileOf(piece.title, [
    ...fact(markdownWords.audience, audienceText(state, days)),
    ...fact(factWords.freshness, currentText(state, days)),
    linkFact(markdownWords.page, pageAddress(site, `/content/${piece.id}/`)),
    ...(open ? linksOf(piece) : fact(markdownWords.link, markdownWords.noLink)),
    ...fact(markdownWords.id, piece.id),
    ...fact(markdownWords.format, format.name),
    ...fact(factWords.status, statusWords[piece.status].word),
    ...fact(factWords.owner, look.people.get(piece.owner)?.name ?? piece.owner),
    ...fact(factWords.language, piece.language),
    ...fact(factWords.products, names(piece.products, look.products)),
    ...fact(factWords.segments, names(piece.segments, look.segments)),
    ...fact(markdownWords.serves, cells('primary')),
    ...fact(markdownWords.alsoServes, cells('secondary')),
    ...(look.replacements.get(piece.id) ?? [])
      .filter((newer) => isShown({ piece: newer }, site))
      .map((newer) => `- ${markdownWords.replacedBy}: ${link(newer.title, pieceAddress(audit, newer.id))}`),
    ...(piece.summary ? ['', ...quotation(piece.summary)] : []),
    ...section(markdownWords.answers, questions.map(item)),
    ...section(markdownWords.whenToUse, quotation(piece.whenToUse ?? '')),
    ...section(markdownWords.say, open ? quotation(piece.say ?? '') : []),
    ...bodySection(piece),
  ]);
}

function linksOf({ file, url }: Pick<Piece, 'file' | 'url'>): string[] {
  return url === undefined ? fact(markdownWords.link, file) : [linkFact(markdownWords.link, url)];
}
