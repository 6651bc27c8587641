import type { NewUpload, Upload } from '@nastavnik/contracts/sync-uploads';
import { NewRun } from '@nastavnik/contracts/sync';
import { Injectable } from '@nestjs/common';
import { AtOnce } from '../../../platform/contract/at-once.ts';
import { ReceivedFile } from '../../../platform/contract/received-file.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { OpenRun } from '../intake/open-run.service.ts';
import type { OrgInRun } from '../intake/placing.ts';
import { RunOrgsRepository } from '../intake/run-orgs.repository.ts';
import { RunReader } from '../run-reader.service.ts';
import { Ours } from './ours.ts';
import { type Package, packageOf } from './package-files.ts';
import { UploadReading } from './upload-reading.service.ts';
import { filesOf, shortName } from './zip-package.ts';

type Orgs = ReadonlyMap<string, OrgInRun>;

/** A package becomes a run, all of it or nothing: the call is one transaction. */
@Injectable()
export class Uploads {
  /** Each holds a connection of the database for seconds. */
  private readonly atOnce = new AtOnce(2);

  constructor(
    private readonly scope: Scope,
    private readonly orgs: RunOrgsRepository,
    private readonly opening: OpenRun,
    private readonly reading: UploadReading,
    private readonly reader: RunReader,
  ) {}

  create(upload: NewUpload): Promise<Upload> {
    return this.atOnce.run(() => this.take(upload));
  }

  private async take({ file, school, dryRun }: NewUpload): Promise<Upload> {
    const { caller } = this.scope;
    if (caller.kind === 'system' || !(file instanceof ReceivedFile))
      throw new Problem('entity.not-found');
    const { connectionId } = caller;
    const host = await this.orgs.ofConnection(connectionId);
    const root = this.rootOf(host, school);
    const pack = await packageOf(await filesOf(file.content, file.name));
    const schools = root
      ? await this.orgs.enabledUnder(connectionId, root.id)
      : await named(pack, host);
    if (schools.length === 0) throw new Problem('run.schools-off');
    const { completeness, deletions } = pack;
    const asked = NewRun.parse({
      mode: Object.values(completeness).includes('bulk') ? 'bulk' : 'delta',
      schools: schools.map(({ sourcedId }) => sourcedId),
      completeness,
      source: { systemName: `CSV: ${shortName(file.name)}` },
      dryRun: dryRun === 'true',
    });
    const { runId } = await this.opening.open(asked, { connectionId, way: 'upload', deletions });
    const ours = new Ours(
      new Map(schools.map((org) => [org.sourcedId, org])),
      caller.kind === 'person' ? null : host,
    );
    const files = await this.reading.read(runId, pack, ours);
    return { ...(await this.reader.show(runId)), files };
  }

  /** The organisation that is meant: a person's own, or what a host names; anybody else's is unknown. */
  private rootOf(host: Orgs, school: string | undefined): OrgInRun | null {
    const own = this.scope.caller.kind === 'person' ? this.scope.org.id : null;
    const named = school === undefined ? null : host.get(school);
    const root = named ?? [...host.values()].find(({ id }) => id === own);
    if (named === undefined || (own !== null && root?.id !== own))
      throw new Problem('entity.not-found');
    return root ?? null;
  }
}

/** The organisations of orgs.csv that the host may feed and that are switched on. */
async function named({ files }: Package, host: Orgs): Promise<OrgInRun[]> {
  const found = new Map<string, OrgInRun>();
  const table = files.get('orgs');
  const at = table?.header.columns.findIndex((column) => column?.csv === 'sourcedId') ?? -1;
  for await (const { cells } of table?.rows() ?? []) {
    const org = host.get(cells[at]?.trim() ?? '');
    if (org?.enabled) found.set(org.id, org);
  }
  if (found.size === 0) throw new Problem('upload.school-required');
  return [...found.values()];
}
