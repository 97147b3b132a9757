import type { Finding } from '../content/finding.ts';
import { maskPersonal } from './mask.ts';

/** Findings as they may be published: what they quote from the content is masked. */
export function publishFindings(findings: readonly Finding[]): Finding[] {
  return findings.map((finding) => ({
    ...finding,
    message: maskPersonal(finding.message),
    hint: maskPersonal(finding.hint),
    text: finding.text === undefined ? undefined : maskPersonal(finding.text),
  }));
}
