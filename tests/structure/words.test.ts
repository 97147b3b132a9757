import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { nodesOf, takenBy, treesOf } from './read-code.ts';
import { codeOf, filesIn } from './source-files.ts';
import { isSentence, type Text, textsOf } from './texts.ts';

/** Files outside `src/words/` whose texts read like sentences, and why they are written there. */
const elsewhere: Readonly<Record<string, string>> = {
  'src/audit/common-words.ts': 'Words that texts are compared without.',
  'src/site/agreement/sign/signature-lines.ts': 'Fields of a file.',
  'src/content/write/patch.ts': 'What Git writes below a last line without a line break.',
  'src/content/yaml.ts': 'The name that the YAML package gives to a problem.',
  'src/site/method/PolicyTable.astro': 'The names of fields in site.yaml.',
  'src/import/fixed-words.ts': 'What a table may say.',
  'src/import/status-words.ts': 'What a table may say.',
  'src/import/server-answers.ts': 'What a table may say.',
  'src/import/public-headings.ts': 'Headings that a table may have.',
  'src/import/heading-words/english.ts': 'Headings that a table may have.',
  'src/import/heading-words/requests.ts': 'Headings that a table may have.',
  'src/import/heading-words/sendable.ts': 'Headings that a table may have.',
  'src/import/heading-words/translated.ts': 'Headings that a table may have.',
  'src/import/heading-words/without-field.ts': 'Headings that a table may have.',
  'src/import/usage/tools.ts': 'Headings that a table may have.',
  'src/import/usual-lists.ts': 'Names that a table may use, and the names of the lists made from them.',
  'src/import/sources/web.ts': 'Headings of the table made from a feed. A person’s mapping names them.',
};

describe('the sentences of the interface', () => {
  it('are all in src/words, so that a second language is a second folder', () => {
    const files = filesIn('src').filter((file) => /\.(?:ts|astro)$/.test(file) && !file.startsWith('src/words/'));
    const found = files
      .filter((file) => !(file in elsewhere))
      .flatMap((file) => sentencesIn(textsOf(file)).map((text) => `${file}: move “${text}” to src/words/.`));
    expect(found).toEqual([]);
  });

  it('are found in strings, templates and markup', () => {
    const read = (text: string, kind: Text['kind'] = 'text') => sentencesIn([{ kind, text }]);
    for (const text of ['Copy link', 'Show the first {} gaps', 'what to make next, and why']) {
      expect(read(text)).toEqual([text]);
    }
    for (const text of ['panel no-print quiet', 'claim/no-source', 'Content-Type', '<a href="{}" dir="auto">{}</a>']) {
      expect(read(text)).toEqual([]);
    }
    expect(read('Owner', 'markup')).toEqual(['Owner']);
  });

  it('have no exception that is no longer needed', () => {
    const unneeded = Object.keys(elsewhere).filter((file) => sentencesIn(textsOf(file)).length === 0);
    expect(unneeded).toEqual([]);
  });
});

/** Code that compares or cuts a word for a reason, by file. */
const compared: Readonly<Record<string, string>> = {
  'src/publish/mask.ts': 'Puts masks into texts from content, and finds them there again.',
  'src/forge/requests/clean.ts': 'Puts a mask into a text from an issue.',
  'src/cli/owners.ts': 'Recognizes a file that it wrote.',
  'src/data/feeds.ts': 'Asks which kinds of news have a word.',
  'src/print/diff/phrases.ts': 'Quotes a value that reads like the word for nothing.',
};

describe('finished texts', () => {
  it('are compared, searched and cut nowhere', () => {
    const files = filesIn('src').filter((file) => /\.(?:ts|astro)$/.test(file) && !file.startsWith('src/words/'));
    const found = files
      .filter((file) => !(file in compared))
      .flatMap((file) => comparisonsIn(file).map((code) => `${file}: ${code}`));
    expect(found).toEqual([]);
  });

  it.each([
    'problem === gapWords.none',
    'text.includes(gapWords.none)',
    'actionText(action).split(" ")',
    'plainText(parts).replace("a", "b")',
    '({ [gapWords.none]: 1 })',
  ])('count as compared or cut in %s', (code) => {
    const imports = "import { actionText, gapWords, plainText } from '../words/gaps/page.ts';";
    const tree = ts.createSourceFile('code.ts', `${imports}\n${code};`, ts.ScriptTarget.Latest, true);
    expect(comparisonsIn('src/site/code.ts', [tree])).toHaveLength(1);
  });

  it('are compared in no file that needs no exception', () => {
    const unneeded = Object.keys(compared).filter((file) => comparisonsIn(file).length === 0);
    expect(unneeded).toEqual([]);
  });
});

const CUTS =
  /^(?:indexOf|lastIndexOf|includes|startsWith|endsWith|split|replace|replaceAll|match|matchAll|search|slice|substring)$/;

/** Where a file compares, searches or cuts a text from `src/words/`, or makes a key of it. */
function comparisonsIn(file: string, trees = treesOf(file, codeOf(file))): string[] {
  const nodes = trees.flatMap(nodesOf);
  const words = new Set(takenBy(file, nodes).flatMap(({ from, name }) => (from.startsWith('src/words/') ? name : [])));
  if (words.size === 0) return [];
  /** The text itself comes from words/, not something next to it. */
  const isWord = (node: ts.Node): boolean => {
    if (ts.isIdentifier(node)) return words.has(node.text) && node.text !== 'sentence';
    if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) return isWord(node.expression);
    return ts.isCallExpression(node) && isWord(node.expression);
  };
  const isCompared = (node: ts.Node) => {
    if (ts.isBinaryExpression(node)) {
      return /^[!=]==$/.test(node.operatorToken.getText())
        ? isWord(node.left) || isWord(node.right)
        : node.operatorToken.kind === ts.SyntaxKind.InKeyword && isWord(node.right);
    }
    if (ts.isComputedPropertyName(node)) return isWord(node.expression);
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
    const { expression, name } = node.expression;
    return CUTS.test(name.text) && [expression, ...node.arguments].some(isWord);
  };
  return nodes.filter(isCompared).map((node) => node.getText());
}

function sentencesIn(texts: readonly Text[]): string[] {
  return texts.filter((text) => text.kind !== 'comment' && isSentence(text)).map(({ text }) => text);
}
