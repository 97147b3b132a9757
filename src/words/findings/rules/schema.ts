/** The texts of the rules about fields and their values. */
export const schemaRuleTexts = {
  'schema/missing': {
    title: 'Missing required field',
    why: 'The record cannot be used without it.',
    fix: 'Add the field.',
  },
  'schema/unknown-key': {
    title: 'Unknown field',
    why: 'A misspelled field would be silently lost.',
    fix: 'Correct the name. Custom fields start with `x-`.',
  },
  'schema/type': {
    title: 'Wrong type of value',
    why: 'For example, a list where text is needed, or the other way around.',
    fix: 'Write it like the example.',
  },
  'schema/value': {
    title: 'Value not allowed',
    why: 'The field accepts only certain values.',
    fix: 'Use one of the allowed values.',
  },
  'schema/repeated': {
    title: 'Duplicate list entry',
    why: 'It would be counted twice, or the two entries would contradict each other.',
    fix: 'Delete one of the two.',
  },
} as const;
