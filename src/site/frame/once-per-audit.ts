import type { Audit } from '../../audit/audit.ts';

/** The same answer each time it is asked of the same audit, worked out once: many pages draw from one list. */
export function oncePerAudit<T>(make: (audit: Audit) => T): (audit: Audit) => T {
  const made = new WeakMap<Audit, { readonly answer: T }>();
  return (audit) => {
    const known = made.get(audit) ?? { answer: make(audit) };
    made.set(audit, known);
    return known.answer;
  };
}
