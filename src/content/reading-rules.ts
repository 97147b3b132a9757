import { fileRuleTexts } from '../words/findings/rules/files.ts';
import { schemaRuleTexts } from '../words/findings/rules/schema.ts';
import { yamlRuleTexts } from '../words/findings/rules/yaml.ts';
import { idRules } from './record-rules/catalog.ts';
import { fixed, warning } from './rule.ts';

/** The rules about reading a file: the folder, the bytes, the id, front matter, YAML and the fields of the schema. */
export const readingRules = [
  fixed('content/missing', fileRuleTexts['content/missing']),
  fixed('content/limits', fileRuleTexts['content/limits']),
  fixed('file/unexpected', fileRuleTexts['file/unexpected']),
  warning('file/unused', fileRuleTexts['file/unused']),
  fixed('file/symlink', fileRuleTexts['file/symlink']),
  fixed('file/unreadable', fileRuleTexts['file/unreadable']),
  fixed('file/size', fileRuleTexts['file/size']),
  fixed('file/encoding', fileRuleTexts['file/encoding']),
  fixed('file/characters', fileRuleTexts['file/characters']),
  fixed('file/conflict', fileRuleTexts['file/conflict']),
  ...idRules,
  fixed('front-matter/missing', yamlRuleTexts['front-matter/missing']),
  fixed('front-matter/unclosed', yamlRuleTexts['front-matter/unclosed']),
  fixed('front-matter/fence', yamlRuleTexts['front-matter/fence']),
  fixed('yaml/syntax', yamlRuleTexts['yaml/syntax']),
  fixed('yaml/duplicate-key', yamlRuleTexts['yaml/duplicate-key']),
  fixed('yaml/alias', yamlRuleTexts['yaml/alias']),
  fixed('yaml/tag', yamlRuleTexts['yaml/tag']),
  fixed('yaml/documents', yamlRuleTexts['yaml/documents']),
  fixed('yaml/comment', yamlRuleTexts['yaml/comment']),
  fixed('yaml/key', yamlRuleTexts['yaml/key']),
  fixed('yaml/depth', yamlRuleTexts['yaml/depth']),
  fixed('schema/missing', schemaRuleTexts['schema/missing']),
  fixed('schema/unknown-key', schemaRuleTexts['schema/unknown-key']),
  fixed('schema/type', schemaRuleTexts['schema/type']),
  fixed('schema/value', schemaRuleTexts['schema/value']),
  fixed('schema/repeated', schemaRuleTexts['schema/repeated']),
] as const;
