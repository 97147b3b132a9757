/** Starts Sveltia CMS with the settings in the page. */
import CMS from '@sveltia/cms';
import type { EditorSetup } from '../config.ts';
import { readFile, writeFile } from '../file-text.ts';

const { choices, config, layouts }: EditorSetup = JSON.parse(document.body.dataset.editor ?? '');

for (const [kind, layout] of Object.entries(layouts)) {
  CMS.registerCustomFormat(kind, layout.extension, {
    fromFile: (text: string) => readFile(text, layout),
    toFile: (values: object) => writeFile(values as Readonly<Record<string, unknown>>, layout),
  });
}

/** The settings with the fields of each format. What only our own code reads is left out. */
const withFields = JSON.stringify(config, (key, value: unknown) => {
  if (key === 'lines' || key === 'yesOrNo') return undefined;
  const { format } = (value ?? {}) as { readonly format?: string };
  const layout = format === undefined ? undefined : layouts[format];
  return layout ? { ...(value as object), fields: layout.fields } : value;
});

/** A list of choices in place of its name. All fields share it. */
const full = JSON.parse(withFields, (key, value: unknown) =>
  key === 'options' && typeof value === 'string' ? choices[value as keyof typeof choices] : value,
);

CMS.init({ config: full });
