import { pluginRoutes } from '@nastavnik/contracts/plugin';
import { Controller, Header } from '@nestjs/common';
import { type Call, Endpoint } from '../../platform/contract/endpoint.ts';
import { PluginService } from './plugin.service.ts';

@Controller()
export class PluginController {
  constructor(private readonly plugin: PluginService) {}

  @Header('cross-origin-resource-policy', 'cross-origin')
  @Endpoint(pluginRoutes.manifest)
  manifest() {
    return this.plugin.manifest();
  }

  @Header('cross-origin-resource-policy', 'cross-origin')
  @Endpoint(pluginRoutes.availability)
  availability({ query }: Call<typeof pluginRoutes.availability>) {
    return this.plugin.availability(query.connection, query.school);
  }
}
