/** The lists of a small team, and its form. */
import { requestForm } from '../../src/forge/requests/request-form.ts';

export const lists = {
  personas: [
    { id: 'finance-lead', name: 'Finance lead', aliases: ['CFO'], status: 'active' as const },
    { id: 'works-council', name: 'Works council', aliases: ['Betriebsrat'], status: 'active' as const },
    { id: 'old-buyer', name: 'Buyer', aliases: [], status: 'retired' as const },
  ],
  stages: [
    { id: 'awareness', name: 'Awareness', aliases: ['TOFU'] },
    { id: 'decision', name: 'Entscheidung', aliases: ['Decision', 'BOFU'] },
  ],
  products: [{ id: 'planner', name: 'Vindhalm Planner', aliases: ['Planner'], status: 'active' as const }],
  formats: [
    { id: 'one-pager', name: 'One-pager', aliases: [] },
    { id: 'none-such', name: 'None', aliases: [] },
    { id: 'guide-a', name: 'Guide', aliases: [] },
    { id: 'guide-b', name: 'guide', aliases: [] },
  ],
  people: [
    { id: 'sales-dach', name: 'Sales DACH', kind: 'team' as const, active: true, team: 'sales' as const },
    { id: 'kim', name: 'Kim', kind: 'person' as const, active: true, team: 'sales' as const },
  ],
};

export const form = requestForm(lists);
