/** Every record that both teams sign, with its state, as rows. */
import { z } from 'zod';
import { signing } from '../audit/agreement/signing.ts';
import { agreementStates, recordKey, recordName, recordOwners } from '../audit/agreement/state.ts';
import type { Audit } from '../audit/audit.ts';
import { oneOf } from '../kit/choices.ts';
import { signedKinds } from '../schema/agreement/kinds.ts';
import { plainText } from '../words/parts.ts';
import { list, maybeDate, maybeText, text } from './fields.ts';
import { namesIn } from './names.ts';

/** A record that both teams sign. */
export const agreementRow = z.strictObject({
  key: text('The name you use to sign it with `content-audit sign`.'),
  kind: text(`What it is: ${oneOf(signedKinds)}.`),
  name: text('Its name or wording.'),
  state: z.enum(agreementStates).meta({ description: 'How far it is agreed. “one” means only one team has signed.' }),
  owners: list('Owners, by id.'),
  sales: text('The signature of sales: open, signed, changed or unstamped.'),
  salesOn: maybeDate('The day sales signed.'),
  salesBy: maybeText('The name of the person who signed for sales.'),
  marketing: text('The signature of marketing: open, signed, changed or unstamped.'),
  marketingOn: maybeDate('The day marketing signed.'),
  marketingBy: maybeText('The name of the person who signed for marketing.'),
  dueOn: maybeDate('The day both teams review it again.'),
  file: text('The file it is in.'),
});

export type AgreementRow = z.output<typeof agreementRow>;

/** By kind, in the order of the files. Empty without an agreement. */
export function agreementRows({ model, today }: Audit): AgreementRow[] {
  if (!model.agreement) return [];
  const names = namesIn(model);
  return signing(model.agreement, today).records.map(({ record, judged }) => ({
    key: recordKey(record),
    kind: record.kind,
    name: plainText(recordName(record)),
    state: judged.state,
    owners: recordOwners(record),
    sales: judged.sales.state,
    salesOn: judged.sales.on ?? null,
    salesBy: names.person(judged.sales.by),
    marketing: judged.marketing.state,
    marketingOn: judged.marketing.on ?? null,
    marketingBy: names.person(judged.marketing.by),
    dueOn: judged.dueOn ?? null,
    file: record.path,
  }));
}
