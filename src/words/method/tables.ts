/** The tables of the method page. */
export const formatTableWords = {
  caption: 'Formats',
  format: 'Format',
  reviewEvery: 'Review every',
  days: (days: number) => `${days} days`,
  effort: 'Effort',
} as const;

export const policyTableWords = {
  caption: 'Policy numbers',
  number: 'Number',
  value: 'Value',
  meaning: 'Meaning',
  key: 'Key',
  none: 'None',
  yes: 'Yes',
  no: 'No',
} as const;

export const priorityTableWords = {
  caption: 'Priorities',
  name: 'Name',
  kind: 'Kind',
  priority: 'Priority',
  stage: 'Stage',
  persona: 'Persona',
} as const;

export const wordTableWords = { word: 'Word', meaning: 'Meaning' } as const;
