import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { CONFIG, type Config } from '../../config.ts';

/** Serves the built interface; file names carry their content's hash, so caches keep them a year. */
@Injectable()
export class PluginFiles implements OnModuleInit {
  constructor(
    private readonly adapter: HttpAdapterHost,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit() {
    const { UI_DIR } = this.config;
    if (UI_DIR === undefined || !existsSync(UI_DIR)) return;
    const fastify = this.adapter.httpAdapter.getInstance<FastifyInstance>();
    // not awaited: that would fix the routes' error handlers before Nest sets its own
    void fastify.register(fastifyStatic, {
      root: resolve(UI_DIR),
      prefix: '/plugin/v1/assets/',
      index: false,
      decorateReply: false,
      preCompressed: true,
      immutable: true,
      maxAge: '365d',
      setHeaders: (reply) => {
        void reply.header('cross-origin-resource-policy', 'cross-origin');
        void reply.header('x-content-type-options', 'nosniff');
      },
    });
  }
}
