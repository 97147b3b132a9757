/** What is wrong with a YAML text. */
export const yamlTexts = {
  documentEnd: 'The line "..." ends the document here.',
  secondDocument: 'A second document starts here.',
  directive: 'This line is a YAML directive.',
  tagHere: 'This is a YAML tag.',
  aliasHere: 'This is a YAML alias.',
  alias: (name: string) => `"*${name}" is a YAML alias.`,
  anchor: (name: string) => `"&${name}" is a YAML anchor.`,
  tag: (tag: string) => `"${tag}" is a YAML tag.`,
  readAsAlias: 'Text that starts with * or & is read as an alias.',
  tooDeep: (most: number) => `Lists and maps are nested more than ${most} levels deep.`,

  openQuote: 'This quote is never closed.',
  closeQuote: 'Put the same quotation mark at the end of the text.',
  notAWord: 'This key is not a word.',
  quoteBracket: 'Quote text that starts with { or [.',
  notAKey: (key: string) => `"${key}" cannot be a key.`,
  duplicateKey: (key: string) => `Duplicate key "${key}".`,
  cutOff: (rest: string) => `The text is cut off before "#${rest}".`,
  quoteText: (quoted: string) => `Put it in quotes: ${quoted}`,

  openBracket: 'A bracket before this place is not closed.',
  tab: 'This line is indented with a tab.',
  useSpaces: 'Indent with spaces, not tabs.',
  noColon: 'This line has no colon and space after its key.',
  unclosed: (detail: string) => `Something is not closed: ${detail}.`,
  indentation: 'The indentation of this line does not match the lines around it.',
  unquotedColon: 'Text that contains ": " is not in quotes, or a line is indented incorrectly.',
  /** `detail` is what the parser says. */
  unreadable: (detail: string) => `This is not valid YAML: ${detail}.`,
} as const;
