import { expect, it } from 'vitest';
import type { Finding } from '../../src/content/finding.ts';
import { publishFindings } from '../../src/publish/findings.ts';

it('masks personal data that a finding quotes', () => {
  const mail = 'jo.doe@example.com';
  const finding: Finding = {
    ...{ rule: 'file/unreadable', severity: 'error', file: 'content/pieces/a.mdx', line: 1, column: 1 },
    ...{ message: `Unknown key “${mail}”.`, hint: `Remove “${mail}”.`, text: `${mail}: yes` },
  };
  expect(JSON.stringify(publishFindings([finding]))).not.toContain('jo.doe');
});
