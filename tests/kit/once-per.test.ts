import { expect, it } from 'vitest';
import { oncePer } from '../../src/kit/once-per.ts';

it('computes a result once for each object, even if it is undefined', () => {
  const asked: string[] = [];
  const firstLetter = oncePer(({ name }: { name: string }) => {
    asked.push(name);
    return name.at(0);
  });
  const [full, empty] = [{ name: 'north' }, { name: '' }];
  expect([full, empty, full, empty, { ...full }].map(firstLetter)).toEqual(['n', undefined, 'n', undefined, 'n']);
  expect(asked).toEqual(['north', '', 'north']);
});
