import { Global, Module } from '@nestjs/common';
import { OrgsRepository } from './orgs.repository.ts';
import { Orgs } from './orgs.service.ts';

@Global()
@Module({ providers: [OrgsRepository, Orgs], exports: [Orgs, OrgsRepository] })
export class OrgsModule {}
