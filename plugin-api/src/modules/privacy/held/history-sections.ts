import type { HeldSection } from './held-section.ts';

const PAGE = 1_000;

/** What was done to the person's cards, and what they have done in the section themselves. */
export const historySections: readonly HeldSection[] = [
  {
    code: 'changes',
    title: 'Кто и когда менял или смотрел сведения (без имён)',
    sql: `SELECT h.id, h.at AS \`recordedAt\`, h.entity AS \`about\`, h.action AS \`act\`,
        h.fields AS \`changed\` FROM history h
      WHERE h.school_id = $school AND h.entity_id = $me AND h.id < $before ORDER BY h.id DESC`,
    page: PAGE,
  },
  {
    code: 'own-acts',
    title: 'Что делал в разделе сам человек',
    sql: `SELECT h.id, h.at AS \`recordedAt\`, h.entity AS \`about\`, h.action AS \`act\` FROM history h
      WHERE h.school_id = $school AND h.person_id = $me AND h.id < $before ORDER BY h.id DESC`,
    page: PAGE,
  },
];
