import type { DerivedRole } from '@nastavnik/contracts/access';
import { Injectable } from '@nestjs/common';

/** Knows roles that follow from facts: the roster, pairs. Asked inside the org's scope. */
export abstract class RoleSource {
  abstract rolesOf(personId: string): Promise<DerivedRole[]>;
}

/** Where modules register what they know of people's roles; call `add` in `onModuleInit`. */
@Injectable()
export class RoleSources {
  private readonly sources: RoleSource[] = [];

  add(source: RoleSource): void {
    this.sources.push(source);
  }

  async rolesOf(personId: string): Promise<DerivedRole[]> {
    const found = await Promise.all(this.sources.map((source) => source.rolesOf(personId)));
    return [...new Set(found.flat())];
  }
}
