/** The ways to send a request in site.yaml: what is refused, and how the message helps. */
import { expect, test } from 'vitest';
import { runHere } from '../cli/run-command.ts';
import { base, contentFolder, TODAY } from '../content-folder.ts';

function checked(ways: string) {
  const content = contentFolder({ 'site.yaml': `${base['site.yaml']}requests:\n${ways}` });
  return runHere(['check', '--content', content, '--today', TODAY]);
}

test('accepts mail, a form and the host, in any order', async () => {
  const ways = [
    '  - by: host',
    '  - { by: form, to: "https://forms.example.com/r?a={title}&b=%22{persona}%22#{from}" }',
    '  - { by: mail, to: content+requests@example.com }',
  ];
  expect((await checked(`${ways.join('\n')}\n`)).exit).toBe(0);
});

test.each([
  ['a mail address that is none', '{ by: mail, to: "content at example.com" }', 'is not an email address'],
  [
    'a mail address that adds to the mail',
    '{ by: mail, to: "a@example.com?bcc=b@example.com" }',
    'is not an email address',
  ],
  ['a way without its target', '{ by: mail }', 'is required for mail'],
  ['a target of the host', '{ by: host, to: "https://git.example.com" }', 'is not used for host'],
  ['a script as a form', '{ by: form, to: "javascript:alert(1)" }', 'https://'],
  [
    'a form whose host is filled in',
    '{ by: form, to: "https://{title}.example.com/" }',
    'has a placeholder in its host name',
  ],
  [
    'a misspelled placeholder',
    '{ by: form, to: "https://forms.example.com/?a={personas}" }',
    'Did you mean {persona}?',
  ],
])('refuses %s', async (_, way, message) => {
  const { exit, out } = await checked(`  - ${way}\n`);
  expect(exit).toBe(1);
  expect(out).toContain(message);
});

test('refuses the same way twice', async () => {
  const { exit } = await checked('  - { by: mail, to: a@example.com }\n  - { by: mail, to: b@example.com }\n');
  expect(exit).toBe(1);
});
