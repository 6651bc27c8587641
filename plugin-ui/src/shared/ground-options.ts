import type { Pack } from '@nastavnik/contracts/packs';
import type { PersonKind } from '@nastavnik/contracts/roster';

const headings: Record<PersonKind, string> = { pupil: 'Ученики', staff: 'Педагоги' };

/** Pupils and staff may have a ground of the same name: each stands under its own heading. */
export const groundOptions = (pack: Pack | undefined) =>
  (['pupil', 'staff'] as const).map((of) => ({
    label: headings[of],
    options: (pack?.grounds ?? [])
      .filter((ground) => ground.of === of)
      .map(({ code, title }) => ({ value: code, label: title })),
  }));
