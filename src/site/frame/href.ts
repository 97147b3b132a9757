/** Addresses in the site. Every link goes through `href`, so that the site works under a sub-path. */

import { getBase } from './site-content.ts';

/** The address of a page or file of this site, under the path where the site is published. */
export function href(path: `/${string}`): string {
  return getBase() + path;
}

export const pieceHref = (id: string): string => href(`/content/${id}/`);
export const personaHref = (id: string): string => href(`/personas/${id}/`);
export const competitorHref = (id: string): string => href(`/competitors/${id}/`);
export const cellHref = (persona: string, stage: string): string => href(`/map/${persona}/${stage}/`);

/** The place of a stage on the page of the journey. */
export const stageAnchor = (id: string): string => `stage-${id}`;
export const stageHref = (id: string): string => href(`/journey/#${stageAnchor(id)}`);

/** The sections of the method page that numbers and words link to. */
export type MethodPart =
  | 'first-audit'
  | 'coverage'
  | 'needs'
  | 'state-words'
  | 'freshness'
  | 'usable'
  | 'order-of-pieces'
  | 'gaps'
  | 'priority'
  | 'topics'
  | 'use'
  | 'site-addresses'
  | 'requests'
  | 'rush'
  | 'sharing'
  | 'journey'
  | 'signatures'
  | 'promises'
  | 'goals'
  | 'funnel'
  | 'won-and-lost-deals'
  | 'claims'
  | 'products-and-systems'
  | 'meetings'
  | 'alignment'
  | 'policy'
  | 'rules';

/** The section of the method page that explains a number or word. */
export const methodHref = (part: MethodPart): string => href(`/method/#${part}`);
