/** A content folder with a repository at a Git host, and the commands that sync it. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pullRequests } from '../../src/cli/requests/pull.ts';
import { pushRequests } from '../../src/cli/requests/push.ts';
import { readContent } from '../../src/content/disk/read-content.ts';
import type { HostAccess } from '../../src/forge/hosts/open-host.ts';
import { requestForm } from '../../src/forge/requests/request-form.ts';
import type { HostName } from '../../src/schema/host-names.ts';
import { base, contentFolder, type Files } from '../content-folder.ts';
import { renderAnswers } from './render-answers.ts';

export const TOKEN = 'test-token-that-must-not-leak';

/** A day after every date that a host with the clock of this machine can write. */
export const LATER = '2099-12-31';

/** The base folder without its request, at a repository of a host. */
export function hostContent(host: HostName, changes: Files = {}): string {
  const site = `${base['site.yaml']}repository: https://git.example.com/marketing/content\nhost: ${host}\naddress: https://audit.example.com/\ntimeZone: Europe/Berlin\n`;
  return contentFolder({ 'site.yaml': site, 'requests/7-checklist.yaml': null, ...changes });
}

/** The files in requests/, by name. */
export function requestFiles(content: string): Record<string, string> {
  const folder = path.join(content, 'requests');
  const names = readdirSync(path.dirname(folder)).includes('requests') ? readdirSync(folder).sort() : [];
  return Object.fromEntries(names.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
}

/** Changes the text of a request, as marketing does. */
export function triage(content: string, file: string, from: string | RegExp, to: string): void {
  const place = path.join(content, 'requests', file);
  const text = readFileSync(place, 'utf8');
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${String(from)} is not in ${text}`);
  writeFileSync(place, changed);
}

/** The body of an issue that the form of this content makes. */
export function formBody(content: string, answers: Readonly<Record<string, string>>): string {
  const { model } = readContent({ directory: content, today: LATER });
  if (!model) throw new Error('The content has errors.');
  return renderAnswers(requestForm(model), answers);
}

/** How the commands reach a host that a test started. A second of waiting takes some milliseconds. */
function accessAt(host: HostName, api: string, more: Pick<HostAccess, 'spaced' | 'patience' | 'second'>) {
  return (asked: HostName): HostAccess => (asked === host ? { api, token: TOKEN, second: 5, ...more } : {});
}

export function pull(
  content: string,
  host: HostName,
  api: string,
  options: {
    allowRemove?: boolean;
    dryRun?: boolean;
    access?: Pick<HostAccess, 'spaced' | 'patience' | 'second'>;
  } = {},
) {
  const { allowRemove = false, dryRun = false } = options;
  const accessTo = accessAt(host, api, options.access ?? {});
  return pullRequests({ content, today: LATER, accessTo, allowRemove, dryRun, color: false });
}

export function push(
  content: string,
  host: HostName,
  api: string,
  options: { dryRun?: boolean; access?: Pick<HostAccess, 'patience'> } = {},
) {
  return pushRequests({
    content,
    today: LATER,
    accessTo: accessAt(host, api, { spaced: false, ...options.access }),
    dryRun: options.dryRun ?? false,
    color: false,
  });
}
