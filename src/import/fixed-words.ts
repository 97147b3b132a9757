/** Words for values that the product defines: status, verdict, sharing, language. */
import type { Decision, PieceStatus, Share } from '../schema/piece.ts';
import { fold, singular } from './fold.ts';

const STATUS: Readonly<Record<PieceStatus, string>> = {
  live: 'live|published|publish|active|online|public|final|done|complete|completed|current|in use|available|released|up|yes|posted|launched|went live|changed|veröffentlicht|online gestellt|aktiv|fertig|publié|publicado|pubblicato|gepubliceerd|opublikowane|опубликовано|公開|公開中|公開済み|已发布|已發布|게시됨',
  draft:
    'draft|wip|in progress|in production|in work|writing|in writing|working|started|work in progress|future|scheduled|auto draft|entwurf|in arbeit|in bearbeitung|not published|unpublished draft|assigned|outline|outlining|brief|briefing|briefed|first draft|second draft|in design|design|designing|editing|in editing|in edit|copy editing|copyediting|proofreading|needs work|needs revision|revision|revisions|rewriting|on hold|hold|paused|blocked|queued|in queue|staged|staging|preview|private|password protected|hidden|unlisted|restricted|embargoed|embargo|ready|ready to publish|ready for publication|to be published|awaiting publication|not live|not public|noindex|brouillon|borrador|bozza|concept versie|черновик|下書き|草稿|초안|非公開',
  'in-review':
    'in review|review|pending|pending review|awaiting approval|approval|pending approval|in approval|to approve|needs approval|ready for review|approved|under review|being reviewed|in legal review|legal review|client review|with client|in qa|qa|sign off|needs review|en révision|en revisión|レビュー中|审核中|in prüfung|freigabe',
  idea: 'idea|planned|backlog|proposed|to do|todo|not started|concept|requested|wanted|pitch|pitched|ideation|brainstorm|brainstorming|unassigned|icebox|new|not yet started|up next|idée|アイデア|企画中|idee|geplant|offen',
  retired:
    'retired|archived|archive|unpublished|expired|deprecated|offline|removed|deleted|trash|sunset|obsolete|inactive|taken down|cancelled|canceled|killed|rejected|dropped|withdrawn|discontinued|superseded|replaced|dead|404|gone|archivé|archivado|archiviato|в архиве|アーカイブ|已归档|archiviert|gelöscht|zurückgezogen',
};

const VERDICT: Readonly<Record<Decision['verdict'], string>> = {
  keep: 'keep|keep as is|leave|leave as is|ok|no action|none needed|retain|keep it|as is|evergreen|behalten',
  update:
    'update|refresh|rewrite|revise|improve|edit|rework|optimize|optimise|needs update|to update|redo|repurpose|modify|aktualisieren|überarbeiten',
  merge: 'merge|consolidate|combine|keep and merge|merge with other|zusammenführen',
  remove: 'remove|delete|retire|kill|archive|prune|unpublish|drop|discard|take down|redirect|entfernen|löschen',
};

const SHARE: Readonly<Record<Share, string>> = {
  public: 'public|everyone|anyone|external|ungated|open|öffentlich|extern',
  prospects: 'prospects|prospect|leads|gated|interessenten',
  customers: 'customers|customer|customers only|clients|kunden',
  partners: 'partners|partner|partners only|resellers',
  internal: 'internal|internal only|confidential|employees|private|do not share|not shareable|intern|vertraulich',
};

/** Codes of languages, which are recognized by their names in English, in German and in the language itself. */
const LANGUAGES =
  'en de fr es it nl pt pl sv da nb fi cs sk hu ro bg el hr sl et lv lt uk ru tr ar he fa hi th vi id ms ja ko zh ca eu gl sr'.split(
    ' ',
  );

/** The status that a word means. */
export const statusOf = reader(STATUS);
/** The verdict that a word means. */
export const decisionVerdictOf = reader(VERDICT);
/** The audience that a word means. */
export const shareOf = reader(SHARE);

const languageNames = new Map(
  LANGUAGES.flatMap((code) =>
    ['en', 'de', code].map((inLanguage) => {
      const name = new Intl.DisplayNames([inLanguage], { type: 'language' }).of(code) ?? code;
      return [fold(name), code] as const;
    }),
  ),
);

/** The code that a word means: a code such as `de`, `DE` or `de_CH`, or the name of a language. */
export function languageOf(text: string): string | undefined {
  const code = /^([a-z]{2,3})(?:[-_]([a-z]{2}|[a-z]{4}))?$/i.exec(text.trim());
  const known = code && LANGUAGES.includes((code[1] ?? '').toLowerCase());
  if (!known) return languageNames.get(fold(text));
  const region = code[2];
  return (code[1] ?? '').toLowerCase() + (region ? `-${region.length === 2 ? region.toUpperCase() : region}` : '');
}

function reader<Value extends string>(words: Readonly<Record<Value, string>>): (text: string) => Value | undefined {
  const known = new Map<string, Value>();
  for (const [value, names] of Object.entries<string>(words) as [Value, string][]) {
    for (const name of [value, ...names.split('|')]) {
      known.set(fold(name), value);
      known.set(singular(fold(name)), value);
    }
  }
  // Boards number their columns, such as "3. Published".
  return (text) => {
    const folded = fold(text).replace(/^\d{1,2} (?=\p{L})/u, '');
    return known.get(folded) ?? known.get(singular(folded));
  };
}
