import { Module } from '@nestjs/common';
import { PluginFiles } from './plugin-files.ts';
import { PluginController } from './plugin.controller.ts';
import { PluginService } from './plugin.service.ts';

@Module({ controllers: [PluginController], providers: [PluginService, PluginFiles] })
export class PluginModule {}
