/** Findings in the Static Analysis Results Interchange Format 2.1.0 (OASIS), for code-scanning services. */
import type { Finding } from '../../content/finding.ts';
import { rules } from '../../content/rules.ts';
import { jsonWithoutCommands } from '../plain.ts';

export function printSarif(findings: readonly Finding[]): string {
  const used = rules.filter(({ id }) => findings.some(({ rule }) => rule === id));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'content-audit',
            rules: used.map(({ id, title, why, fix, severity }) => ({
              id,
              shortDescription: { text: title },
              fullDescription: { text: why },
              help: { text: fix },
              defaultConfiguration: { level: severity },
            })),
          },
        },
        columnKind: 'unicodeCodePoints',
        results: findings.map(({ rule, severity, message, hint, file, line, column }) => ({
          ruleId: rule,
          ruleIndex: used.findIndex(({ id }) => id === rule),
          level: severity,
          message: { text: `${message} ${hint}` },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: addressOf(file), uriBaseId: '%SRCROOT%' },
                region: { startLine: line, startColumn: column },
              },
            },
          ],
        })),
      },
    ],
  };
  return `${jsonWithoutCommands(JSON.stringify(log, null, 2))}\n`;
}

/** A path as a relative URL, with special characters encoded. */
function addressOf(file: string): string {
  return file.toWellFormed().split('/').map(encodeURIComponent).join('/');
}
