/** Everything that does not depend on the seed: the made-up company, its journey, formats, people and products. */
import type { z } from 'zod';
import type { formatSchema } from '../../src/schema/format.ts';
import type { personSchema } from '../../src/schema/person.ts';
import type { productSchema } from '../../src/schema/product.ts';
import type { siteSchema } from '../../src/schema/site.ts';
import type { stageSchema } from '../../src/schema/stage.ts';

export const site: z.input<typeof siteSchema> = {
  title: 'Generated content audit',
  company: 'Example Industries',
  address: 'https://audit.example.com/',
  repository: 'https://git.example.com/industries/content',
  host: 'github',
  timeZone: 'Europe/Berlin',
  language: 'en',
  languages: ['en', 'de'],
};

export const stages: ReadonlyArray<z.input<typeof stageSchema>> = [
  {
    id: 'awareness',
    name: 'Awareness',
    priority: 1,
    buyerGoal: 'Understand what the problem costs.',
    aliases: ['TOFU'],
  },
  { id: 'consideration', name: 'Consideration', priority: 2, buyerGoal: 'Know the ways to solve it.' },
  { id: 'evaluation', name: 'Evaluation', priority: 2, buyerGoal: 'Find out which of them works here.' },
  {
    id: 'decision',
    name: 'Decision',
    priority: 3,
    formats: 4,
    buyerGoal: 'Choose one supplier and get it approved.',
    aliases: ['BOFU'],
  },
  { id: 'onboarding', name: 'Onboarding', priority: 2, formats: 2, buyerGoal: 'Get people to use it.' },
  { id: 'renewal', name: 'Renewal', priority: 2, formats: 2, buyerGoal: 'See that it was worth it, and continue.' },
];

export const formats: ReadonlyArray<z.input<typeof formatSchema> & { reviewEvery: number }> = [
  { id: 'battlecard', name: 'Battlecard', reviewEvery: 90, effort: 'M' },
  { id: 'blog-post', name: 'Blog post', reviewEvery: 365, effort: 'S' },
  { id: 'brochure', name: 'Brochure', reviewEvery: 365, effort: 'M' },
  { id: 'calculator', name: 'Calculator', reviewEvery: 365, effort: 'L' },
  { id: 'case-study', name: 'Case study', reviewEvery: 365, effort: 'M', aliases: ['success story'] },
  { id: 'checklist', name: 'Checklist', reviewEvery: 365, effort: 'S' },
  { id: 'comparison', name: 'Comparison', reviewEvery: 180, effort: 'M' },
  { id: 'data-sheet', name: 'Data sheet', reviewEvery: 180, effort: 'S' },
  { id: 'deck', name: 'Slide deck', reviewEvery: 180, effort: 'M', aliases: ['presentation'] },
  { id: 'guide', name: 'Guide', reviewEvery: 365, effort: 'L' },
  { id: 'one-pager', name: 'One-pager', reviewEvery: 180, effort: 'S' },
  { id: 'pricing', name: 'Price list', reviewEvery: 90, effort: 'S' },
  { id: 'video', name: 'Video', reviewEvery: 365, effort: 'L' },
  { id: 'white-paper', name: 'White paper', reviewEvery: 365, effort: 'L' },
];

export const people: ReadonlyArray<z.input<typeof personSchema>> = [
  { id: 'content-team', name: 'Content team', team: 'marketing', kind: 'team' },
  { id: 'product-marketing', name: 'Product marketing', team: 'marketing', kind: 'team' },
  { id: 'events-team', name: 'Events team', team: 'marketing', kind: 'team' },
  { id: 'translation-desk', name: 'Translation desk', team: 'marketing', kind: 'team' },
  { id: 'sales-north', name: 'Sales north', team: 'sales', kind: 'team' },
  { id: 'sales-south', name: 'Sales south', team: 'sales', kind: 'team' },
  { id: 'presales', name: 'Presales', team: 'sales', kind: 'team' },
  { id: 'customer-success', name: 'Customer success', team: 'success', kind: 'team' },
  { id: 'product-team', name: 'Product management', team: 'product', kind: 'team' },
  { id: 'former-agency', name: 'Former agency', team: 'other', kind: 'team', active: false },
];

export const marketers = ['content-team', 'product-marketing', 'events-team'] as const;
export const sellers = ['sales-north', 'sales-south', 'presales'] as const;

export const products: ReadonlyArray<z.input<typeof productSchema>> = [
  { id: 'planner', name: 'Planner', owner: 'product-team' },
  { id: 'tracer', name: 'Tracer', owner: 'product-team' },
  { id: 'gauge', name: 'Gauge', status: 'launching', owner: 'product-marketing' },
  { id: 'ledger', name: 'Ledger', status: 'sunset', owner: 'product-marketing' },
];
