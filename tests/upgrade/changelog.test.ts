import { expect, it } from 'vitest';
import { newsSince } from '../../src/upgrade/changelog.ts';

const text = `# Changelog

Changes.

## Unreleased

## [1.2.0] - 2027-02-01

- Two.

## 1.1.0 - 2027-01-01

- One.
`;

it('lists the sections above the version of the team, without empty ones', () => {
  expect(newsSince(text, '1.1.0')).toBe('## [1.2.0] - 2027-02-01\n\n- Two.\n');
  expect(newsSince(text, '1.2.0')).toBe('');
  expect(newsSince(text, '0.9.0')).toContain('- One.');
  expect(newsSince(text, undefined)).toContain('- One.');
  expect(newsSince('', '1.0.0')).toBe('');
});
