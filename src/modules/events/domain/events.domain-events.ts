/** What every happening in the life of an event carries: ids only. */
abstract class EventHappening {
  constructor(
    readonly associationId: string,
    readonly eventId: string,
  ) {}
}

/** Counsellors can refer from now on. */
export class EventPublished extends EventHappening {}

/** Referral is over. */
export class EventClosed extends EventHappening {}

/** The plan of the day stands. */
export class EventFinalised extends EventHappening {}

/** The event does not take place; everybody who comes must hear it. */
export class EventCancelled extends EventHappening {}

/** The event is on another day than before. */
export class EventMoved extends EventHappening {}

/** A company that people were told about is not visited any more. */
export class HostDropped extends EventHappening {}

/** More or fewer people can come along than before. */
export class CapacityChanged extends EventHappening {}

/** People's times of departure and return are known, or new. */
export class ItineraryPublished extends EventHappening {}

/** The association is closed on other days than before; these of its events still have messages to come, and are locked. */
export class ClosingDaysChanged {
  constructor(
    readonly associationId: string,
    readonly eventIds: readonly string[],
  ) {}
}
