/** Headings of tables of requests: exports of forms and of ticket systems, in the words of the request form and of teams. */
import type { RequestTarget } from '../requests/request-targets.ts';
import { ENGLISH_HEADINGS } from './english.ts';
import { TRANSLATED_HEADINGS } from './translated.ts';
import { FILLERS } from './without-field.ts';

/** The headings of a field of pieces that a request has too. */
function asInLists(target: 'persona' | 'stage' | 'format' | 'products'): string {
  return [ENGLISH_HEADINGS[target], TRANSLATED_HEADINGS[target] ?? ''].join('|');
}

/** The headings of each field, separated by bars. */
export const REQUEST_HEADINGS: Readonly<Record<RequestTarget, string>> = {
  id: 'id|response id|submission id|conversion id|case number|case id|ticket id|ticket number|record id|respondent id|entry id|#|antwort id|nr|vorgangsnummer',
  submitted:
    'completion time|timestamp|time stamp|conversion date|submitted|submitted on|submitted at|submission date|submission time|date submitted|date/time opened|opened date|date opened|create date|created date|created|created at|created on|requested on|date requested|date|zeitstempel|fertigstellungszeit|gesendet am|eingereicht am|erstellt am|datum|horodateur|heure de fin|marca temporal|hora de finalización|informazioni cronologiche|carimbo de data/hora|tijdstempel|タイムスタンプ|完了時刻|时间戳记|时间戳|完成时间|타임스탬프',
  title:
    'title|subject|request|request title|content request|ticket name|summary|what do you need|what do you need in one line|what is your request|what should we make|topic|headline|betreff|titel|thema|anfrage|was brauchst du|was benötigst du|objet|titre|sujet|asunto|título|oggetto|titolo|assunto|onderwerp|件名|タイトル|主题|标题|제목',
  requester:
    'name|your name|requester|requester name|contact name|full name|case owner alias|dein name|ihr name|nom|nombre|nome|naam|氏名|名前|姓名|이름',
  about:
    'email|email address|e mail|e mail address|username|your email|contact email|web email|phone|start time|last modified time|language|ip address|form|form name|page|page url|conversion page|conversion title|first name|last name|company|score|total points|quiz feedback|e mail adresse|startzeit|letzte änderung|adresse e mail|heure de début|correo electrónico|hora de inicio|メールアドレス|開始時刻|电子邮件|开始时间|이메일 주소',
  kind: 'what is needed|kind|kind of request|type of request|request type|case type|what kind of help|art der anfrage',
  persona: asInLists('persona'),
  stage: `${asInLists('stage')}|which stage|where is the buyer`,
  words:
    'in their words|words|description|details|case description|ticket description|content|message|comments|more details|what did the buyer say|what did they say|what does the buyer ask|tell us more|beschreibung|nachricht|einzelheiten|was hat der kunde gesagt|description de la demande|descripción|descrizione|descrição|omschrijving|説明|詳細|描述|说明|설명',
  tried:
    'already tried|tried|what have you tried|what did you try|what have you used so far|what have you searched for|schon versucht|bereits versucht',
  product: `${asInLists('products')}|which product|which product is it about`,
  format: `${asInLists('format')}|which format|what format would help`,
  deals: 'open deals|deals|number of deals|how many open deals|how many deals need it|offene deals',
  value: 'value of the deals|deal value|deal size|value|amount|pipeline value|wert der deals',
  neededBy:
    'needed by|need by|due date|due|deadline|when do you need it|by when|by when do you need it|date needed|needed until|bis wann|benötigt bis|fällig|échéance|fecha límite|scadenza|prazo|期限|截止日期|마감일',
  why: 'why by then|why then|reason for date|what happens then|what happens on that day|warum bis dann',
  requestedBy: 'requested by|team|your team|sales team|which team|region|territory|dein team',
  from: 'asked from|asked on page|source page',
};

/** Words of questions that do not change what a heading means. */
export const QUESTION_WORDS: ReadonlySet<string> = new Set([
  ...FILLERS,
  ...'which what who when is are this it do does you your need please select choose enter their request requested'.split(
    ' ',
  ),
]);
