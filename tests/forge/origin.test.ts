import { expect, it } from 'vitest';
import { webAddressOf } from '../../src/forge/git/origin.ts';

it('turns the address of a remote into that of its web page', () => {
  const page = 'https://git.example.com/acme/audit';
  for (const remote of [
    `${page}.git`,
    `${page}/`,
    'https://ana:token@git.example.com/acme/audit.git',
    'git@git.example.com:acme/audit.git',
    'ssh://git@git.example.com:2222/acme/audit.git',
    'git://git.example.com/acme/audit',
  ]) {
    expect(webAddressOf(remote), remote).toBe(page);
  }
  expect(webAddressOf('git@gitlab.com:acme/marketing/audit.git')).toBe('https://gitlab.com/acme/marketing/audit');
});

it('knows no page for a remote that is a folder', () => {
  for (const remote of ['/srv/git/audit.git', '../audit', 'file:///srv/audit', 'C:\\audit', '']) {
    expect(webAddressOf(remote), remote).toBeUndefined();
  }
});
