/** The texts of the rules about the content folder and its files. */
export const fileRuleTexts = {
  'content/missing': {
    title: 'Missing content folder or required file',
    why: 'Without it, nothing can be published, and an empty site would wrongly look complete.',
    fix: 'Point CONTENT_DIR or --content at the folder that contains site.yaml, or add the missing file.',
  },
  'content/limits': {
    title: 'Too many files',
    why: 'A folder this large is probably the wrong one, and reading it would keep everyone waiting.',
    fix: 'Point CONTENT_DIR or --content at the folder that contains site.yaml, and keep assets somewhere else.',
  },
  'file/unexpected': {
    title: 'Unrecognized file',
    why: 'A file that is never read is silently lost. It often has the wrong extension, is in the wrong folder or is a leftover.',
    fix: 'Move or rename it, delete it, or add it to the `file` field of a piece.',
  },
  'file/unused': {
    title: 'File not used by any piece',
    why: 'No one can find it on the site. It may be left over from a piece that was removed.',
    fix: 'Add it to the `file` field of a piece, or delete it.',
  },
  'file/symlink': {
    title: 'Symbolic link',
    why: 'A link can publish a file from outside the content folder, or the same record twice.',
    fix: 'Replace the link with the real file.',
  },
  'file/unreadable': {
    title: 'Unreadable file or folder',
    why: 'Its contents would be missing from the site.',
    fix: 'Check its permissions, and make sure its name is valid UTF-8.',
  },
  'file/size': {
    title: 'File too large',
    why: 'A record is a page of text. A file this large was probably meant for something else and would slow down every reader.',
    fix: 'Shorten it, or store the asset somewhere else and link to it.',
  },
  'file/encoding': {
    title: 'File is not UTF-8',
    why: 'Accented letters and symbols would silently turn into other characters.',
    fix: 'Save the file again as UTF-8.',
  },
  'file/characters': {
    title: 'Hidden or broken character',
    why: 'Control characters, invisible characters and characters that reverse the reading direction make a text differ from what people see.',
    fix: 'Delete the character and retype the text around it.',
  },
  'file/conflict': {
    title: 'Unresolved merge conflict',
    why: 'The file still contains two versions that Git could not merge.',
    fix: 'Keep the lines you want and delete the lines that start with <<<<<<<, ======= and >>>>>>>. To show such lines as text, put them in a code block.',
  },
} as const;
