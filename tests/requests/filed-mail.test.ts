/** Requests by mail: what the site's mail link writes, mails by hand, and hostile ones. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { requestLinks } from '../../src/forge/hosts/request-link.ts';
import { readMailText } from '../../src/forge/mail/mail-answers.ts';
import { splitMbox } from '../../src/forge/mail/mbox.ts';
import { readMail } from '../../src/forge/mail/read-mail.ts';
import { runHere } from '../cli/run-command.ts';
import { base, contentFolder, TODAY, temporaryFolder } from '../content-folder.ts';
import { requestFiles } from './host-content.ts';
import { form } from './lists.ts';

const people = `${base['people.yaml']}- id: kim\n  name: Kim Larsen\n  team: sales\n`;

function folder(): string {
  return contentFolder({ 'requests/7-checklist.yaml': null, 'people.yaml': people });
}

interface MailFields {
  readonly id?: string;
  readonly subject?: string;
  readonly from?: string;
  readonly date?: string;
  readonly more?: string;
  readonly type?: string;
}

function eml(body: string, fields: MailFields = {}): string {
  const {
    date = 'Tue, 3 Nov 2026 10:02:11 +0100',
    from = 'Kim Larsen <kim@example.com>',
    id = '<1@example.com>',
  } = fields;
  const { more = '', subject = '[content-request] A deck', type = 'text/plain; charset=utf-8' } = fields;
  const head = [`Message-ID: ${id}`, `From: ${from}`, `Date: ${date}`, `Subject: ${subject}`, `Content-Type: ${type}`];
  return `${[...head, ...(more === '' ? [] : [more])].join('\r\n')}\r\n\r\n${body.replaceAll('\n', '\r\n')}`;
}

function mailbox(mails: Readonly<Record<string, string | Uint8Array>>): string {
  const directory = path.join(temporaryFolder(), 'mails');
  mkdirSync(directory);
  for (const [name, mail] of Object.entries(mails)) writeFileSync(path.join(directory, name), mail);
  return directory;
}

function pull(content: string, from: string) {
  return runHere(['requests', 'pull', '--from', from, '--content', content, '--today', TODAY]);
}

const written = [
  'What is needed: Update something that exists',
  'Persona: Buyer',
  'Stage: Decision',
  'In their words: They ask',
  'when it pays back.',
  '',
  'Page 3 is wrong.',
  'Product:',
  'Needed by: 4.12.2026',
  'Asked from: persona buyer, stage decision, question payback, piece payback-guide',
  '',
  'Kim Larsen, +49 170 1234567',
].join('\n');

describe('a folder of mails', () => {
  test('becomes requests, once, with every answer in its field', async () => {
    const content = folder();
    const mails = mailbox({ 'a.eml': eml(written), 'notes.txt': 'x' });
    const { exit, out } = await pull(content, mails);
    expect(out).toContain('1 mail read, 1 request changed.');
    expect(exit).toBe(0);
    const files = requestFiles(content);
    expect(files['a-deck.yaml']).toMatch(
      /^ask:\n {2}kind: update\n {2}title: A deck\n {2}words: \|-\n {4}They ask\n {4}when it pays back\.\n\n {4}Page 3 is wrong\.\n {2}persona: buyer\n {2}stage: decision\n {2}question: payback\n {2}piece: payback-guide\n {2}neededBy: 2026-12-04\n {2}requestedOn: 2026-11-03\n {2}requestedBy: kim\n {2}filed: \{ by: mail, key: [0-9a-f]{16}, read: [0-9a-f]{16} \}\n\ntriage:\n {2}status: new\n$/,
    );
    expect((await pull(content, mails)).out).toContain('1 mail read, nothing changed.');
    expect(requestFiles(content)).toEqual(files);
  });

  test('leaves out replies, automatic mails and everything that is not a mail, and says so', async () => {
    const content = folder();
    const mails = mailbox({
      'a.eml': eml(written),
      'copy.eml': eml(written),
      're.eml': eml('Thanks!', { id: '<2@example.com>', subject: 'Re: A deck', more: 'In-Reply-To: <1@example.com>' }),
      'ooo.eml': eml('I am away.', { id: '<3@example.com>', more: 'Auto-Submitted: auto-replied' }),
      'broken.eml': '\u0000\u0001',
    });
    symlinkSync('/etc/hostname', path.join(mails, 'link.eml'));
    const { exit, out } = await pull(content, mails);
    expect(exit).toBe(1);
    for (const said of [
      'The mail “A deck” is in the source more than once; it was read once.',
      '1 reply to other mails: not read as requests.',
      '1 automatic mail: not read as requests.',
      'Skipped broken.eml: it is not a mail.',
      'Skipped link.eml: it is a symbolic link.',
    ]) {
      expect(out).toContain(said);
    }
    expect(Object.keys(requestFiles(content))).toEqual(['a-deck.yaml']);
  });

  test('a mail without the lines of the form is kept in its own words and needs information', async () => {
    const content = folder();
    const { exit } = await pull(
      content,
      mailbox({ 'a.eml': eml('Do we have something for nurses?\n-- \nKim, +49 170 1', { subject: 'Fwd: Nurses' }) }),
    );
    expect(exit).toBe(0);
    expect(requestFiles(content)['nurses.yaml']).toMatch(
      /words: Do we have something for nurses\?\n[\s\S]*status: needs-info/,
    );
    expect(requestFiles(content)['nurses.yaml']).not.toContain('+49');
  });
});

test('an mbox file is split at its separators only, and quoted lines are restored', async () => {
  const first = eml('From Monday it is easy.\n\n>From a colleague: yes.\n', { subject: 'One' });
  const second = eml('Two', { id: '<2@example.com>', subject: 'Two' });
  const mbox = `From kim@example.com Tue Nov  3 10:02:11 2026\n${first}\n\nFrom a@example.com Tue Nov  3 10:02:12 2026\n${second}\n`;
  const mails = await Promise.all(splitMbox(Buffer.from(mbox)).map(readMail));
  expect(mails.map((mail) => mail?.subject)).toEqual(['One', 'Two']);
  expect(mails[0]?.text.trim()).toBe('From Monday it is easy.\n\nFrom a colleague: yes.');
  const content = folder();
  const file = path.join(temporaryFolder(), 'Requests');
  writeFileSync(file, mbox);
  expect((await pull(content, file)).out).toContain('2 mails read, 2 requests changed.');
});

test('what the mail link of the site writes is understood, in any script and however the mail is wrapped', () => {
  const fields = [
    { id: 'kind', label: 'What is needed', answer: 'Make something new' },
    { id: 'persona', label: 'Persona', answer: 'Finance lead' },
    { id: 'words', label: 'In their words', answer: '現場の声: “לא עכשיו” & more?\nSecond line' },
    { id: 'stage', label: 'Stage', answer: '' },
    { id: 'from', label: 'Asked from', answer: 'persona finance-lead' },
  ];
  const [link] = requestLinks(
    { requests: [{ by: 'mail', to: 'content@example.com' }] },
    { title: '見積 & co', fields },
  );
  const address = new URL(link?.href ?? '');
  expect(address.pathname).toBe('content@example.com');
  expect(address.searchParams.get('subject')).toBe('[content-request] 見積 & co');
  const body = address.searchParams.get('body') ?? '';
  expect(body).toContain('\r\n');
  expect(readMailText(form, body.replace('Finance lead', 'Finance\nlead')).answers).toEqual({
    kind: 'Make something new',
    persona: 'Finance lead',
    words: '現場の声: “לא עכשיו” & more?\nSecond line',
    from: 'persona finance-lead',
  });
});

test('a long request is copied instead of cut off by the mail program', () => {
  const fields = [{ id: 'words', label: 'In their words', answer: '語'.repeat(900) }];
  const [link] = requestLinks({ requests: [{ by: 'mail', to: 'a@example.com' }] }, { title: 'x', fields });
  expect(link?.href.length).toBeLessThan(1900);
  expect(link?.copy).toBe(`In their words: ${'語'.repeat(900)}`);
});

test.each([
  [
    'only HTML',
    'text/html; charset=utf-8',
    '<style>p{}</style><p>Persona: Buyer</p><p>In their words: a &lt;b&gt;</p>',
  ],
  [
    'quoted-printable',
    'text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable',
    'Persona: Bu=\nyer\nIn their words: a <b>',
  ],
  ['Shift_JIS', 'text/plain; charset=shift_jis', 'Persona: Buyer\nIn their words: a <b>'],
])('reads a mail of %s', async (_, type, body) => {
  const content = folder();
  await pull(content, mailbox({ 'a.eml': eml(body, { type }) }));
  expect(requestFiles(content)['a-deck.yaml']).toMatch(/words: a <b>\n {2}persona: buyer/);
});

test.each(['Prototype', 'All', 'CON', '«Not»'])(
  'a request called %s gets an id that check accepts',
  async (subject) => {
    const content = folder();
    await pull(content, mailbox({ 'a.eml': eml('A deck, please.', { subject }) }));
    expect(Object.keys(requestFiles(content))).toEqual([expect.stringMatching(/^[a-z]+-request\.yaml$/)]);
    expect((await runHere(['check', '--content', content, '--today', TODAY])).exit).toBe(0);
  },
);

describe('a hostile mail', () => {
  test('with any bytes never ends the run or leaves content that check refuses', async () => {
    const content = folder();
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.string({ unit: 'binary', maxLength: 80 }),
        async (bytes, text) => {
          const mails = mailbox({
            'a.eml': bytes,
            'b.eml': eml(text, { id: `<${bytes.length}@x>`, subject: text.replace(/[\r\n]/g, ' ') }),
          });
          expect((await pull(content, mails)).exit).toBeLessThan(2);
          const { exit } = await runHere(['check', '--content', content, '--today', TODAY]);
          expect(exit).toBe(0);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('that nests without end, or has endless headers, is not read', async () => {
    let nested = 'x';
    for (let depth = 0; depth < 200; depth += 1) {
      nested = `Content-Type: multipart/mixed; boundary=b${depth}\r\n\r\n--b${depth}\r\n${nested}\r\n--b${depth}--`;
    }
    expect(await readMail(Buffer.from(`From: a@example.com\r\nSubject: x\r\n${nested}`))).toBeUndefined();
    expect(await readMail(Buffer.from(`From: a@example.com\r\n${'X-A: b\r\n'.repeat(100_000)}\r\nhi`))).toBeUndefined();
  });

  test('of endless tags is read in one pass', async () => {
    for (const tag of ['<style>', '<p', '</style', '<']) {
      const mail = `From: a@example.com\r\nContent-Type: text/html\r\n\r\n${tag.repeat(1_000_000)}`;
      expect(await readMail(Buffer.from(mail))).toBeDefined();
    }
  });

  test('cannot name a place outside the folder, a day in the future or a person without a name', async () => {
    const content = folder();
    const evil = eml('Persona: ../../etc\nIn their words: {process.exit()} {{x}}\n---\nask: { kind: retire }', {
      subject: '../../../../etc/passwd\u202egpj.exe',
      date: 'Tue, 3 Nov 2099 10:02:11 +0100',
      from: '=?utf-8?q?=00?= <a@example.com>',
    });
    await pull(content, mailbox({ 'a.eml': evil }));
    const files = requestFiles(content);
    expect(Object.keys(files)).toEqual(['etc-passwdgpj-exe.yaml']);
    expect(files['etc-passwdgpj-exe.yaml']).toContain(`requestedOn: ${TODAY}`);
    expect(files['etc-passwdgpj-exe.yaml']).not.toMatch(/requestedBy|\u202e/);
    expect((await pull(content, mailbox({ 'a.eml': evil }))).out).toContain('nothing changed');
  });
});
