import { Module } from '@nestjs/common';
import { JoinPageController } from './join-page.controller.ts';
import { PluginFiles } from './plugin-files.ts';
import { PluginController } from './plugin.controller.ts';
import { PluginService } from './plugin.service.ts';

@Module({
  controllers: [PluginController, JoinPageController],
  providers: [PluginService, PluginFiles],
})
export class PluginModule {}
