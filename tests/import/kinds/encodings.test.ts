/** Tables in other encodings than UTF-8: read correctly, or asked about. Never garbage. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runHere } from '../../cli/run-command.ts';
import { contentFolder, temporaryFolder } from '../../content-folder.ts';
import { company, importBytes } from '../import-into.ts';

/** A text in an encoding of one or two bytes a letter, by trying all of them. */
function encode(text: string, label: string): Uint8Array {
  const decoder = new TextDecoder(label);
  const table = new Map<string, number[]>();
  for (let high = 0; high < 256; high += 1) {
    const letter = decoder.decode(Uint8Array.of(high));
    if ([...letter].length === 1 && letter !== '\ufffd' && !table.has(letter)) table.set(letter, [high]);
    for (let low = 64; low < 256 && high > 128; low += 1) {
      const wide = decoder.decode(Uint8Array.of(high, low));
      if ([...wide].length === 1 && wide !== '\ufffd' && !table.has(wide)) table.set(wide, [high, low]);
    }
  }
  return Uint8Array.from([...text].flatMap((letter) => table.get(letter) ?? [63]));
}

const options = { format: 'guide', owner: 'content-team' };
const list = (...titles: string[]) =>
  `Title,URL\n${titles.map((title, row) => `${title},https://www.example.com/p${row}\n`).join('')}`;

describe('a table', () => {
  test.each([
    ['shift_jis', 'Shift_JIS', ['工場の省エネ入門', '費用を計算する']],
    ['gbk', 'GBK', ['工厂节能入门指南', '如何计算成本']],
    ['euc-kr', 'EUC-KR', ['공장 에너지 절약 안내서', '비용을 계산하는 방법']],
    ['big5', 'Big5', ['工廠節能入門指南', '如何計算成本']],
    ['windows-1251', 'Windows-1251', ['Руководство по планированию', 'Как рассчитать стоимость']],
    ['koi8-u', 'KOI8-U', ['Посібник з обслуговування', 'Як знизити витрати']],
    ['iso-8859-2', 'ISO-8859-2', ['Škola řízení nákladů', 'Průvodce údržbou strojů']],
    ['windows-1253', 'Windows-1253', ['Οδηγός συντήρησης', 'Πώς να μειώσετε το κόστος']],
    ['windows-1252', 'Windows-1252', ['Größere Anlagen für die Lüftung', 'Über das Gerät – ein Überblick']],
    ['windows-1255', 'Windows-1255', ['מדריך תחזוקה', 'איך להפחית עלויות']],
    ['windows-1257', 'Windows-1257', ['Įrenginių priežiūra', 'Kaip sumažinti išlaidas įmonėje']],
    ['euc-jp', 'EUC-JP', ['工場の省エネ入門', '費用を計算する']],
    ['iso-8859-15', 'ISO-8859-15', ['Le coût: 100 € par œuvre', 'Réduire les coûts']],
    ['macintosh', 'Mac OS Roman', ['Größere Anlagen für die Lüftung', 'Über das Gerät – ein Überblick']],
    ['macintosh', 'Mac OS Roman', ['Señales del año', 'Cómo reducir los costos de operación']],
    ['macintosh', 'Mac OS Roman', ['It’s time', 'Résumé']],
    ['x-mac-cyrillic', 'Mac OS Cyrillic', ['Руководство по планированию', 'Как рассчитать стоимость']],
    ['ibm866', 'DOS Cyrillic', ['Руководство по планированию', 'Как рассчитать стоимость']],
    [
      'windows-1250',
      'Windows-1250',
      ['Łódź: jak uniknąć kosztownych błędów przy planowaniu', 'Źródła oszczędności w zakładzie i jak je znaleźć'],
    ],
  ])('in %s is read, and the report names the encoding', async (label, name, titles) => {
    const { pieces, prepared } = await importBytes('list.csv', encode(list(...titles), label), options);
    expect([...pieces.values()].map(({ title }) => title)).toEqual(titles);
    expect(prepared.table.notes).toContain(name);
  });

  test.each([
    ['windows-1254', 'Bakım kılavuzu'],
    ['windows-1252', 'Smørrebrød'],
    ['shift_jis', '価格'],
    ['euc-kr', '가격 안내'],
    ['macintosh', 'Für Sie'],
  ])('in %s that is too short to tell writes nothing, shows the choices and ends with 1', async (label, title) => {
    const source = path.join(temporaryFolder(), 'list.csv');
    writeFileSync(source, encode(list(title), label));
    const content = contentFolder(company);
    const command = ['import', source, '--content', content, '--as', 'guide', '--owner', 'content-team'];
    const asked = await runHere(command);
    expect(asked.exit).toBe(1);
    expect(asked.err).toMatch(new RegExp(`--encoding ${label} +${title}`));
    expect(asked.out).not.toContain('new piece');
    expect((await runHere([...command, '--encoding', label, '--dry-run'])).out).toContain(title);
  });

  test('that Japanese mail programs write is read, although its bytes are valid UTF-8', async () => {
    const bytes = Buffer.from(list('\x1b$B9)>l$N>J%(%MF~Lg\x1b(B'), 'latin1');
    const { pieces, prepared } = await importBytes('list.csv', bytes, options);
    expect([...pieces.values()].map(({ title }) => title)).toEqual(['工場の省エネ入門']);
    expect(prepared.table.notes).toContain('ISO-2022-JP');
  });

  test.each([
    [
      'of DOS',
      Buffer.from(list('Gr\x94\xe1ere Anlagen f\x81r die L\x81ftung'), 'latin1'),
      'export the file again as UTF-8',
    ],
    ['of Korean mail', Buffer.from(`\x1b$)C${list('\x0e0x@e\x0f')}`, 'latin1'), 'Export the file again as UTF-8'],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x54, 0, 0, 0]), 'Export the file again as UTF-8'],
  ])('in an encoding that cannot be read (%s) writes nothing', async (_, bytes, advice) => {
    await expect(importBytes('list.csv', bytes, options)).rejects.toThrow(advice);
  });

  test('in UTF-8 that a program cut in the middle of a letter stays UTF-8, and the lost letter is named', async () => {
    const whole = Buffer.from(
      list('Über größere Öfen für Bäcker', 'Grüße aus Köln, ein längerer Überblick'.replace(',', '')),
    );
    const { leftovers, pieces, prepared } = await importBytes(
      'list.csv',
      Buffer.concat([whole, Buffer.from([0xc3, 0x0a])]),
      options,
    );
    expect([...pieces.values()][0]?.title).toBe('Über größere Öfen für Bäcker');
    expect([leftovers, prepared.table.unread?.length]).toEqual([true, 1]);
  });

  test('of Excel with a byte order mark is read in UTF-16 and UTF-8', async () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(list('Größe'), 'utf16le')]);
    const utf8 = Buffer.from(`\ufeff${list('Größe')}`);
    for (const bytes of [utf16, utf8]) {
      const { pieces } = await importBytes('list.csv', bytes, options);
      expect([...pieces.values()].map(({ title }) => title)).toEqual(['Größe']);
    }
  });
});
