import type { Pack } from '@nastavnik/contracts/packs';
import { Pack as PackShape } from '@nastavnik/contracts/packs';
import federal from '../../../plugin-api/packs/federal.json';

/** The federal pack, as the API serves it. */
export const pack: Pack = PackShape.parse(federal);
