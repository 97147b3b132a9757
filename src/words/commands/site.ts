import { count } from '../../kit/count.ts';

const port = 'port to use; if it is taken, the next free one';

export const siteHelp = {
  build: {
    summary: 'check the content and build the site',
    output: 'folder for the site (default: dist in the product’s folder)',
    host: 'also write the headers and redirects of this host into the site',
  },
  dev: {
    summary: 'serve the site on this machine and show changes as you save',
    port,
  },
  preview: {
    summary: 'serve the last built site on this machine',
    output: 'folder of the built site (default: dist in the product’s folder)',
    port,
  },
} as const;

export function badPort(last: number): string {
  return `Write a whole number from 0 to ${last}, such as --port 4321.`;
}

export function builtLine(pages: number, place: string, seconds: number, summary: string): string {
  return `Built ${count(pages, 'page')} into ${place} in ${seconds.toFixed(1)} seconds. ${summary}`;
}

export function servingLines(address: string): string {
  return `The content audit is at ${address}\nPress Ctrl+C to stop it.`;
}
