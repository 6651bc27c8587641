import { baseSections } from './base-sections.ts';
import type { HeldSection } from './held-section.ts';
import { historySections } from './history-sections.ts';
import { pairSections } from './pair-sections.ts';
import { paperSections } from './paper-sections.ts';
import { tablesSection } from './tables-section.ts';

/** All that is held about a person, in the order in which it is shown. */
export const heldSections: readonly HeldSection[] = [
  ...baseSections,
  ...pairSections,
  ...paperSections,
  tablesSection,
  ...historySections,
];
