import { describe, expect, it } from 'vitest';
import { makeSession } from '../testing/session.ts';
import { pages, tabsOf } from './routes.ts';

const labels = (roles: Parameters<typeof makeSession>[0]) =>
  tabsOf(makeSession(roles)).map(({ label }) => label);

describe('the menu', () => {
  it('is the union of what the roles of a person open, in one order', () => {
    const curator = labels({ roles: ['curator', 'teacher'] });
    const administrator = labels({ roles: ['school_admin', 'teacher'] });
    const both = labels({ roles: ['school_admin', 'curator', 'teacher'] });

    expect(new Set(both)).toEqual(new Set([...curator, ...administrator]));
    expect(both).toEqual(pages.flatMap(({ tab }) => (both.includes(tab ?? '') ? [tab] : [])));
    expect(both[0]).toBe(curator[0]);
  });

  it('has each address and each word once for everybody', () => {
    const paths = pages.map(({ path }) => path);

    expect(new Set(paths).size).toBe(paths.length);
    for (const role of [
      'curator',
      'mentor',
      'mentee',
      'school_admin',
      'regional_centre',
    ] as const) {
      const shown = labels({ roles: [role] });
      expect(new Set(shown).size).toBe(shown.length);
    }
  });
});
