/** Headings in other languages. */
import type { Target } from '../targets.ts';

/** The headings of each target, separated by bars. */
export const TRANSLATED_HEADINGS: Partial<Readonly<Record<Target, string>>> = {
  title:
    'titel|überschrift|name des inhalts|titre|título|seitentitel|seitenname|bezeichnung|titre de la page|intitulé|titolo|titolo della pagina|nombre de la página|paginatitel|tytuł|rubrik|sidtitel|название|заголовок|назва|τίτλος|başlık|タイトル|記事タイトル|件名|标题|標題|文章标题|제목|otsikko|název|cím|titlu|العنوان|כותרת|ชื่อเรื่อง|หัวข้อ|शीर्षक|tiêu đề|judul',
  summary:
    'beschreibung|kurzbeschreibung|zusammenfassung|résumé|descriptif|descripción|resumen|descrizione|riassunto|descrição|resumo|samenvatting|omschrijving|opis|sammanfattning|описание|説明|概要|摘要|描述|설명|요약',
  url: 'adresse|webadresse|lien|lien url|enlace|dirección|dirección web|indirizzo|collegamento|endereço|adres|länk|ссылка|адрес|адрес страницы|посилання|リンク|ページ url|网址|链接|連結|링크|주소|bağlantı|odkaz|linkki|σύνδεσμος|الرابط|קישור|ลิงก์|लिंक|liên kết|tautan',
  file: 'datei',
  format:
    'inhaltstyp|art|typ|formatname|inhaltsart|inhaltsformat|contenttyp|beitragstyp|type de contenu|tipo|tipo de contenido|formato|tipo di contenuto|tipologia|tipo de conteúdo|soort|contenttype|typ treści|rodzaj|innehållstyp|формат|тип|тип контента|тип материала|вид|種別|種類|形式|フォーマット|コンテンツ種別|类型|類型|格式|内容类型|유형|형식',
  status:
    'zustand|bearbeitungsstatus|veröffentlichungsstatus|statut|état|estado|stato|stan|статус|состояние|ステータス|状態|公開状態|状态|狀態|发布状态|상태|durum|tila|tilstand|stav|állapot|stare|κατάσταση|الحالة|סטטוס|מצב|สถานะ|स्थिति|trạng thái',
  draft: 'entwurf',
  archived: 'archiviert',
  owner:
    'verantwortlich|zuständig|besitzer|autor|verfasser|ansprechpartner|ansprechpartnerin|verantwortliche person|redakteur|redaktion|propriétaire|responsable|auteur|rédacteur|propietario|autora|responsabile|autore|proprietario|responsável|eigenaar|verantwoordelijke|właściciel|autorka|odpowiedzialny|ägare|ansvarig|författare|ответственный|автор|владелец|відповідальний|担当|担当者|作成者|著者|責任者|负责人|作者|負責人|담당자|작성자',
  persona:
    'zielgruppe|für wen|für wen ist es|für wen ist das|für wen ist der inhalt|für wen gedacht|an wen richtet es sich|wer soll es lesen|zielpersona|zielperson|zielpublikum|adressat|adressaten|ansprechgruppe|käuferrolle|rolle|käuferpersona|leserschaft|pour qui|pour qui est ce|para quién|para quién es|per chi|per chi è|para quem|para quem é|voor wie|voor wie is het|dla kogo|för vem|for hvem|til hvem|kenelle|для кого|для кого это|kimin için|誰向け|誰のため|为谁|给谁|누구를 위한|persona cible|cible|public cible|audience cible|público objetivo|público|comprador|pubblico|pubblico di riferimento|destinatari|doelgroep|grupa docelowa|målgrupp|персона|целевая аудитория|аудитория|цільова аудиторія|ペルソナ|対象|対象者|ターゲット|读者|目标受众|受众|目标客户|角色|페르소나|대상|타깃',
  secondaryPersona: 'weitere zielgruppe',
  stage:
    'kaufprozessphase|phase der customer journey|phase der journey|customer journey phase|entscheidungsphase|trichterphase|phase der kaufentscheidung|kaufphase|funnelphase|phase im kaufprozess|étape|étape du parcours|phase du parcours|etapa|etapa del embudo|etapa do funil|fase|fase del funnel|fase dell acquisto|fase van de klantreis|etap|etap lejka|steg|этап|этап воронки|стадия|етап|στάδιο|aşama|ステージ|段階|フェーズ|検討段階|購買段階|阶段|階段|购买阶段|단계|구매 단계',
  products:
    'produkt|produkte|lösung|produit|produits|producto|productos|prodotto|prodotti|produto|produtos|продукт|продукты|製品|商品|产品|產品|제품',
  segments: 'marktsegment',
  keywords: 'schlagworte|schlagwörter|stichworte|stichwörter|suchbegriffe',
  language: 'sprache|langue|idioma|taal|lingua|língua|język|språk|язык|мова|言語|语言|語言|언어',
  reviewedOn:
    'zuletzt geprüft|geprüft am|letzte prüfung|überprüft am|dernière vérification|revisado el|ultima revisione|дата проверки|最終確認日|审核日期',
  reviewedBy: 'geprüft von',
  expires:
    'gültig bis|läuft ab am|ablaufdatum|date d expiration|caduca el|fecha de caducidad|scadenza|срок действия|有効期限|到期日期',
  share: 'freigabe',
  whenToUse: 'verwendung',
  verdict:
    'maßnahme|empfehlung|entscheidung|aktion|décision|acción|decisión|azione|decisione|действие|решение|対応|判定|操作|조치',
  decidedOn: 'entschieden am',
  decidedBy: 'entschieden von',
  decisionWhy: 'begründung',
  published:
    'veröffentlicht|veröffentlicht am|datum|veröffentlichungsdatum|erscheinungsdatum|erschienen am|date de publication|publié le|fecha|fecha de publicación|data|data di pubblicazione|data de publicação|publicatiedatum|data publikacji|publiceringsdatum|дата|дата публикации|дата публікації|公開日|公開予定日|掲載日|发布日期|發布日期|게시일|발행일',
  replaces: 'ersetzt',
  translationOf: 'übersetzung von',
};
