import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { HostCompanyReader, isActiveOn, RegionReader, type PickupStopView } from '../../../../modules/companies';
import { EventReader, isProgrammeOpen, type CapacityChange, type EventView } from '../../../../modules/events';
import type { CurrentUser } from '../../../../modules/identity';
import { parseInput } from '../../../../platform/http';
import { coordinatorTexts } from '../../../../texts/coordinator';
import { renderPage } from '../../../layout';
import { needsPreview, previewAddress } from '../../../components/event/seat-change.forms';
import { rowForm } from './programme.forms';
import type { ProgrammeProps } from './programme-props';
import { ProgrammePage } from './programme.page';
import { redirect } from '../../../forms/redirect';
import { submit, type FormBody } from '../../../forms/legacy-submit';

/** A form of the programme page as it came in. */
export interface ProgrammePost {
  readonly user: CurrentUser;
  readonly code: string;
  readonly body: FormBody | undefined;
  readonly reply: FastifyReply;
}

/** On whose behalf and to which event a change is made. */
export interface ChangeOn {
  readonly user: CurrentUser;
  readonly eventId: string;
}

/** Shows the programme page, and changes the programme through its forms. */
@Injectable()
export class ProgrammeChanges {
  constructor(
    private readonly events: EventReader,
    private readonly region: RegionReader,
    private readonly hosts: HostCompanyReader,
  ) {}

  async show(user: CurrentUser, code: string, done?: string): Promise<string> {
    const event = await this.events.byIdOrCode(user.associationId, code);
    const notice = done === undefined ? undefined : coordinatorTexts.programme.saved;
    return renderPage(<ProgrammePage {...await this.propsOf(user, event)} notice={notice} />);
  }

  /** Does what a form asks and shows the page again; a refused form keeps what was typed. */
  async change<Schema extends z.ZodType>(
    { user, code, body, reply }: ProgrammePost,
    form: string,
    schema: Schema,
    act: (value: z.output<Schema>, on: ChangeOn) => Promise<unknown>,
  ): Promise<string> {
    const event = await this.events.byIdOrCode(user.associationId, code);
    const refusal = await submit(form, schema, body, (value) => act(value, { user, eventId: event.id }));
    if (!refusal) return redirect(reply, `/evenementen/${event.code}/programma?gedaan=ja`);
    void reply.status(refusal.status);
    return renderPage(<ProgrammePage {...await this.propsOf(user, event)} state={refusal} />);
  }

  /** Changes the places of a draft at once; later the coordinator first sees what that would do to the people on board. */
  async changePlaces(
    post: ProgrammePost,
    changeOf: (id: string) => CapacityChange,
    act: (id: string, on: ChangeOn) => Promise<unknown>,
  ): Promise<string> {
    const event = await this.events.byIdOrCode(post.user.associationId, post.code);
    if (!needsPreview(event)) return this.change(post, 'bussen', rowForm, ({ id }, on) => act(id, on));
    const { id } = parseInput(rowForm, post.body ?? {});
    return redirect(post.reply, previewAddress(event.code, changeOf(id)));
  }

  /** A place of the region that was chosen from a list; unknown ids lie nowhere. */
  async place(user: CurrentUser, id: string): Promise<Pick<PickupStopView, 'name' | 'latitude' | 'longitude'>> {
    const stops = await this.region.pickupStops(user.associationId);
    return stops.find((stop) => stop.id === id) ?? { name: '', latitude: Number.NaN, longitude: Number.NaN };
  }

  private async propsOf(user: CurrentUser, event: EventView): Promise<ProgrammeProps> {
    const hosts = await this.hosts.list(user.associationId);
    return {
      user,
      event,
      programme: await this.events.programme(event.id),
      pickupStops: await this.region.pickupStops(user.associationId),
      hosts: hosts.filter((host) => isActiveOn(host, event.date)),
      isOpen: isProgrammeOpen(event.state),
    };
  }
}
