import { DocumentKind } from '@nastavnik/contracts/document-kinds';
import type { Export, ExportsQuery } from '@nastavnik/contracts/exports';
import { TakenKind } from '@nastavnik/contracts/taken-kinds';
import { Injectable } from '@nestjs/common';
import { type Place, pageFrom, placeOf } from '../../platform/db/page.ts';
import { type KeptExport, TakenOutLog } from '../../platform/history/taken-out-log.ts';
import { RosterService } from '../roster/roster.service.ts';

/** Who has taken which personal data out as files, for those who answer for them. */
@Injectable()
export class ExportsService {
  constructor(
    private readonly log: TakenOutLog,
    private readonly roster: RosterService,
  ) {}

  async list({ after, limit }: ExportsQuery) {
    const rows = await this.log.page(placeOf(after)?.[1] ?? null, limit + 1);
    const people = rows.flatMap(({ personId }) => personId ?? []);
    const members = await this.roster.members([...new Set(people)]);
    const shown = ({ id, at, kind, which, people: told, personId }: KeptExport): Export => ({
      id,
      at,
      by: members.get(personId ?? '')?.brief ?? null,
      kind: TakenKind.parse(kind),
      document: DocumentKind.safeParse(which).data ?? null,
      people: told,
    });
    return pageFrom(rows, limit, ({ id }): Place => ['', id], shown);
  }
}
