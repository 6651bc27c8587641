import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Raw } from '../../../platform/contract/raw.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { OneRosterProvider } from '../provider.service.ts';
import { HeldReader } from '../query/held-reader.service.ts';
import { sql } from '../query/sql.ts';
import type { Writing } from '../wire/refs.ts';
import { cellsOf, rolesOf } from './cells.ts';
import { type CsvFile, csvLine, headerOf, manifestOf } from './csv.ts';
import { zipped } from './zipped.ts';

const small = ['orgs', 'academicSessions', 'courses'] as const;

/** A place in a class counts while its person and its class do, so that nothing in a package dangles. */
const WHOLE = sql(
  `e.active = 1
   AND EXISTS (SELECT 1 FROM people p
     WHERE p.school_id = e.school_id AND p.id = e.person_id AND p.active = 1)
   AND EXISTS (SELECT 1 FROM classes c
     WHERE c.school_id = e.school_id AND c.id = e.class_id AND c.active = 1)`,
);

/** All that a host has given and that still holds, as a OneRoster 1.2 CSV package. */
@Injectable()
export class CsvExport {
  constructor(
    private readonly scope: Scope,
    private readonly provider: OneRosterProvider,
    private readonly reader: HeldReader,
  ) {}

  async package(): Promise<Raw> {
    const writing = await this.provider.writing('1.2');
    const { caller } = this.scope;
    const all = caller.kind === 'client' && caller.scopes.includes('demographics.read');
    const big = ['classes', 'users', 'roles', 'enrollments'] as const;
    const files: CsvFile[] = [...small, ...big, ...(all ? (['demographics'] as const) : [])];
    const entries = files.map((file) => [`${file}.csv`, this.lines(file, writing)] as const);
    const manifest = once(manifestOf(files, 'Наставничество'));
    return new Raw(Readable.from(zipped([['manifest.csv', manifest], ...entries])), {
      'content-disposition': 'attachment; filename="oneroster.zip"',
    });
  }

  private async *lines(file: CsvFile, writing: Writing): AsyncGenerator<string> {
    yield csvLine(headerOf(file));
    for await (const objects of this.objects(file, writing))
      yield objects.map((object) => csvLine(cellsOf(file, object))).join('');
  }

  private async *objects(file: CsvFile, writing: Writing) {
    switch (file) {
      case 'orgs':
      case 'academicSessions':
      case 'courses':
        yield await this.reader.made(file, writing);
        break;
      case 'classes':
        yield* this.reader.all('classes', writing, [sql('c.active = 1')]);
        break;
      case 'enrollments':
        yield* this.reader.all('enrollments', writing, [WHOLE]);
        break;
      case 'roles':
        for await (const some of this.reader.active('users', writing)) yield some.flatMap(rolesOf);
        break;
      default:
        yield* this.reader.active(file, writing);
    }
  }
}

async function* once(text: string) {
  yield text;
}
