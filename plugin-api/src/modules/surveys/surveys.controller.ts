import { questionnaireRoutes } from '@nastavnik/contracts/questionnaires';
import { surveySheetRoutes } from '@nastavnik/contracts/survey-sheets';
import { surveyRoutes } from '@nastavnik/contracts/surveys';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../platform/contract/endpoint.ts';
import { QuestionnairesService } from './questionnaires/questionnaires.service.ts';
import { AnswersService } from './sheets/answers.service.ts';
import { SheetsService } from './sheets/sheets.service.ts';
import { AskingService } from './waves/asking.service.ts';
import { WavesService } from './waves/waves.service.ts';

@Controller()
export class SurveysController {
  constructor(
    private readonly questionnaires: QuestionnairesService,
    private readonly waves: WavesService,
    private readonly asking: AskingService,
    private readonly sheets: SheetsService,
    private readonly answers: AnswersService,
  ) {}

  @Endpoint(questionnaireRoutes.show)
  questions() {
    return this.questionnaires.current();
  }

  @Endpoint(surveyRoutes.outlook)
  outlook() {
    return this.asking.outlook();
  }

  @Endpoint(surveyRoutes.list)
  list({ query }: Call<typeof surveyRoutes.list>) {
    return this.waves.list(query);
  }

  @Endpoint(surveyRoutes.open)
  async open({ body }: Call<typeof surveyRoutes.open>) {
    return this.waves.show(await this.waves.open(body));
  }

  @Endpoint(surveyRoutes.show)
  show({ params }: Call<typeof surveyRoutes.show>) {
    return this.waves.show(params.waveId);
  }

  @Endpoint(surveyRoutes.change)
  async change({ params: { waveId }, version, body }: Call<typeof surveyRoutes.change>) {
    await this.waves.change(waveId, version, body);
    return this.waves.show(waveId);
  }

  @Endpoint(surveyRoutes.add)
  add({ params }: Call<typeof surveyRoutes.add>) {
    return this.waves.add(params.waveId);
  }

  @Endpoint(surveyRoutes.remind)
  remind({ params }: Call<typeof surveyRoutes.remind>) {
    return this.waves.remind(params.waveId);
  }

  @Endpoint(surveyRoutes.sheets)
  async listSheets({ query }: Call<typeof surveyRoutes.sheets>) {
    await this.waves.show(query.waveId);
    return this.sheets.list(query);
  }

  @Endpoint(surveySheetRoutes.mine)
  mine() {
    return this.sheets.mine();
  }

  @Endpoint(surveySheetRoutes.byCode)
  byCode({ params }: Call<typeof surveySheetRoutes.byCode>) {
    return this.sheets.byCode(params.code);
  }

  @Endpoint(surveySheetRoutes.show)
  showSheet({ params }: Call<typeof surveySheetRoutes.show>) {
    return this.sheets.show(params.sheetId);
  }

  @Endpoint(surveySheetRoutes.save)
  async save({ params: { sheetId }, version, body }: Call<typeof surveySheetRoutes.save>) {
    await this.answers.save(sheetId, version, body);
    return this.sheets.brief(sheetId);
  }
}
