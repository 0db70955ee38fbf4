/** What every domain event about one event carries: ids only. */
abstract class EventDomainEvent {
  constructor(
    readonly associationId: string,
    readonly eventId: string,
  ) {}
}

/** Counsellors can refer from now on. */
export class EventPublished extends EventDomainEvent {}

/** Referral is over. */
export class EventClosed extends EventDomainEvent {}

/** The plan of the day stands. */
export class EventFinalised extends EventDomainEvent {}

/** The last step of the event is taken back. */
export class EventReopened extends EventDomainEvent {}

/** The event does not take place; everybody who comes must hear it. */
export class EventCancelled extends EventDomainEvent {}

/** The event is on another day than before. */
export class EventMoved extends EventDomainEvent {}

/** A company that people were told about is not visited any more. */
export class HostDropped extends EventDomainEvent {}

/** More or fewer people can come along than before. */
export class CapacityChanged extends EventDomainEvent {}

/** People's times of departure and return are known, or new. */
export class ItineraryPublished extends EventDomainEvent {
  constructor(
    associationId: string,
    eventId: string,
    /** Whether the interviews are published in the same transaction, after it. */
    readonly interviewsFollow = false,
  ) {
    super(associationId, eventId);
  }
}

/** What tours and interviews are laid out for has changed: the route, what is wanted of a visit, or what is typed beside it. */
export class LayoutOutdated extends EventDomainEvent {}

/** The association is closed on other days than before; these of its events still have messages to come, and are locked. */
export class ClosingDaysChanged {
  constructor(
    readonly associationId: string,
    readonly eventIds: readonly string[],
  ) {}
}

/** The route that is being published was planned for these people being let off there, as far as nobody said otherwise by hand. */
export class DropHostsDecided {
  constructor(
    readonly associationId: string,
    readonly eventId: string,
    /** Registration → visit. */
    readonly drops: Readonly<Record<string, string>>,
  ) {}
}
