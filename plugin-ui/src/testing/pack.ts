import type { Pack } from '@nastavnik/contracts/packs';
import { Pack as PackShape, WholePack } from '@nastavnik/contracts/packs';
import federal from '../../../plugin-api/packs/federal.json';
import admission from '../../../plugin-api/packs/federal/admission.json';
import criteria from '../../../plugin-api/packs/federal/criteria.json';

/** The federal pack, as the API serves it. */
export const pack: Pack = PackShape.parse(federal);

/** With some of the lists that only some pages read. */
export const wholePack: WholePack = WholePack.parse({ ...federal, admission, criteria });
