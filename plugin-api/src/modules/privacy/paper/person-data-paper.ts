import type { PersonData } from '@nastavnik/contracts/person-data';
import { Injectable } from '@nestjs/common';
import { typeset, printable } from '../../documents/print.ts';
import { HeldWords } from './held-words.ts';
import { personDataBlocks, TABLE_SIZE } from './person-data-blocks.ts';

/** All that is held about a person, to print. */
@Injectable()
export class PersonDataPaper {
  constructor(private readonly words: HeldWords) {}

  async pdf(data: PersonData): Promise<Buffer> {
    return typeset('paper', {
      title: `Сведения о субъекте персональных данных: ${data.person}`,
      landscape: false,
      frame: false,
      size: 10,
      tableSize: TABLE_SIZE,
      sheets: printable([personDataBlocks(data, await this.words.of(data))]),
    });
  }
}
