/** What the editor calls one record and several of each kind. */
import { recordKindWords } from '../findings/record-kinds.ts';

export const editorKindWords = {
  ...recordKindWords,
  piece: { one: 'Piece', several: 'Pieces' },
  persona: { one: 'Persona', several: 'Personas' },
  competitor: { one: 'Competitor', several: 'Competitors' },
  request: { one: 'Request', several: 'Requests' },
  site: { one: 'Site settings', several: 'Site settings' },
  stage: { one: 'Stage', several: 'Stages' },
  format: { one: 'Format', several: 'Formats' },
  person: { one: 'Person or team', several: 'People and teams' },
  product: { one: 'Product', several: 'Products' },
  segment: { one: 'Segment', several: 'Segments' },
  leadExport: { one: 'Export of leads', several: 'Export of leads' },
  siteAddresses: { one: 'Addresses of the site', several: 'Addresses of the site' },
  funnelExport: { one: 'Export of the funnel', several: 'Export of the funnel' },
  usageExport: { one: 'Export of usage', several: 'Export of usage' },
  handoffs: { one: 'Handoffs', several: 'Handoffs and rejection reasons' },
} as const;
