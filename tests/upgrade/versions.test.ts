import { expect, it } from 'vitest';
import { isOlder, versionWithin, withVersionWithin } from '../../src/upgrade/versions.ts';

it('orders versions by their numbers, and previews before their version', () => {
  const order = ['0.9.0', '0.10.0', '1.0.0-1', '1.0.0-alpha', '1.0.0-beta', '1.0.0-beta.2', '1.0.0-beta.10', '1.0.0'];
  order.push('1.0.1', '2.0.0');
  for (const [at, version] of order.entries()) {
    for (const [than, other] of order.entries()) expect(isOlder(version, other), `${version} ${other}`).toBe(at < than);
  }
  expect(isOlder('1.0.0+1', '1.0.0+2')).toBe(false);
});

it('finds and replaces the version in the name of a file', () => {
  expect(versionWithin('file:../content-audit-1.2.0-rc.1.tgz')).toBe('1.2.0-rc.1');
  expect(versionWithin('latest')).toBeUndefined();
  expect(withVersionWithin('file:../content-audit-0.1.0.tgz', '0.2.0')).toBe('file:../content-audit-0.2.0.tgz');
});
