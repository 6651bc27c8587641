import { Module } from '@nestjs/common';
import { Clients } from './clients.service.ts';
import { Launches } from './launch.ts';
import { SignIn } from './sign-in.ts';
import { TokenController } from './token.controller.ts';
import { TokenExchange } from './token-exchange.ts';
import { TokenService } from './token.service.ts';
import { UsedJtis } from './used-jtis.repository.ts';

@Module({
  controllers: [TokenController],
  providers: [TokenService, TokenExchange, Clients, Launches, SignIn, UsedJtis],
})
export class OauthModule {}
