/** The files with which a team starts its agreement: path in the content folder, then the text. */

import { entriesYaml } from '../content/write/entries-yaml.ts';
import { newMdx } from '../content/write/front-matter.ts';
import { recordYaml } from '../content/write/record-yaml.ts';
import type { SigningTeam } from '../schema/agreement/agreed.ts';
import { firstAgreementComment, firstHandoff, firstPromises, firstRoles } from '../words/agreement/first-agreement.ts';
import { firstTerms, termBody } from '../words/init/content.ts';

type Files = ReadonlyMap<string, string>;

/** The seven usual terms, for both teams to define. */
export function termFiles(owner: string): Files {
  return new Map(
    firstTerms.map(({ discuss, id, ...fields }) => [
      `agreement/terms/${id}.mdx`,
      newMdx({ ...fields, owner }, termBody(discuss)),
    ]),
  );
}

/** The usual terms, a first handoff and a promise of each team. The terms come first, because the others name one. */
export function firstAgreement(owners: Readonly<Record<SigningTeam, string>>): Files {
  const promises = firstPromises.map((promise) => ({ ...promise, owner: owners[promise.team] }));
  const handoffs = {
    roles: firstRoles.map((role) => ({ ...role, person: owners[role.id] })),
    handoffs: [{ ...firstHandoff, owner: owners.marketing }],
  };
  const comment = `# ${firstAgreementComment}\n`;
  return new Map([
    ...termFiles(owners.marketing),
    ['agreement/handoffs.yaml', comment + recordYaml(handoffs)],
    ['agreement/commitments.yaml', comment + entriesYaml(promises)],
  ]);
}
