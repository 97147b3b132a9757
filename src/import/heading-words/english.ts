/** English headings of audit templates and of the exports of tools. */
import type { Target } from '../targets.ts';

/** The headings of each target, separated by bars, the most certain first: if two columns fit one target, the earlier wins. */
export const ENGLISH_HEADINGS: Readonly<Record<Target, string>> = {
  id: 'id|piece id|content id|asset id',
  title:
    'title|content title|headline|name|asset name|content name|page title|h1|asset|page name|blog post name|blog title|document title|entry title|video title|content piece|piece|content|post title|article|working title|meta title|title tag',
  summary: 'summary|description|short description|abstract|excerpt|meta description|teaser|synopsis',
  url: 'url|link|address|page path and screen class|web address|page url|live url|permalink|canonical|canonical url|location|loc|href|landing page|uri|published url|website|content url|asset url|web page|full url|final url|page address|hyperlink|web link',
  file: 'file|file path|filename',
  format:
    'format|content format|content type|type|type of content|asset type|content kind|kind|medium|media type|post type|format name',
  status:
    'status|state|content status|publication status|publishing status|lifecycle|editorial status|post status|publish status|published status|live status|website status|workflow status|production status|current status',
  draft:
    'draft|is draft|in draft|unpublished|is unpublished|hidden|is hidden|private|is private|unlisted|is unlisted|password protected|is password protected|not published|not live|not public',
  archived:
    'archived|is archived|retired|is retired|deprecated|is deprecated|expired|is expired|deleted|is deleted|trashed|is trashed|obsolete|is obsolete|offline|is offline|taken offline',
  live: 'live|is live|is published|is public|public|online|is online|visible|is visible|publicly visible|publicly available|is active',
  owner:
    'owner|content owner|asset owner|responsible|responsible person|owned by|assigned to|assignee|dri|point of contact|contact|team|author|writer|creator|created by|written by|ownername|owner name',
  persona:
    'persona|buyer persona|target persona|primary persona|audience|target audience|for whom|who is it for|who is this for|who it is for|who it s for|who s it for|who is the piece for|for who|who for|made for|intended for|intended audience|which buyer|which buyer is it for|which persona|which persona is it for|who is the buyer|buyer it is for|buying role|buying committee role|target reader|reader|target group|target|who|buyer|role|buyer role|icp|segment|audience segment',
  secondaryPersona: 'secondary persona|secondary audience|other persona|also for',
  stage:
    'stage|buyer stage|journey stage|buyer journey stage|buyers journey stage|buying stage|funnel stage|sales stage|phase|funnel|funnel phase|buyer journey|buyers journey|customer journey|journey|customer journey stage|lifecycle stage|stage of the journey|target stage|stage in the funnel|decision stage|marketing funnel|sales funnel',
  serves: 'serves|persona and stage|persona stage|cell',
  alsoServes: 'alsoserves|also serves|secondary cell',
  answers: 'answers|questions answered|answers question',
  products: 'products|product|product line|solution|offering|product or service|service',
  segments: 'market segment|industry segment',
  competitors: 'competitors|competitor',
  keywords: 'keywords|search terms|search words',
  language: 'language|lang|locale|post language|page language|content language',
  reviewedOn:
    'reviewedon|reviewed on|last reviewed|last review|review date|reviewed|date reviewed|last audit|last audited|audited on|last reviewed on|date of last review|last checked|verified on',
  reviewedBy: 'reviewedby|reviewed by|reviewer|last reviewed by|audited by|auditor',
  reviewEvery: 'reviewevery|review every|review interval|review cycle',
  expires:
    'expires|expiry|expiry date|expiration|expiration date|valid until|expires on|expires at|expire date|valid to',
  share: 'share|may be sent to|sharing|visibility|confidentiality|access|external or internal',
  whenToUse: 'whentouse|when to use|use case|usage|how to use|sales use',
  say: 'say|what to say|blurb|email blurb|talking points|mail text',
  verdict:
    'decision|action|keep update merge remove|keep update remove|keep update retire|recommendation|verdict|audit decision|recommended action|next action|keep kill combine|keep improve remove|status action|action needed|content action|audit action|what to do',
  decisionInto: 'decisioninto|merge into|merge with|consolidate into|redirect to|combine with',
  decidedOn: 'decidedon|decided on|decision date|date of decision',
  decidedBy: 'decidedby|decided by|decision by|decision maker',
  decisionWhy: 'decisionwhy|why|reason|rationale|reason for decision|justification',
  // Only its own exports: elsewhere, who approved a text is seldom sales, and an origin is seldom that of the topic.
  originFrom: 'originfrom|origin of the topic|topic origin',
  originRequest: 'originrequest',
  originGap: 'origingap',
  approvedOn: 'approvedon|approved by sales on|topic approved on',
  approvedBy: 'approvedby|approved by sales|topic approved by',
  published:
    'published|publish date|publication date|date published|published on|publishing date|pubdate|published date|first published|go live date|live date|launch date|release date|date|post date|published at|publish at|publish on|publish|published time|publish time|publish from|publication day|go live|goes live|go live on|scheduled date|scheduled for|scheduled on|planned publish date|planned publication date|target publish date',
  replaces: 'replaces|supersedes',
  translationOf: 'translationof|translation of',
  next: 'next|next piece|next step|send next',
};
