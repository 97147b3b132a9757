/** Where bodies here and MDX differ. docs/mdx.md has the same lists, and the test next to this file proves each row. */
import type { RuleId } from '../../src/content/rules.ts';

export interface Difference {
  readonly what: string;
  /** A body that shows it. */
  readonly example: string;
}

/** Published here, refused by MDX. */
export const onlyHere: readonly (Difference & { readonly sign: RegExp })[] = [
  { what: 'A web or mail address in angle brackets', example: '<https://example.com>', sign: /<https?:|<\S+@/ },
  { what: 'An HTML comment', example: '<!-- for editors -->', sign: /<!--/ },
  { what: 'A less-than sign right before a number or symbol', example: '1 <2', sign: /<[\d=-]/ },
  { what: 'A sentence that begins with "import"', example: 'import duties rise', sign: /^\s*import /m },
  { what: 'A sentence that begins with "export"', example: 'export prices rise', sign: /^\s*export /m },
];

/** Refused here by a rule, read by MDX. */
export const onlyInMdx: readonly (Difference & { readonly rule: RuleId })[] = [
  { what: 'An expression in braces', example: '{1 + 1}', rule: 'body/expression' },
  { what: 'An import', example: 'import a from "b"', rule: 'body/module' },
  { what: 'An export', example: 'export const a = 1', rule: 'body/module' },
  { what: 'An HTML element that is closed', example: '<b>bold</b>', rule: 'body/html' },
  { what: 'A group without a name', example: '<>words</>', rule: 'body/html' },
  { what: 'A component that is not in the list', example: '<Chart />', rule: 'body/component' },
  { what: 'A component inside a line of text', example: 'See <Callout>this</Callout>.', rule: 'body/component' },
  {
    what: 'A component right above a line of hyphens',
    example: '<Video url="https://example.com/v" title="V" />\n---',
    rule: 'body/component',
  },
  { what: 'A space in a closing tag', example: '<Callout>\nwords\n</Callout >', rule: 'body/component' },
  {
    what: 'An attribute that is not in the list',
    example: '<Callout color="red">words</Callout>',
    rule: 'body/attribute',
  },
  { what: 'A value that is not in the list', example: '<Callout kind="loud">words</Callout>', rule: 'body/attribute' },
  { what: 'A required attribute left out', example: '<Quote>words</Quote>', rule: 'body/attribute' },
  { what: 'An attribute written twice', example: '<Quote by="A" by="B">words</Quote>', rule: 'body/attribute' },
  { what: 'An attribute without a value', example: '<Callout title>words</Callout>', rule: 'body/attribute' },
  { what: 'An attribute with an expression', example: '<Callout title={1}>words</Callout>', rule: 'body/attribute' },
  { what: 'Attributes from an expression', example: '<Callout {...a}>words</Callout>', rule: 'body/attribute' },
  { what: 'A link that runs code', example: '[words](javascript:alert)', rule: 'body/address' },
  { what: 'A picture from the repository', example: '![words](chart.png)', rule: 'body/address' },
  { what: 'A hidden character written by its number', example: '&#x202e;', rule: 'file/characters' },
  { what: 'A merge conflict marker', example: '>>>>>>> branch', rule: 'file/conflict' },
  { what: 'Quotes and lists nested more than 40 deep', example: `${'> '.repeat(41)}words`, rule: 'body/limits' },
];

/** Published here and read by MDX, with another result. */
export const otherMeaning: readonly (Difference & { readonly sign: RegExp })[] = [
  { what: 'A table', example: 'a | b\n--|--\n1 | 2', sign: /\|/ },
  { what: 'Words struck out', example: '~~old~~', sign: /~~/ },
  { what: 'A bare web address', example: 'https://example.com', sign: /(?<!["(<])https?:/ },
  { what: 'Braces in a bare web address', example: 'https://example.com/{a}', sign: /https?:\S*\{/ },
  { what: 'A footnote', example: 'words[^1]\n\n[^1]: note', sign: /\[\^/ },
  { what: 'A task', example: '- [ ] words', sign: /\[[ xX]\]/ },
  { what: 'A heading', example: '# words', sign: /^#/m },
  { what: 'A picture', example: '![words](https://example.com/a.png)', sign: /!\[/ },
  {
    what: 'A component on one line, with text in the next line',
    example: '<Callout>words</Callout>\nmore',
    sign: /^<Callout>.*<\/Callout>$/m,
  },
  { what: 'A backslash in an attribute', example: '<Callout title="a \\* b">words</Callout>', sign: /="[^"]*\\/ },
  {
    what: 'A line of hyphens below an indented line',
    example: '    words\n---',
    sign: /^(?: {4}|\t)\s*\S.*\n(?:.+\n)*(?:-{3}|={3})$/m,
  },
];
