export const checkHelp = {
  summary: 'report every problem with its file, line and fix',
  errors: 'show only errors; the totals and the exit code still count everything',
  rule: 'show only problems of these rules, each with its file',
} as const;

export const checkErrors = {
  unknownRule: (rule: string, guess: string | undefined) =>
    guess === undefined
      ? `No rule is called "${rule}". The site lists all rules at /help/rules/.`
      : `No rule is called "${rule}". Did you mean ${guess}?`,
} as const;
