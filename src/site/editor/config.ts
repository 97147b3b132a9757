/** The settings of Sveltia CMS for a team’s content, from the registry of kinds. */
import type { Audit } from '../../audit/audit.ts';
import { hostOf } from '../../forge/hosts/links.ts';
import type { HostName } from '../../schema/host-names.ts';
import type { Kind } from '../../schema/kind.ts';
import { type KindName, kinds } from '../../schema/kinds.ts';
import type { Site } from '../../schema/site.ts';
import { ID_LENGTH } from '../../schema/text.ts';
import { editorWords } from '../../words/editor/fields.ts';
import { editorKindWords } from '../../words/editor/kinds.ts';
import { contentFolder } from '../forms/choices.ts';
import { editorChoices } from './choices.ts';
import type { EditorChoices, EditorField } from './field.ts';
import { collapsed, editorFields, type FieldContext } from './fields.ts';
import { BODY, ENTRIES, type FileLayout } from './file-text.ts';
import { type EditedKind, editedKinds } from './kinds.ts';

/** What the page hands to its script. */
export interface EditorSetup {
  /** The settings, without the fields of each format. */
  readonly config: object;
  /** The lists of choices that fields name. */
  readonly choices: EditorChoices;
  /** The layout of the files of each kind, by the name of their format in the settings. */
  readonly layouts: Readonly<Record<string, FileLayout & { readonly extension: string }>>;
}

/** Whether the site has the editor’s page. */
export function hasEditor(site: Site): boolean {
  return site.editor !== undefined && backendOf(site) !== undefined;
}

/** The branch that collects changes at a host where the editor cannot open a pull request. */
const COLLECTED = 'edits';

/** The settings of a site; nothing where its repository or host is not known. */
export function editorSetup(audit: Audit): EditorSetup | undefined {
  const { model } = audit;
  const backend = backendOf(model.site);
  if (!backend) return undefined;
  const choices = editorChoices(model);
  const context = { choices, stages: model.stages };
  const folder = contentFolder(audit);
  const names = Object.keys(editedKinds) as KindName[];
  const layouts = Object.fromEntries(names.map((name) => [formatOf(name), layoutOf(name, context)]));
  const deep = model.pieces.some(({ path }) => path.slice(folder.length).split('/').length > 3);
  const inFolder = names.filter((name) => editedKinds[name].group === undefined);
  const config = {
    load_config_file: false,
    backend,
    publish_mode: backend.name === 'gitea' ? 'simple' : 'editorial_workflow',
    app_title: model.site.title,
    media_folder: `${folder}files`,
    public_folder: `/${folder}files`,
    show_preview_links: false,
    editor: { preview: false },
    slug: { encoding: 'ascii', clean_accents: true, maxlength: ID_LENGTH },
    collections: [
      ...inFolder.map((name) => collectionOf(name, folder, deep)),
      ...(['lists', 'agreement'] as const).map((group) => ({
        name: group,
        label: editorWords.groups[group],
        publish: false,
        files: names.filter((name) => editedKinds[name].group === group).map((name) => fileOf(name, folder)),
      })),
    ],
  };
  return { config, choices, layouts };
}

function layoutOf(name: KindName, context: FieldContext): EditorSetup['layouts'][string] {
  const { arrangement, extension, schema }: Kind = kinds[name];
  const body = extension === '.mdx';
  const list = arrangement === 'list';
  const { leftOut, readOnly = [] } = editedKinds[name] as EditedKind;
  const own = editorFields(schema, context, leftOut).map((field) =>
    readOnly.includes(field.name) ? unchanged(field) : field,
  );
  const text: EditorField = {
    name: BODY,
    label: editorWords.body,
    hint: editorWords.bodyHint,
    required: false,
    widget: 'text',
  };
  const fields: EditorField[] = list
    ? [
        {
          name: ENTRIES,
          label: editorKindWords[name].several,
          required: false,
          widget: 'list',
          label_singular: editorKindWords[name].one,
          fields: own,
          ...collapsed(own),
        },
      ]
    : [...own, ...(body ? [text] : [])];
  return { fields, body, list, extension: extension?.slice(1) ?? 'yaml' };
}

/** The field without a way to change it. */
function unchanged({ fields, ...field }: EditorField): EditorField {
  return {
    ...field,
    readonly: true,
    ...(fields ? { required: true, fields: fields.map(unchanged) } : { required: false }),
  };
}

/**
 * A kind with a file for each record.
 *
 * @param deep Whether files are in folders inside folders. Otherwise all are in one list.
 */
function collectionOf(name: KindName, folder: string, deep: boolean): object {
  const { folders, namedBy, shownBy = namedBy } = editedKinds[name] as EditedKind;
  const { place }: Kind = kinds[name];
  return {
    name,
    label: editorKindWords[name].several,
    label_singular: editorKindWords[name].one,
    folder: `${folder}${place}`,
    ...(folders ? { nested: { subfolders: !deep }, meta: { path: { label: editorWords.folder } } } : {}),
    // People merge at the host, where the checks ran.
    publish: false,
    format: formatOf(name),
    create: namedBy !== undefined,
    // Others may refer to a record, so a person retires it.
    delete: false,
    identifier_field: shownBy?.[0],
    summary: shownBy?.map((field) => `{{${field}}}`).join(' '),
    slug: namedBy?.map((field) => `{{${field}}}`).join('-'),
    aliases_field: false,
    thumbnail: false,
  };
}

/** The name of a format. Sveltia CMS wants this ending for files with front matter. */
function formatOf(name: KindName): string {
  const { extension }: Kind = kinds[name];
  return extension === '.mdx' ? `${name}-frontmatter` : name;
}

/** A kind in one file. */
function fileOf(name: KindName, folder: string): object {
  const { place }: Kind = kinds[name];
  return { name, label: editorKindWords[name].several, file: `${folder}${place}`, format: formatOf(name) };
}

/** What the editor must know of the host, and how people sign in. */
function backendOf({ branch, editorSignIn = {}, ...site }: Site) {
  const host = hostOf(site);
  if (host === undefined || site.repository === undefined) return undefined;
  const { origin, pathname } = new URL(site.repository);
  const steps = pathname
    .replace(/(?:\.git)?\/*$/, '')
    .split('/')
    .slice(1);
  // Only GitLab has groups inside groups. Elsewhere, steps before the last two are the path of the host.
  const below = host === 'gitlab' ? 0 : Math.max(0, steps.length - 2);
  const root = [origin, ...steps.slice(0, below)].join('/');
  const { appId, server } = editorSignIn;
  const oauth = host === 'github' ? server : appId;
  return {
    name: host,
    repo: steps.slice(below).join('/'),
    branch: host === 'gitea' ? COLLECTED : branch,
    ...apiAt(host, root),
    ...(host === 'github' ? { base_url: server } : { base_url: root, app_id: appId }),
    ...(host === 'gitlab' && appId ? { auth_type: 'pkce' } : {}),
    auth_methods: oauth === undefined ? ['token'] : ['oauth', 'token'],
  };
}

/** The addresses of the host’s programming interface. GitHub’s own service has names of its own for them. */
function apiAt(host: HostName, root: string): Readonly<Record<string, string>> {
  switch (host) {
    case 'github':
      return root === GITHUB ? {} : { api_root: `${root}/api/v3`, graphql_api_root: `${root}/api/graphql` };
    case 'gitlab':
      return { api_root: `${root}/api/v4` };
    case 'gitea':
      return { api_root: `${root}/api/v1` };
  }
}

const GITHUB = 'https://github.com';

/** The origins that the editor exchanges data with. */
export function editorOrigins(site: Site): readonly string[] {
  if (site.repository === undefined) return [];
  const { origin } = new URL(site.repository);
  return [origin === GITHUB ? 'https://api.github.com' : origin];
}
