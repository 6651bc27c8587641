import { Injectable } from '@nestjs/common';

/** Knows how many open pairs somebody of these takes part in; asked inside the school's scope. */
export abstract class PairCount {
  abstract openOf(personIds: readonly string[]): Promise<number>;
}

/** Where pairs say what an undo would cost them; call `set` in `onModuleInit`. */
@Injectable()
export class OpenPairs {
  private source: PairCount | null = null;

  set(source: PairCount): void {
    this.source = source;
  }

  async of(personIds: readonly string[]): Promise<number> {
    return personIds.length === 0 ? 0 : ((await this.source?.openOf(personIds)) ?? 0);
  }
}
