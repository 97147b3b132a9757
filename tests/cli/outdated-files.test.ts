/** Files that the product wrote into the repository, and that no longer match the content. */
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { productVersion } from '../../src/check/folders.ts';
import { owners } from '../../src/cli/owners.ts';
import { requestForms } from '../../src/cli/requests/form.ts';
import { HOST_NAMES } from '../../src/schema/host-names.ts';
import { offersOf } from '../content/offers.ts';
import { base, contentFolder, TODAY } from '../content-folder.ts';
import { runHere } from './run-command.ts';

const RULE = 'repository/outdated-file';
const PEOPLE = base['people.yaml']?.replace('team: marketing\n', 'team: marketing\n  handle: acme/content\n') ?? '';

/** A repository at a host, with all files that commands write into it. */
function repositoryAt(host: string): string {
  const content = contentFolder({
    'site.yaml': `${base['site.yaml']}repository: https://git.example.com/acme/content\nhost: ${host}\n`,
    'people.yaml': PEOPLE,
  });
  write(content);
  return content;
}

function write(content: string): void {
  const options = { content, today: TODAY, write: true, dryRun: false, color: false };
  requestForms(options);
  owners(options);
}

const outdated = (content: string) =>
  checkContent({ directory: content, today: TODAY }).findings.filter(({ rule }) => rule === RULE);

function edit(content: string, file: string, change: (text: string) => string): void {
  const place = path.join(content, file);
  writeFileSync(place, change(readFileSync(place, 'utf8')));
}

const renamePersona = (content: string) =>
  edit(content, 'personas/buyer.mdx', (text) => text.replace('name: Buyer', 'name: Plant manager'));

describe.each(HOST_NAMES)('a repository at %s', (host) => {
  it('has no finding while its files match, or where it has none', () => {
    const content = repositoryAt(host);
    expect(outdated(content)).toEqual([]);
    rmSync(path.join(content, '../.github'), { recursive: true, force: true });
    renamePersona(content);
    if (host === 'github') expect(outdated(content)).toEqual([]);
  });

  it('names the files that are older than the lists, and the command in the hint writes them again', async () => {
    const content = repositoryAt(host);
    renamePersona(content);
    const findings = outdated(content);
    expect(findings.map(({ file }) => path.basename(file)).sort()).toHaveLength(2);
    expect(
      findings.every(({ file, severity }) => severity === 'warning' && existsSync(path.join(content, '..', file))),
    ).toBe(true);
    const commands = findings.flatMap(({ hint = '' }) =>
      offersOf(hint).flatMap((offer) => ('command' in offer ? [offer.command] : [])),
    );
    expect(commands).toEqual(['requests form --write', 'owners --write']);
    for (const command of commands) await runHere([...command.split(' '), '--content', content]);
    expect(outdated(content)).toEqual([]);
  });
});

describe('a generated file', () => {
  const CODEOWNERS = '../.github/CODEOWNERS';

  it('is outdated when the owner of a piece changes', () => {
    const content = repositoryAt('github');
    edit(content, 'people.yaml', (text) => text.replace('acme/content', 'acme/writers'));
    expect(outdated(content).map(({ file }) => file)).toEqual(['.github/CODEOWNERS']);
  });

  it('is outdated when an older version wrote it in other words', () => {
    const content = repositoryAt('github');
    edit(content, CODEOWNERS, (text) => text.replace('run the command again', 'write it anew'));
    expect(outdated(content)[0]?.message).toBe(
      'CODEOWNERS does not match the lists in the content, or an older version of content-audit wrote it.',
    );
  });

  it('belongs to the team without its first line, and is then compared with nothing', () => {
    const content = repositoryAt('github');
    edit(content, CODEOWNERS, (text) => text.slice(text.indexOf('\n') + 1).replace('acme', 'other'));
    expect(outdated(content)).toEqual([]);
  });

  it('may have the line ends of Windows', () => {
    const content = repositoryAt('github');
    edit(content, CODEOWNERS, (text) => text.replaceAll('\n', '\r\n'));
    expect(outdated(content)).toEqual([]);
  });

  it('is not read through a link', () => {
    const content = repositoryAt('github');
    const file = path.join(content, CODEOWNERS);
    const elsewhere = path.join(content, '../elsewhere');
    mkdirSync(elsewhere);
    writeFileSync(path.join(elsewhere, 'owners'), '# Written by `npx content-audit owners --write`\n');
    rmSync(file);
    symlinkSync(path.join(elsewhere, 'owners'), file);
    expect(outdated(content)).toEqual([]);
  });

  it('can be ignored, or made an error, in site.yaml', () => {
    const content = repositoryAt('github');
    renamePersona(content);
    edit(content, 'site.yaml', (text) => `${text}severities:\n  ${RULE}: off\n`);
    expect(outdated(content)).toEqual([]);
  });
});

describe('a project that init started', () => {
  const withVersion = (version: string) => {
    const content = contentFolder();
    writeFileSync(path.join(content, '../.content-audit.json'), `{\n  "version": "${version}"\n}\n`);
    return content;
  };

  it('has no finding while its files are from this version, or nothing says so', () => {
    expect(outdated(withVersion(productVersion()))).toEqual([]);
    expect(outdated(withVersion(''))).toEqual([]);
  });

  it('has a warning with the command for an upgrade when another version wrote its workflows', () => {
    expect(outdated(withVersion('0.0.1'))).toMatchObject([
      {
        severity: 'warning',
        file: '.content-audit.json',
        message: expect.stringContaining('Version 0.0.1'),
        hint: expect.stringContaining('npx content-audit upgrade'),
      },
    ]);
  });
});
