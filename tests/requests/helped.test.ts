/** Feedback that something helped: it asks for nothing, so nothing waits for it and nothing counts it as demand. */
import { expect, test } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import { requestClocks } from '../../src/audit/clock.ts';
import { readContent } from '../../src/content/disk/read-content.ts';
import { sayingOf } from '../../src/forge/requests/comment.ts';
import { publish } from '../../src/publish/publish.ts';
import { contentFolder, TODAY } from '../content-folder.ts';

const helped = `ask:
  kind: helped
  title: It helped
  words: Call jo@example.com
  persona: buyer
  stage: decision
  piece: payback-guide
  requestedOn: 2026-11-12
triage:
  status: confirmed
`;

function read(files: Record<string, string>) {
  const { findings, model } = readContent({ directory: contentFolder(files), today: TODAY });
  expect(findings).toEqual([]);
  if (!model) throw new Error('The content has errors.');
  return model;
}

test('changes no figure of requests and no gap, and is published masked', () => {
  const without = audit(publish(read({})), TODAY);
  const model = read({ 'requests/helped.yaml': helped });
  const withIt = audit(publish(model), TODAY);
  expect(requestClocks(withIt)).toEqual(requestClocks(without));
  expect(withIt.gaps.map(({ id, priority }) => [id, priority])).toEqual(
    without.gaps.map(({ id, priority }) => [id, priority]),
  );
  expect(withIt.model.helped?.map(({ id }) => id)).toEqual(['helped']);
  expect(withIt.model.helped?.[0]?.ask.words).not.toContain('jo@example.com');
});

test('gets thanks on its issue, without a link to a page that does not exist', () => {
  const model = read({ 'requests/helped.yaml': helped });
  const request = model.requests.find(({ id }) => id === 'helped');
  if (!request) throw new Error('The request was not read.');
  expect(sayingOf(request, model)?.text).toBe('Thank you for telling us that it helped.');
});
