/** What is wrong with the file of the logo. */
export const logoTexts = {
  kind: (file: string) => `"${file}" is not an .svg or .png file.`,
  missing: (file: string) => `"${file}" is not a file in the repository, or it is hidden.`,
  tooLarge: (file: string, size: number, most: number) => `"${file}" has ${size} kB; the limit is ${most} kB.`,
  notSvg: (file: string) => `"${file}" is not an SVG drawing in UTF-8.`,
  notPng: (file: string) => `"${file}" is not a PNG picture.`,
  contains: (file: string, what: string) => `"${file}" contains ${what}.`,
  element: (file: string, element: string) => `"${file}" contains <${element}>, which a drawing does not need.`,
  noViewBox: (file: string) => `"${file}" has no viewBox, so its shape is unknown.`,
} as const;

/** What makes a drawing more than a drawing. */
export const activeParts = {
  doctype: 'a document type or similar declaration',
  instruction: 'a processing instruction',
  entity: 'an entity',
  handler: 'an event handler',
  link: 'a link',
} as const;
