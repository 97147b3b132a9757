/** Severities in site.yaml that cannot be set. */
export const severityTexts = {
  unknown: (id: string) => `Unknown rule "${id}".`,
  seeMethod: 'Delete this line, or use a rule that the site lists at /help/rules/.',
  fixed: (id: string) => `"${id}" is always an error.`,
  deleteLine: 'Delete this line: the rule keeps the content readable and safe.',
  cannotBeOff: (id: string) => `"${id}" is an error and cannot be turned off.`,
  lower: (id: string) => `Lower it instead: \`${id}: warning\``,
} as const;
