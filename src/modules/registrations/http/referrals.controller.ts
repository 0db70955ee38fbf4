import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import { Idempotent } from '../../../platform/http';
import { EventReader } from '../../events';
import { AccessLogRepository, ApiScope, ApiSignedIn, User, type CurrentUser } from '../../identity';
import { registrationNotFound } from '../domain/actor';
import { OwnPeopleReader } from '../persistence/own-people.reader';
import { RegistrationReader } from '../persistence/registration.reader';
import { SeatOccupancyReader } from '../persistence/seat-occupancy.reader';
import { CancelRegistration } from '../use-cases/participation/cancel-registration';
import { ReferJobseeker } from '../use-cases/referral/refer-jobseeker';
import { CancellationDto, OwnReferralsDto, ReferralAnswerDto, ReferralDto } from './referral.dto';

/** Referrals for programs: the same rules as the counsellor's form. */
@ApiTags('referrals')
@ApiParam({ name: 'eventId', description: 'id or code of the event' })
@ApiNotFoundResponse({ description: 'no such event, or not yours to see' })
@Controller('api/v1/events/:eventId/referrals')
@ApiSignedIn('counsellor', 'coordinator')
export class ReferralsController {
  constructor(
    private readonly referJobseeker: ReferJobseeker,
    private readonly cancelRegistration: CancelRegistration,
    private readonly events: EventReader,
    private readonly registrations: RegistrationReader,
    private readonly ownPeople: OwnPeopleReader,
    private readonly occupancy: SeatOccupancyReader,
    private readonly accessLog: AccessLogRepository,
  ) {}

  @Post()
  @ApiScope('referrals:write')
  @Idempotent()
  @ApiOperation({ summary: 'Refer a jobseeker: a seat, or a place on the waiting list' })
  @ApiCreatedResponse({ type: ReferralAnswerDto, description: 'what the person got' })
  @ApiConflictResponse({ description: 'referral is closed, or your organisation referred this person already' })
  async refer(
    @User() user: CurrentUser,
    @Param('eventId') eventId: string,
    @Body() referral: ReferralDto,
  ): Promise<ReferralAnswerDto> {
    const result = await this.referJobseeker.execute({ user, eventId, referral });
    const answer = {
      ...result,
      warnings: [...result.warnings],
      interviewReasons: [...result.interviewReasons],
    };
    return result.state === 'seated' ? { ...answer, held: null } : { ...answer, held: await this.held(user, eventId) };
  }

  /** What somebody on the waiting list may still hope for: places that others have not answered for yet. */
  private async held(user: CurrentUser, eventId: string): Promise<ReferralAnswerDto['held']> {
    const { id } = await this.events.byIdOrCode(user.associationId, eventId);
    const { held, heldUntil } = await this.occupancy.ofEvent(id);
    return heldUntil === null ? null : { places: held.participants, until: heldUntil.last.toISOString() };
  }

  @Get()
  @ApiScope('referrals:read')
  @ApiOperation({ summary: 'The people you referred to this event, newest first' })
  @ApiOkResponse({ type: OwnReferralsDto, description: 'your people' })
  async list(@User() user: CurrentUser, @Param('eventId') eventId: string): Promise<OwnReferralsDto> {
    const event = await this.events.byIdOrCode(user.associationId, eventId);
    const people = await this.ownPeople.list(user, event.id);
    const registrationIds = people.map(({ registration }) => registration.id);
    await this.accessLog.readList(user, { of: 'event', id: event.id, screen: 'api', registrationIds });
    return {
      referrals: people.map(({ registration, waitingPosition, openOffer }) => ({
        id: registration.id,
        state: registration.state,
        waitingPosition,
        waitingReason: registration.waitingReason,
        firstName: registration.firstName,
        lastName: registration.lastName,
        stop: registration.eventStopId,
        referredAt: registration.referredAt.toISOString(),
        cancelReason: registration.cancelReason,
        offerExpiresAt: openOffer?.expiresAt.toISOString() ?? null,
      })),
    };
  }

  @Post(':registrationId/cancel')
  @HttpCode(204)
  @ApiScope('referrals:write')
  @Idempotent()
  @ApiOperation({ summary: 'Cancel a referral; a seat that comes free goes to the waiting list' })
  @ApiNoContentResponse({ description: 'cancelled' })
  @ApiConflictResponse({ description: 'cancelled before, or the event does not allow it any more' })
  async cancel(
    @User() user: CurrentUser,
    @Param('eventId') eventId: string,
    @Param('registrationId') registrationId: string,
    @Body() { reason }: CancellationDto,
  ): Promise<void> {
    const event = await this.events.byIdOrCode(user.associationId, eventId);
    const registration = await this.registrations.byId(registrationId);
    if (registration?.eventId !== event.id) throw registrationNotFound();
    await this.cancelRegistration.execute({ actor: { type: 'user', user }, registrationId, reason });
  }
}
