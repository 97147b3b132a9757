/** Common stages and formats, for new content folders. */

export interface UsualEntry {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** The same in other languages, separated by bars: recognized, and written into a list only if the table uses them. */
  readonly words?: string;
  /** Whether a new folder gets it if the table names no stages. */
  readonly usual?: boolean;
  readonly [key: string]: unknown;
}

/** The stages of a buyer's journey, in order. */
export const usualStages: readonly UsualEntry[] = [
  {
    id: 'awareness',
    name: 'Awareness',
    words:
      'bewusstsein|bekanntheit|aufmerksamkeit|problembewusstsein|wahrnehmung|entdecken|notoriété|prise de conscience|découverte|sensibilisation|conciencia|reconocimiento|descubrimiento|consapevolezza|consciência|conhecimento|descoberta|bewustwording|bewustzijn|świadomość|medvetenhet|kännedom|осведомленность|узнавание|осознание|усвідомлення|обізнаність|επίγνωση|αναγνωρισιμότητα|farkındalık|認知|認知段階|课题认知|认知|认识|认知阶段|知晓|意识|인지|인지 단계|الوعي|מודעות|जागरूकता|การรับรู้|nhận thức|kesadaran',
    usual: true,
    aliases: [
      'TOFU',
      'top of funnel',
      'top of the funnel',
      'top',
      'problem',
      'discovery',
      'attract',
      'learn',
      'education',
      'unaware',
    ],
  },
  {
    id: 'consideration',
    name: 'Consideration',
    words:
      'überlegung|erwägung|abwägung|kaufüberlegung|considération|réflexion|consideración|considerazione|consideração|overweging|rozważanie|övervägande|рассмотрение|обдумывание|розгляд|εξέταση|değerlendirme|検討|検討段階|比較検討|考虑|考虑阶段|考慮|고려|검토|고려 단계|النظر|الاعتبار|שקילה|विचार|การพิจารณา|cân nhắc|pertimbangan',
    usual: true,
    aliases: [
      'MOFU',
      'middle of funnel',
      'middle of the funnel',
      'mid funnel',
      'middle',
      'research',
      'interest',
      'engage',
      'solution',
    ],
  },
  {
    id: 'evaluation',
    name: 'Evaluation',
    words:
      'bewertung|evaluierung|vergleich|anbietervergleich|évaluation|comparaison|evaluación|valutazione|avaliação|evaluatie|ocena|utvärdering|оценка|評価|评估|평가',
    aliases: ['comparison', 'shortlist', 'validation', 'trial', 'proof'],
  },
  {
    id: 'decision',
    name: 'Decision',
    words:
      'entscheidung|kaufentscheidung|kauf|décision|achat|decisión|compra|decisione|acquisto|decisão|beslissing|aankoop|decyzja|zakup|beslut|решение|покупка|рішення|απόφαση|αγορά|karar|satın alma|決定|決定段階|購入|決断|意思決定|购买|决策|决定|决策阶段|決策|결정|구매|구매 결정|القرار|الشراء|החלטה|निर्णय|การตัดสินใจ|quyết định|keputusan',
    usual: true,
    priority: 3,
    aliases: [
      'BOFU',
      'bottom of funnel',
      'bottom of the funnel',
      'bottom',
      'purchase',
      'buying',
      'conversion',
      'convert',
      'close',
      'selection',
    ],
  },
  {
    id: 'adoption',
    name: 'Adoption',
    words:
      'nach dem kauf|nachkauf|nachkaufphase|einführung|implementierung|nutzung|post sale|post sales|after sales|after sale|after purchase|aftersales|après vente|après l achat|posventa|postventa|post vendita|pós venda|aftersale|внедрение|導入後|售后|구매 후',
    aliases: ['onboarding', 'implementation', 'post-purchase', 'delight', 'customer', 'use'],
  },
  {
    id: 'retention',
    name: 'Retention',
    words:
      'bindung|kundenbindung|treue|verlängerung|fidélisation|fidelización|fidelizzazione|fidelização|behoud|retencja|удержание|維持|留存|유지',
    aliases: ['loyalty', 'renewal', 'expansion', 'advocacy', 'upsell', 'growth'],
  },
];

/** Kinds of content, with their review interval and effort. */
export const usualFormats: readonly UsualEntry[] = [
  {
    id: 'article',
    name: 'Article',
    effort: 'S',
    words:
      'beitrag|blogbeitrag|blogartikel|blogpost|artikel|fachartikel|fachbeitrag|magazinbeitrag|news beitrag|meldung|pressemitteilung|article de blog|artículo|entrada de blog|articolo|artigo|blogartikkel|artykuł|статья|記事|ブログ|文章|博客|블로그',
    aliases: ['blog post', 'blog', 'post', 'blog article', 'insight', 'news'],
  },
  {
    id: 'guide',
    name: 'Guide',
    effort: 'L',
    words:
      'leitfaden|ratgeber|anleitung|handbuch|praxisleitfaden|guide pratique|livre blanc pratique|guía|guida|guia|handleiding|poradnik|guide pratique|руководство|ガイド|指南|가이드',
    aliases: ['e-book', 'ebook', 'handbook', 'how-to', 'playbook'],
  },
  {
    id: 'white-paper',
    name: 'White paper',
    effort: 'L',
    words:
      'weißbuch|studie|bericht|forschungsbericht|umfrage|livre blanc|libro blanco|estudio|libro bianco|rapporto|relatório|rapport|raport|белая книга|ホワイトペーパー|白皮书|백서',
    aliases: ['whitepaper', 'report', 'study', 'research', 'survey'],
  },
  {
    id: 'checklist',
    name: 'Checklist',
    effort: 'S',
    words:
      'checkliste|prüfliste|arbeitsblatt|liste de contrôle|lista de verificación|lista di controllo|lista de verificação|lista kontrolna|чек лист|チェックリスト|清单|체크리스트',
    aliases: ['worksheet', 'cheat sheet'],
  },
  {
    id: 'webinar',
    name: 'Webinar',
    effort: 'M',
    words:
      'onlineseminar|online seminar|webseminar|aufzeichnung|veranstaltung|webinaire|вебинар|ウェビナー|网络研讨会|웨비나',
    aliases: ['webcast', 'recording', 'event', 'on-demand webinar'],
  },
  {
    id: 'video',
    name: 'Video',
    effort: 'M',
    words: 'erklärvideo|produktvideo|videoclip|vidéo|vídeo|wideo|видео|動画|视频|동영상',
    aliases: ['clip', 'demo video'],
  },
  {
    id: 'podcast',
    name: 'Podcast',
    effort: 'M',
    words: 'podcastfolge|podcast folge|hörbeitrag|подкаст|ポッドキャスト|播客|팟캐스트',
    aliases: ['podcast episode', 'audio'],
  },
  {
    id: 'infographic',
    name: 'Infographic',
    effort: 'S',
    words:
      'infografik|schaubild|infographie|infografía|infografica|infográfico|infografika|инфографика|インフォグラフィック|信息图',
    aliases: ['graphic'],
  },
  {
    id: 'comparison',
    name: 'Comparison',
    reviewEvery: 180,
    effort: 'M',
    words:
      'vergleich|produktvergleich|wettbewerbsvergleich|vergleichsseite|comparatif|comparativa|confronto|comparativo|vergelijking|porównanie|сравнение|比較',
    aliases: ['versus page', 'alternatives page', 'competitor page'],
  },
  {
    id: 'data-sheet',
    name: 'Data sheet',
    reviewEvery: 180,
    effort: 'S',
    words:
      'produktblatt|produktdatenblatt|technisches datenblatt|fiche technique|ficha técnica|scheda tecnica|productblad|karta produktu|データシート|规格书',
    aliases: ['datasheet', 'spec sheet', 'product sheet', 'Datenblatt'],
  },
  {
    id: 'one-pager',
    name: 'One-pager',
    reviewEvery: 180,
    effort: 'S',
    words:
      'einseiter|broschüre|prospekt|faltblatt|produktflyer|plaquette|brochure|folleto|opuscolo|folheto|ulotka|листовка|брошюра|パンフレット',
    aliases: ['flyer', 'leaflet', 'brochure', 'solution brief', 'sell sheet'],
  },
  {
    id: 'deck',
    name: 'Slide deck',
    reviewEvery: 180,
    effort: 'M',
    words:
      'präsentation|foliensatz|folien|vertriebspräsentation|verkaufspräsentation|présentation|presentación|presentazione|apresentação|presentatie|prezentacja|презентация|プレゼン|演示文稿|프레젠테이션',
    aliases: ['slides', 'presentation', 'sales deck', 'PowerPoint', 'pitch deck'],
  },
  {
    id: 'demo',
    name: 'Interactive demo',
    reviewEvery: 180,
    effort: 'L',
    words:
      'produktdemo|produktvorführung|interaktive demo|produkttour|démo|demostración|dimostrazione|demonstração|демо|デモ',
    aliases: ['product tour', 'click-through'],
  },
  {
    id: 'faq',
    name: 'Questions and answers',
    reviewEvery: 180,
    effort: 'S',
    words:
      'häufige fragen|fragen und antworten|hilfeartikel|hilfebeitrag|wissensdatenbank|questions fréquentes|preguntas frecuentes|domande frequenti|perguntas frequentes|вопросы и ответы|よくある質問|常见问题',
    aliases: ['FAQ', 'help article', 'knowledge base'],
  },
  {
    id: 'case-study',
    name: 'Case study',
    effort: 'M',
    words:
      'fallstudie|fallbeispiel|kundenreferenz|kundengeschichte|erfolgsgeschichte|praxisbeispiel|referenz|referenzbericht|étude de cas|témoignage client|caso de éxito|caso de estudio|caso di studio|estudo de caso|klantcase|studium przypadku|кейс|導入事例|事例|案例|사례',
    aliases: ['success story', 'customer story', 'testimonial', 'reference', 'Anwenderbericht'],
  },
  {
    id: 'calculator',
    name: 'Calculator',
    effort: 'L',
    words: 'rechner|roi rechner|kalkulator|selbsttest|calculateur|calculadora|calcolatrice|kalkulator|калькулятор',
    aliases: ['ROI tool', 'ROI calculator', 'tool', 'assessment', 'quiz'],
  },
  {
    id: 'template',
    name: 'Template',
    effort: 'S',
    words:
      'mustervorlage|muster|musterdokument|modèle|plantilla|modello|modelo|sjabloon|szablon|шаблон|テンプレート|模板',
    aliases: ['sample document', 'Vorlage'],
  },
  {
    id: 'pricing',
    name: 'Price overview',
    reviewEvery: 90,
    effort: 'S',
    words:
      'preisübersicht|preisseite|preise|tarifs|lista de precios|listino|tabela de preços|prijslijst|cennik|прайс|価格表|价格表',
    aliases: ['price list', 'pricing page', 'Preisliste'],
  },
  {
    id: 'battlecard',
    name: 'Battlecard',
    reviewEvery: 90,
    effort: 'M',
    words: 'wettbewerbskarte|argumentationskarte|einwandkarte',
    aliases: ['competitor card', 'objection card'],
  },
  {
    id: 'email',
    name: 'Mail',
    effort: 'S',
    words:
      'mailvorlage|e mail vorlage|mailing|mailstrecke|rundschreiben|courriel|correo|boletín|nieuwsbrief|письмо|рассылка|メール|邮件',
    aliases: ['e-mail', 'email template', 'newsletter', 'mail sequence', 'nurture email'],
  },
  {
    id: 'web-page',
    name: 'Web page',
    effort: 'S',
    words:
      'seite|webseite|landingpage|zielseite|produktseite|lösungsseite|page web|page produit|página web|página|pagina web|webpagina|strona|страница|ページ|网页|페이지',
    aliases: ['page', 'landing page', 'website', 'product page', 'solution page', 'site page'],
  },
];
