import { Controller, Get, Param, Post } from '@nestjs/common';
import { DomainError } from '../../../../kernel';
import {
  AgreeOnVehicle,
  EventReader,
  isProgrammeOpen,
  VehicleTermsRepository,
  type VehicleTerms,
  type VehicleView,
} from '../../../../modules/events';
import { SignedIn } from '../../../../modules/identity';
import { eventTexts } from '../../../../texts/events';
import { Edits, type EditedRow } from '../../../forms/edits';
import { eventAddress, OnEvent, PostOnEvent, type EventPost, type EventScope } from '../../../forms/event-post';
import { submit } from '../../../forms/submit';
import { Html, type PageOrRedirect } from '../../../layout';
import { vehicleTermsForm, vehicleTermsValues } from './vehicle.forms';
import { VehiclePage } from './vehicle.page';

interface ShownVehicle extends EventScope {
  readonly vehicle: VehicleView;
  readonly terms: VehicleTerms;
  readonly isOpen: boolean;
}

/** What was agreed with the coach operator about each vehicle. */
@Controller('evenementen/:code/programma/bus')
@SignedIn('coordinator')
export class VehiclesController {
  constructor(
    private readonly events: EventReader,
    private readonly terms: VehicleTermsRepository,
    private readonly agreeOnVehicle: AgreeOnVehicle,
    private readonly edits: Edits,
  ) {}

  @Get(':vehicleId')
  @Html()
  async show(@OnEvent() scope: EventScope, @Param('vehicleId') vehicleId: string): Promise<PageOrRedirect> {
    return <VehiclePage {...await this.shown(scope, vehicleId)} />;
  }

  @Post(':vehicleId')
  @Html()
  async change(@PostOnEvent(vehicleTermsForm) post: EventPost<typeof vehicleTermsForm>): Promise<PageOrRedirect> {
    const shown = await this.shown(post, post.params['vehicleId'] ?? '');
    return submit(post, {
      act: this.edits.unlessChanged(post, this.edited(post, shown.vehicle.id), (terms) =>
        this.agreeOnVehicle.execute({ ...post.on, vehicleId: shown.vehicle.id, terms }),
      ),
      next: eventAddress(post.event, '/programma', 'saved'),
      page: (state) => <VehiclePage {...shown} state={state} />,
    });
  }

  private edited(scope: EventScope, id: string): EditedRow {
    return { id, values: async () => vehicleTermsValues((await this.shown(scope, id)).terms) };
  }

  private async shown({ user, event }: EventScope, vehicleId: string): Promise<ShownVehicle> {
    const { vehicles } = await this.events.programme(event.id);
    const vehicle = vehicles.find(({ id }) => id === vehicleId);
    const terms = (await this.terms.ofEvent(event.id)).get(vehicleId);
    if (!vehicle || !terms) throw new DomainError('EVENT.VEHICLE_NOT_FOUND', 'not-found', eventTexts.vehicleNotFound);
    return { user, event, vehicle, terms, isOpen: isProgrammeOpen(event.state) };
  }
}
