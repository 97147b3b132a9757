/** Words for the status of a piece, as editorial calendars, boards and site tools write them, separated by bars. */
import type { PieceStatus } from '../schema/piece.ts';

type StatusWords = Readonly<Record<PieceStatus, string>>;

const ENGLISH: StatusWords = {
  live: 'live|published|publish|active|online|public|final|done|complete|completed|current|in use|available|released|up|yes|posted|launched|went live|changed|live on site|on site|visible|distributed|promoted',
  draft:
    'draft|wip|in progress|in production|in work|writing|in writing|working|started|work in progress|future|scheduled|auto draft|not published|unpublished draft|assigned|outline|outlining|brief|briefing|briefed|first draft|second draft|final draft|drafting|in draft|drafted|rough draft|in design|design|designing|editing|in editing|in edit|copy editing|copyediting|proofreading|needs work|needs revision|revision|revisions|rewriting|on hold|hold|paused|blocked|stuck|waiting|queued|in queue|staged|staging|preview|private|password protected|hidden|unlisted|restricted|embargoed|embargo|ready|ready to publish|ready for publication|ready to go live|ready to post|to be published|awaiting publication|pending publication|not live|not yet live|not public|noindex|in development|development|in creation|recording|filming|shooting|incomplete|unfinished|not finished|in translation|translating|being written|being edited|changes requested|needs changes|in layout|in the works|doing|uploading|scheduled for publication|scheduled to publish|published or scheduled|members only|paid members only|coming soon|upcoming',
  'in-review':
    'in review|review|pending|pending review|awaiting approval|approval|pending approval|in approval|to approve|needs approval|ready for review|approved|under review|being reviewed|in legal review|legal review|client review|with client|in qa|qa|sign off|needs review|waiting for approval|waiting on approval|waiting for feedback|internal review|external review|final review|peer review|expert review|compliance review|awaiting review|to review|submitted|submitted for review|for approval|out for review',
  idea: 'idea|ideas|planned|backlog|proposed|to do|todo|not started|concept|requested|wanted|pitch|pitched|ideation|brainstorm|brainstorming|unassigned|icebox|new|not yet started|up next|to be assigned|to write|to be written|in planning|planning|wish list|wishlist|parking lot|parked|someday|suggested|future idea|topic idea',
  retired:
    'retired|archived|archive|unpublished|expired|deprecated|offline|removed|deleted|trash|trashed|sunset|obsolete|inactive|taken down|cancelled|canceled|killed|rejected|dropped|withdrawn|discontinued|superseded|replaced|dead|404|410|gone|not found|redirected|no longer live|no longer available|decommissioned|end of life|abandoned|declined|disabled|old|outdated|out of date|stale|no longer current|no longer valid|legacy',
};

const TRANSLATED: StatusWords = {
  live: 'veröffentlicht|online gestellt|aktiv|fertig|erledigt|abgeschlossen|ist live|publié|publiée|en ligne|terminé|publicado|publicada|en línea|pubblicato|pubblicata|gepubliceerd|gereed|opublikowane|opublikowany|publicerad|udgivet|publisert|julkaistu|yayınlandı|yayında|опубликовано|опубликован|опубликована|опубліковано|δημοσιευμένο|公開|公開中|公開済み|公開済|掲載中|已发布|已發布|已上线|已发表|게시됨|게시 완료|발행됨|공개|منشور|פורסם',
  draft:
    'entwurf|in arbeit|in bearbeitung|in produktion|zurückgestellt|pausiert|nicht veröffentlicht|brouillon|en cours|en cours de rédaction|en rédaction|programmé|planifié|en pause|non publié|borrador|en curso|en progreso|en proceso|programado|en pausa|no publicado|bozza|in corso|in lavorazione|programmato|in pausa|rascunho|em andamento|agendado|concept versie|in uitvoering|ingepland|szkic|w toku|wersja robocza|zaplanowane|utkast|pågår|pågående|kladde|luonnos|taslak|черновик|в работе|в процессе|запланировано|на паузе|чернетка|в роботі|πρόχειρο|下書き|作成中|制作中|執筆中|編集中|予約投稿|公開予約|公開予定|準備中|保留|非公開|草稿|进行中|撰写中|编辑中|定时发布|待发布|未发布|초안|작성 중|작성중|진행 중|진행중|예약|예약됨|임시저장|비공개|مسودة|טיוטה',
  'in-review':
    'in prüfung|freigabe|zur freigabe|in freigabe|freigegeben|in abstimmung|zu prüfen|abgenommen|en révision|en validation|à valider|à relire|en relecture|relecture|validé|en revisión|pendiente de revisión|pendiente|aprobado|in revisione|da approvare|approvato|em revisão|aprovado|ter review|in beoordeling|goedgekeurd|do akceptacji|w recenzji|granskas|на проверке|на согласовании|на утверждении|на рассмотрении|на перевірці|レビュー中|確認中|承認待ち|校正中|承認済み|审核中|待审核|已批准|검토 중|검토중|승인 대기',
  idea: 'geplant|offen|idee|ideen|themenidee|zu erledigen|in planung|idée|à faire|à rédiger|à planifier|por hacer|pendiente de redactar|planificado|da fare|da scrivere|idea da valutare|a fazer|te doen|gepland|do zrobienia|pomysł|att göra|idé|идея|идеи|к выполнению|в планах|ідея|アイデア|企画中|企画|未着手|未開始|待办|未开始|计划中|할 일|시작 전|예정|아이디어',
  retired:
    'archiviert|veraltet|überholt|nicht mehr aktuell|nicht mehr gültig|ungültig|alt|obsolète|périmé|obsoleto|obsoleta|desactualizado|superato|verouderd|nieaktualne|przestarzałe|föråldrad|устарело|устарел|устаревший|古い|过时|gelöscht|zurückgezogen|offline genommen|abgelaufen|eingestellt|archivé|archivée|dépublié|supprimé|hors ligne|archivado|archivada|eliminado|retirado|despublicado|archiviato|ritirato|eliminato|arquivado|gearchiveerd|verwijderd|zarchiwizowane|usunięte|arkiverad|arkiveret|borttagen|в архиве|архив|удалено|снято с публикации|アーカイブ|公開終了|掲載終了|削除済み|已归档|已下线|已删除|下线|보관됨|삭제됨|종료|مؤرشف',
};

/** By status: the words that mean it. */
export const STATUS_WORDS: StatusWords = {
  live: `${ENGLISH.live}|${TRANSLATED.live}`,
  draft: `${ENGLISH.draft}|${TRANSLATED.draft}`,
  'in-review': `${ENGLISH['in-review']}|${TRANSLATED['in-review']}`,
  idea: `${ENGLISH.idea}|${TRANSLATED.idea}`,
  retired: `${ENGLISH.retired}|${TRANSLATED.retired}`,
};
