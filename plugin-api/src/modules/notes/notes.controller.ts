import { noteRoutes } from '@nastavnik/contracts/notes';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../platform/contract/endpoint.ts';
import { NotesService } from './notes.service.ts';

@Controller()
export class NotesController {
  constructor(private readonly notes: NotesService) {}

  @Endpoint(noteRoutes.list)
  list({ params, query }: Call<typeof noteRoutes.list>) {
    return this.notes.list(params.pairId, query);
  }

  @Endpoint(noteRoutes.add)
  add({ params, body }: Call<typeof noteRoutes.add>) {
    return this.notes.add(params.pairId, body.text);
  }

  @Endpoint(noteRoutes.change)
  change({ params, version, body }: Call<typeof noteRoutes.change>) {
    return this.notes.change(params.noteId, version, body.text);
  }

  @Endpoint(noteRoutes.remove)
  remove({ params, version }: Call<typeof noteRoutes.remove>) {
    return this.notes.remove(params.noteId, version);
  }
}
