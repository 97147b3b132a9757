/** Problems with the files that describe an export, such as data/leads.yaml. */
export const exportTexts = {
  future: (field: string, on: string, today: string) => `\`${field}\`, ${on}, is in the future (today is ${today}).`,
  noList: (list: string) => `${list}, which this file describes, does not exist.`,
  addList: (list: string) => `Add the export as ${list}, or delete this file.`,
} as const;
