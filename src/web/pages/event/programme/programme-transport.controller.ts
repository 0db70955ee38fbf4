import { Controller, Post } from '@nestjs/common';
import { AddStop, AddVehicle, ChooseConfiguration, RemoveStop, RemoveVehicle } from '../../../../modules/events';
import { SignedIn } from '../../../../modules/identity';
import { Html } from '../../../layout';
import { ProgrammeChanges, type ProgrammePost } from './programme-changes';
import { rowForm, stopForm, vehicleForm, vehicleOf } from './programme.forms';
import { Posted } from './programme-post';

/** The forms for buses and stops. */
@Controller('evenementen/:code/programma')
@SignedIn('coordinator')
export class ProgrammeTransportController {
  constructor(
    private readonly programme: ProgrammeChanges,
    private readonly vehicle: AddVehicle,
    private readonly configuration: ChooseConfiguration,
    private readonly vehicleRemoval: RemoveVehicle,
    private readonly stop: AddStop,
    private readonly stopRemoval: RemoveStop,
  ) {}

  @Post('bus')
  @Html()
  addVehicle(@Posted() post: ProgrammePost): Promise<string> {
    return this.programme.change(post, 'bus', vehicleForm, async (form, on) => {
      const place = await this.programme.place(on.user, form['bus-standplaats']);
      await this.vehicle.execute({ ...on, ...vehicleOf(form, place) });
    });
  }

  @Post('opstelling')
  @Html()
  choose(@Posted() post: ProgrammePost): Promise<string> {
    return this.programme.changePlaces(
      post,
      (configurationId) => ({ type: 'setup', configurationId }),
      (configurationId, on) => this.configuration.execute({ ...on, configurationId }),
    );
  }

  @Post('bus/weg')
  @Html()
  removeVehicle(@Posted() post: ProgrammePost): Promise<string> {
    return this.programme.changePlaces(
      post,
      (vehicleId) => ({ type: 'no-vehicle', vehicleId }),
      (vehicleId, on) => this.vehicleRemoval.execute({ ...on, vehicleId }),
    );
  }

  @Post('halte')
  @Html()
  addStop(@Posted() post: ProgrammePost): Promise<string> {
    return this.programme.change(post, 'halte', stopForm, (stop, on) => this.stop.execute({ ...on, ...stop }));
  }

  @Post('halte/weg')
  @Html()
  removeStop(@Posted() post: ProgrammePost): Promise<string> {
    return this.programme.change(post, 'haltes', rowForm, ({ id }, on) =>
      this.stopRemoval.execute({ ...on, eventStopId: id }),
    );
  }
}
