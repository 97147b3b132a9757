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
  { id: 'evaluation', name: 'Evaluation', aliases: ['comparison', 'shortlist', 'validation', 'trial', 'proof'] },
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
    aliases: ['onboarding', 'implementation', 'post-purchase', 'delight', 'customer', 'use'],
  },
  { id: 'retention', name: 'Retention', aliases: ['loyalty', 'renewal', 'expansion', 'advocacy', 'upsell', 'growth'] },
];

/** Kinds of content, with their review interval and effort. */
export const usualFormats: readonly UsualEntry[] = [
  {
    id: 'article',
    name: 'Article',
    effort: 'S',
    aliases: ['blog post', 'blog', 'post', 'blog article', 'insight', 'news'],
  },
  { id: 'guide', name: 'Guide', effort: 'L', aliases: ['e-book', 'ebook', 'handbook', 'how-to', 'playbook'] },
  {
    id: 'white-paper',
    name: 'White paper',
    effort: 'L',
    aliases: ['whitepaper', 'report', 'study', 'research', 'survey'],
  },
  { id: 'checklist', name: 'Checklist', effort: 'S', aliases: ['worksheet', 'cheat sheet'] },
  { id: 'webinar', name: 'Webinar', effort: 'M', aliases: ['webcast', 'recording', 'event', 'on-demand webinar'] },
  { id: 'video', name: 'Video', effort: 'M', aliases: ['clip', 'demo video'] },
  { id: 'podcast', name: 'Podcast', effort: 'M', aliases: ['podcast episode', 'audio'] },
  { id: 'infographic', name: 'Infographic', effort: 'S', aliases: ['graphic'] },
  {
    id: 'comparison',
    name: 'Comparison',
    reviewEvery: 180,
    effort: 'M',
    aliases: ['versus page', 'alternatives page', 'competitor page'],
  },
  {
    id: 'data-sheet',
    name: 'Data sheet',
    reviewEvery: 180,
    effort: 'S',
    aliases: ['datasheet', 'spec sheet', 'product sheet', 'Datenblatt'],
  },
  {
    id: 'one-pager',
    name: 'One-pager',
    reviewEvery: 180,
    effort: 'S',
    aliases: ['flyer', 'leaflet', 'brochure', 'solution brief', 'sell sheet'],
  },
  {
    id: 'deck',
    name: 'Slide deck',
    reviewEvery: 180,
    effort: 'M',
    aliases: ['slides', 'presentation', 'sales deck', 'PowerPoint', 'pitch deck'],
  },
  { id: 'demo', name: 'Interactive demo', reviewEvery: 180, effort: 'L', aliases: ['product tour', 'click-through'] },
  {
    id: 'faq',
    name: 'Questions and answers',
    reviewEvery: 180,
    effort: 'S',
    aliases: ['FAQ', 'help article', 'knowledge base'],
  },
  {
    id: 'case-study',
    name: 'Case study',
    effort: 'M',
    aliases: ['success story', 'customer story', 'testimonial', 'reference', 'Anwenderbericht'],
  },
  {
    id: 'calculator',
    name: 'Calculator',
    effort: 'L',
    aliases: ['ROI tool', 'ROI calculator', 'tool', 'assessment', 'quiz'],
  },
  { id: 'template', name: 'Template', effort: 'S', aliases: ['sample document', 'Vorlage'] },
  {
    id: 'pricing',
    name: 'Price overview',
    reviewEvery: 90,
    effort: 'S',
    aliases: ['price list', 'pricing page', 'Preisliste'],
  },
  {
    id: 'battlecard',
    name: 'Battlecard',
    reviewEvery: 90,
    effort: 'M',
    aliases: ['competitor card', 'objection card'],
  },
  {
    id: 'email',
    name: 'Mail',
    effort: 'S',
    aliases: ['e-mail', 'email template', 'newsletter', 'mail sequence', 'nurture email'],
  },
  {
    id: 'web-page',
    name: 'Web page',
    effort: 'S',
    aliases: ['page', 'landing page', 'website', 'product page', 'solution page', 'site page'],
  },
];
