/** What a rule of the catalog is, and how one is defined. */
import type { Site } from '../schema/site.ts';
import type { Severity } from './severity.ts';

export interface Rule {
  /** `group/name`, never renamed. */
  readonly id: string;
  /** The severity unless site.yaml changes it. */
  readonly severity: Severity;
  /** Whether site.yaml may change the severity. False where no model could be built or something unsafe would be published. */
  readonly adjustable: boolean;
  /** The problem, as a heading. */
  readonly title: string;
  /** Why it matters, in one or two sentences. */
  readonly why: string;
  /** How to fix it. */
  readonly fix: string;
}

type Text = Pick<Rule, 'title' | 'why' | 'fix'>;

/** A rule that is always an error: without it the content could not be read or would not be safe. */
export function fixed<const Id extends string>(id: Id, text: Text) {
  return { id, severity: 'error', adjustable: false, ...text } as const;
}

/** An error that a team may lower to a warning. */
export function error<const Id extends string>(id: Id, text: Text) {
  return { id, severity: 'error', adjustable: true, ...text } as const;
}

/** A warning that a team may raise to an error or turn off. */
export function warning<const Id extends string>(id: Id, text: Text) {
  return { id, severity: 'warning', adjustable: true, ...text } as const;
}

/** The severity of a rule after the changes in site.yaml. A change that is not allowed has no effect. */
export function severityIn(severities: Site['severities'], rule: Rule): Severity | 'off' {
  const wanted = Object.hasOwn(severities, rule.id) ? severities[rule.id] : undefined;
  if (!wanted || !rule.adjustable || (wanted === 'off' && rule.severity === 'error')) return rule.severity;
  return wanted;
}
