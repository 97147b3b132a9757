export const checkHelp = {
  summary: 'report every problem with its file, line and fix',
} as const;
