/** Starts Sveltia CMS with the settings in the page. */
import CMS from '@sveltia/cms';
import type { EditorSetup } from '../config.ts';
import { readFile, writeFile } from '../file-text.ts';

const { choices, config, layouts }: EditorSetup = JSON.parse(
  document.querySelector('#editor-setup')?.textContent ?? '{}',
);

for (const [kind, layout] of Object.entries(layouts)) {
  CMS.registerCustomFormat(kind, layout.extension, {
    fromFile: (text: string) => readFile(text, layout),
    toFile: (values: object) => writeFile(values as Readonly<Record<string, unknown>>, layout),
  });
}

/** The settings with every list of choices in place of its name. */
const full = JSON.parse(JSON.stringify(config), (key, value: unknown) =>
  key === 'options' && typeof value === 'string' ? choices[value as keyof typeof choices] : value,
);

CMS.init({ config: full });
