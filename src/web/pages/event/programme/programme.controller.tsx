import { Controller, Get, Post, Query } from '@nestjs/common';
import {
  AddStop,
  AddVehicle,
  ChooseConfiguration,
  RemoveStop,
  RemoveVehicle,
  type CapacityChange,
} from '../../../../modules/events';
import { SignedIn } from '../../../../modules/identity';
import { coordinatorTexts } from '../../../../texts/coordinator';
import { needsPreview, previewAddress } from '../../../components/event/seat-change.forms';
import { eventAddress, OnEvent, PostOnEvent, type EventPost, type EventScope } from '../../../forms/event-post';
import type { Form, FormValue } from '../../../forms/form';
import { textIn } from '../../../forms/form-body';
import type { FormState } from '../../../forms/form-state';
import { submit } from '../../../forms/submit';
import { Html, type PageOrRedirect } from '../../../layout';
import * as forms from './programme.forms';
import { ProgrammePage } from './programme.page';
import { ProgrammeReader } from './programme.reader';

/** The programme of an event, with its buses and stops. */
@Controller('evenementen/:code/programma')
@SignedIn('coordinator')
export class ProgrammeController {
  constructor(
    private readonly programme: ProgrammeReader,
    private readonly addVehicle: AddVehicle,
    private readonly chooseConfiguration: ChooseConfiguration,
    private readonly removeVehicle: RemoveVehicle,
    private readonly addStop: AddStop,
    private readonly removeStop: RemoveStop,
  ) {}

  @Get()
  @Html()
  async show(@OnEvent() scope: EventScope, @Query('done') done?: string): Promise<PageOrRedirect> {
    const notice = done === undefined ? undefined : coordinatorTexts.programme.saved;
    return <ProgrammePage {...await this.programme.ofEvent(scope)} notice={notice} />;
  }

  @Post('bus')
  @Html()
  vehicle(@PostOnEvent(forms.vehicleForm) post: EventPost<typeof forms.vehicleForm>): Promise<PageOrRedirect> {
    return changeProgramme(this.programme, post, async (form) => {
      const depot = await this.programme.place(post, form.depot);
      await this.addVehicle.execute({ ...post.on, ...forms.vehicleOf(form, depot) });
    });
  }

  @Post('opstelling')
  @Html()
  configuration(
    @PostOnEvent(forms.configurationForm) post: EventPost<typeof forms.configurationForm>,
  ): Promise<PageOrRedirect> {
    return this.changeSeats(post, {
      changeOf: (configurationId) => ({ type: 'setup', configurationId }),
      act: (configurationId) => this.chooseConfiguration.execute({ ...post.on, configurationId }),
    });
  }

  @Post('bus/weg')
  @Html()
  noVehicle(
    @PostOnEvent(forms.vehicleRemovalForm) post: EventPost<typeof forms.vehicleRemovalForm>,
  ): Promise<PageOrRedirect> {
    return this.changeSeats(post, {
      changeOf: (vehicleId) => ({ type: 'no-vehicle', vehicleId }),
      act: (vehicleId) => this.removeVehicle.execute({ ...post.on, vehicleId }),
    });
  }

  @Post('halte')
  @Html()
  stop(@PostOnEvent(forms.stopForm) post: EventPost<typeof forms.stopForm>): Promise<PageOrRedirect> {
    return changeProgramme(this.programme, post, (stop) => this.addStop.execute({ ...post.on, ...stop }));
  }

  @Post('halte/weg')
  @Html()
  noStop(@PostOnEvent(forms.stopRemovalForm) post: EventPost<typeof forms.stopRemovalForm>): Promise<PageOrRedirect> {
    return changeProgramme(this.programme, post, ({ id }) => this.removeStop.execute({ ...post.on, eventStopId: id }));
  }

  /** Changes the seats of a draft at once; later the coordinator first sees what that would do to the people on board. */
  private changeSeats(
    post: EventPost<typeof forms.vehicleRemovalForm>,
    { changeOf, act }: { changeOf: (id: string) => CapacityChange; act: (id: string) => Promise<unknown> },
  ): Promise<PageOrRedirect> {
    const { event } = post;
    return submit(post, {
      act: ({ id }) => (needsPreview(event) ? Promise.resolve() : act(id)),
      next: () =>
        needsPreview(event)
          ? previewAddress(event.code, changeOf(textIn(post.typed, 'id')))
          : eventAddress(event, '/programma', 'saved'),
      page: (state) => programmePage(this.programme, post, state),
    });
  }
}

/** Does what a form of the programme asks and goes back to the programme; a refused form is shown there again. */
export const changeProgramme = <F extends Form>(
  programme: ProgrammeReader,
  post: EventPost<F>,
  act: (value: FormValue<F>) => Promise<unknown>,
): Promise<PageOrRedirect> =>
  submit(post, {
    act,
    next: eventAddress(post.event, '/programma', 'saved'),
    page: (state) => programmePage(programme, post, state),
  });

const programmePage = async (
  programme: ProgrammeReader,
  scope: EventScope,
  state: FormState,
): Promise<PageOrRedirect> => <ProgrammePage {...await programme.ofEvent(scope)} state={state} />;
