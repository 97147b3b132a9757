import type { Finding } from '../content/finding.ts';
import { maskPersonal } from './mask.ts';

/** Masks what findings quote from the content, so that they may be published. */
export function publishFindings(findings: readonly Finding[]): Finding[] {
  return findings.map((finding) => ({
    ...finding,
    message: maskPersonal(finding.message),
    hint: maskPersonal(finding.hint),
    text: finding.text === undefined ? undefined : maskPersonal(finding.text),
  }));
}
