import { type AgreementRule, ruleLinkTexts } from '../../words/agreement/pages.ts';
import type { Html } from '../frame/html.ts';
import { methodLink } from '../frame/link-html.ts';

/** The link from figures and states to the section of the method page with their rule. */
export function ruleLink(rule: AgreementRule): Html {
  return methodLink(rule, ruleLinkTexts[rule]);
}
