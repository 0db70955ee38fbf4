import { Injectable } from '@nestjs/common';
import { EventReader, ExpectedDayReader } from '../../events';
import { RegistrationReader, type RegistrationView } from '../../registrations';

/** Answers who gets on one vehicle of an event. */
@Injectable()
export class VehiclePassengerReader {
  constructor(
    private readonly events: EventReader,
    private readonly expectedDays: ExpectedDayReader,
    private readonly registrations: RegistrationReader,
  ) {}

  /** Who rides from a stop of this vehicle; nobody as long as no route says which of several vehicles comes where. */
  async of({
    eventId,
    vehicleId,
  }: {
    readonly eventId: string;
    readonly vehicleId: string;
  }): Promise<RegistrationView[]> {
    const { vehicles } = await this.events.programme(eventId);
    const driven = vehicles.filter(({ staysHome }) => !staysHome);
    const isOnly = driven.length === 1 && driven[0]?.id === vehicleId;
    const times = await this.expectedDays.stopTimes(eventId);
    return (await this.registrations.participants(eventId)).filter(
      ({ transport, eventStopId }) =>
        transport === 'bus' && (isOnly || times.get(eventStopId ?? '')?.vehicleId === vehicleId),
    );
  }
}
