/** Source: nginx.org/en/docs, `add_header`, `expires`, `error_page` and `try_files`. */
import { nginxComments } from '../../words/build/hosts.ts';
import { EDITOR, HASHED, type WebHost } from './host.ts';

/** Types that nginx does not know by itself. With `nosniff`, browsers do not guess them. */
const TYPES = { csv: 'text/csv', ics: 'text/calendar' } as const;

export const nginx: WebHost = {
  name: 'nginx',
  files: ({ base, editor, headers }) => {
    const types = Object.entries(TYPES).map(([name, type]) => `  location ~ \\.${name}$ { default_type ${type}; }`);
    const lines = [
      ...nginxComments.use.map((line) => `# ${line}`),
      '',
      ...added(headers),
      '',
      'charset utf-8;',
      'absolute_redirect off;',
      `error_page 404 ${base}404.html;`,
      '',
      // Any `add_header` in a location drops those above, so other locations set the time to keep files by `expires`.
      ...nginxComments.locations.map((line) => `# ${line}`),
      `location ${base} {`,
      '  try_files $uri $uri/ =404;',
      '  expires -1;',
      ...types,
      '}',
      `location ${base}${HASHED} { expires 1y; }`,
      ...(editor
        ? [
            `location ${base}${EDITOR} {`,
            ...added({ ...headers, ...editor }).map((line) => `  ${line}`),
            '  expires -1;',
            '}',
          ]
        : []),
      `location = ${base}${FILE} { return 404; }`,
    ];
    return { [FILE]: `${lines.join('\n')}\n` };
  },
};

function added(headers: Readonly<Record<string, string>>): string[] {
  return Object.entries(headers).map(([name, value]) => `add_header ${name} "${value}" always;`);
}

const FILE = 'nginx.conf';
