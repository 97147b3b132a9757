/** The texts of the rules about front matter and YAML. */
export const yamlRuleTexts = {
  'front-matter/missing': {
    title: 'Missing front matter',
    why: 'The facts of a piece or persona go between two lines of three hyphens at the top of its file.',
    fix: 'Start the file with a line `---`, then the facts, then another line `---`.',
  },
  'front-matter/unclosed': {
    title: 'Unclosed front matter',
    why: 'Without a closing line, it is unclear where the facts end.',
    fix: 'Add a line with exactly `---` after the facts.',
  },
  'front-matter/fence': {
    title: 'Text after the three hyphens',
    why: 'A language name there could make other tools run the front matter as code.',
    fix: 'Make the line exactly `---`.',
  },
  'yaml/syntax': {
    title: 'Invalid YAML',
    why: 'A bracket, quote or indentation does not follow the rules of YAML.',
    fix: 'Check the place shown. Quote text that contains `: ` or ` #`, or that starts with a symbol.',
  },
  'yaml/duplicate-key': {
    title: 'Duplicate key',
    why: 'Only one of the two values could be kept.',
    fix: 'Delete one of the two lines.',
  },
  'yaml/alias': {
    title: 'YAML anchor or alias',
    why: 'Aliases hide what a record says, and a small file full of them can expand to gigabytes.',
    fix: 'Write out the full value. Quote text that starts with * or &.',
  },
  'yaml/tag': {
    title: 'YAML tag or directive',
    why: 'Tags tell a reader to build something other than text, numbers and lists.',
    fix: 'Remove it, or quote text that starts with ! or %.',
  },
  'yaml/documents': {
    title: 'More than one YAML document in a file',
    why: 'Only the first one would be read.',
    fix: 'Move the second one into a file of its own, and delete the line `---` or `...`.',
  },
  'yaml/comment': {
    title: 'Text cut off by #',
    why: 'In YAML, a space and a # start a comment, so the rest of the text would be lost.',
    fix: 'Quote the text, or move the comment to a line of its own.',
  },
  'yaml/key': {
    title: 'Invalid key',
    why: 'Keys are plain words. A few words mean something to programs and cannot be keys.',
    fix: 'Rename the key.',
  },
  'yaml/depth': {
    title: 'Nested too deep',
    why: 'A record needs only a few levels. Deep nesting can be used to overload readers.',
    fix: 'Use fewer levels.',
  },
} as const;
