import { idRules } from './record-rules/catalog.ts';
import { fixed, warning } from './rule.ts';

/** The rules about reading a file: the folder, the bytes, the id, front matter, YAML and the fields of the schema. */
export const readingRules = [
  fixed('content/missing', {
    title: 'Content folder or required file is missing',
    why: 'Without it there is nothing to publish, and an empty site would look as if all were well.',
    fix: 'Point CONTENT_DIR or --content at the folder that holds site.yaml, or add the file that is named.',
  }),
  fixed('content/limits', {
    title: 'More files than can be content',
    why: 'A folder of this size is a wrong folder, and reading it would stop whoever waits for the check.',
    fix: 'Point CONTENT_DIR or --content at the folder that holds site.yaml, and keep assets elsewhere.',
  }),
  fixed('file/unexpected', {
    title: 'File that is no content',
    why: 'A file that nobody reads is lost without a word: often a wrong extension, a wrong folder or a leftover.',
    fix: 'Move or rename it, delete it, or name it in the `file` of a piece.',
  }),
  warning('file/unused', {
    title: 'File that no piece names',
    why: 'Nobody finds it on the site. It may be what is left of a piece that was removed.',
    fix: 'Name it in the `file` of a piece, or delete it.',
  }),
  fixed('file/symlink', {
    title: 'Symbolic link',
    why: 'A link can publish a file from outside the content folder, or the same record twice.',
    fix: 'Put the real file in its place.',
  }),
  fixed('file/unreadable', {
    title: 'File or folder that cannot be read',
    why: 'What is in it would be missing from the site.',
    fix: 'Check its permissions, and that its name is UTF-8.',
  }),
  fixed('file/size', {
    title: 'File over 256 KiB',
    why: 'A record is a page of text. A file this large was meant for something else and would slow every reader down.',
    fix: 'Shorten it, or keep the asset itself elsewhere and link to it.',
  }),
  fixed('file/encoding', {
    title: 'File is not UTF-8',
    why: 'Letters would change silently.',
    fix: 'Save the file again as UTF-8.',
  }),
  fixed('file/characters', {
    title: 'Hidden or broken character',
    why: 'Control characters and invisible or reversing characters make a text read differently from what it is.',
    fix: 'Delete the character at that place and type the text again.',
  }),
  fixed('file/conflict', {
    title: 'Merge conflict markers',
    why: 'Two versions of the file were merged by halves.',
    fix: 'Keep the lines that are right and delete the lines that begin with <<<<<<<, ======= and >>>>>>>. Markers that belong to the text go into a code block.',
  }),
  ...idRules,
  fixed('front-matter/missing', {
    title: 'No front matter',
    why: 'The facts of a piece or persona stand between two lines of three hyphens at the top of its file.',
    fix: 'Begin the file with a line `---`, the facts, and another line `---`.',
  }),
  fixed('front-matter/unclosed', {
    title: 'Front matter is not closed',
    why: 'Without the closing line it is not known where the facts end.',
    fix: 'Put a line with exactly `---` after the facts.',
  }),
  fixed('front-matter/fence', {
    title: 'Something behind the three hyphens',
    why: 'A language name there would ask other tools to run the front matter as code.',
    fix: 'Make the line exactly `---`.',
  }),
  fixed('yaml/syntax', {
    title: 'YAML that cannot be read',
    why: 'A bracket, quote or indentation is not as YAML needs it.',
    fix: 'Look at the place that is named; put text with `: ` or ` #` or a leading symbol in quotes.',
  }),
  fixed('yaml/duplicate-key', {
    title: 'The same key twice',
    why: 'Only one of the two values could be kept.',
    fix: 'Delete one of the two lines.',
  }),
  fixed('yaml/alias', {
    title: 'YAML anchor or alias',
    why: 'Aliases hide what a record says, and a small file can unfold into gigabytes.',
    fix: 'Write the value out in full. A text that begins with * or & goes in quotes.',
  }),
  fixed('yaml/tag', {
    title: 'YAML tag or directive',
    why: 'Tags ask a reader to build something else than text, numbers and lists.',
    fix: 'Take it away. A text that begins with ! or % goes in quotes.',
  }),
  fixed('yaml/documents', {
    title: 'More than one document in a file',
    why: 'Only the first would be read.',
    fix: 'Put the second one into a file of its own and delete the line `---` or `...`.',
  }),
  fixed('yaml/comment', {
    title: 'Text cut off by a #',
    why: 'In YAML, a blank and a # end the text, so its end would be lost.',
    fix: 'Put the text in quotes, or move the comment to a line of its own.',
  }),
  fixed('yaml/key', {
    title: 'Key that is no plain text',
    why: 'Keys are words. A few words mean something to programs and cannot be keys.',
    fix: 'Rename the key.',
  }),
  fixed('yaml/depth', {
    title: 'Nested too deep',
    why: 'No record needs more than a few levels; deep nesting is used to overload readers.',
    fix: 'Write it flatter.',
  }),
  fixed('schema/missing', {
    title: 'A required field is missing',
    why: 'Without it the record cannot be used.',
    fix: 'Add the field.',
  }),
  fixed('schema/unknown-key', {
    title: 'Unknown field',
    why: 'A field with a typing error would be lost without a word.',
    fix: 'Correct the name. A field of your own begins with `x-`.',
  }),
  fixed('schema/type', {
    title: 'Wrong kind of value',
    why: 'A list stands where a text is due, or the other way round.',
    fix: 'Write it as the example shows.',
  }),
  fixed('schema/value', {
    title: 'Value that is not allowed',
    why: 'The field takes only certain values.',
    fix: 'Use one of the values that are named.',
  }),
  fixed('schema/repeated', {
    title: 'The same entry twice in a list',
    why: 'One of the two would be counted twice, or contradict the other.',
    fix: 'Delete one of the two.',
  }),
] as const;
