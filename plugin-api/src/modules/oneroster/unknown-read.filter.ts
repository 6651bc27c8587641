import { Catch, NotFoundException } from '@nestjs/common';
import { ImsxErrorFilter } from './imsx-error.filter.ts';

/** For the whole product: an address of the provider that no read has is refused in its shape too. */
@Catch(NotFoundException)
export class UnknownReadFilter extends ImsxErrorFilter {}
