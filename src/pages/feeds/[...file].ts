import type { APIContext } from 'astro';
import type { DataFile } from '../../data/files.ts';
import { served, servedFiles } from '../../site/data-files.ts';

export function getStaticPaths() {
  return servedFiles('/feeds/');
}

export function GET({ props }: APIContext<{ file: DataFile }>) {
  return served(props.file);
}
