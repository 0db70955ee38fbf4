import type { VNode } from 'preact';
import { isAbsent } from '../../../modules/attendance';
import { attendanceTexts } from '../../../texts/attendance';
import { escortTexts } from '../../../texts/escort';
import { Badge, PostButton, Section } from '../../components';
import { formOfRow } from '../../forms/form';
import type { EscortDay, EscortLine } from './escort-day';
import { onBoardForm, undoForm } from './escort.forms';
import { PhoneLink } from './phone-link';

const t = escortTexts.day;

interface StopsProps {
  readonly day: EscortDay;
  /** Path of the page, with its secret. */
  readonly address: string;
}

/** Who gets on where, each with two large buttons. */
export function EscortStops({ day, address }: StopsProps): VNode {
  return (
    <>
      {day.stops.map(({ id, name, leaves, lines }) => (
        <Section key={id} title={t.stop(name, leaves)}>
          <p class="muted">{t.count(lines.length)}</p>
          <ul class="on-board">
            {lines.map((line) => (
              <li key={line.registrationId} id={`p-${line.registrationId}`}>
                <div id={formOfRow(onBoardForm, line.registrationId).id}>
                  <Person line={line} />
                </div>
                <div id={formOfRow(undoForm, line.registrationId).id}>
                  {day.isDay ? <Buttons line={line} address={address} /> : null}
                </div>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </>
  );
}

function Person({ line }: { readonly line: EscortLine }): VNode {
  const { state, phone, interpreterLanguage } = line;
  return (
    <>
      <h3>
        <span class="tick-box paper-only" aria-hidden="true">
          ☐{' '}
        </span>
        <ShortOnPaper {...line} />
      </h3>
      <p>
        {line.hasWheelchair ? <Badge>{t.wheelchair}</Badge> : null}{' '}
        {line.hasCompanion ? <Badge>{t.companion}</Badge> : null}{' '}
        {interpreterLanguage === null ? null : <Badge>{t.interpreter(interpreterLanguage)}</Badge>}{' '}
        {state === undefined ? null : (
          <Badge tone={isAbsent(state) ? 'warn' : 'ok'}>{attendanceTexts.states[state]}</Badge>
        )}
      </p>
      {phone === '' ? null : (
        <p class="no-print">
          <PhoneLink phone={phone}>{t.call(line.firstName, phone)}</PhoneLink>
        </p>
      )}
    </>
  );
}

/** A list on paper has the first letter of the last name only. */
function ShortOnPaper({ firstName, lastName }: EscortLine): VNode {
  const [first = '', ...rest] = Array.from(lastName);
  return (
    <>
      {firstName} {first}
      <span class="no-print">{rest.join('')}</span>
    </>
  );
}

function Buttons({ line, address }: { readonly line: EscortLine; readonly address: string }): VNode {
  const { registrationId, state } = line;
  const name = `${line.firstName} ${line.lastName}`.trim();
  const to = `${address}/aanwezigheid/${registrationId}`;
  if (state !== undefined) {
    return (
      <PostButton action={`${to}/ongedaan`} fields={{ seen: state }} label={t.undoOf(name)}>
        {t.undo}
      </PostButton>
    );
  }
  return (
    <div class="big-buttons">
      <PostButton action={to} tone="primary" fields={{ state: 'present' }} label={t.isOf(name)}>
        {t.is}
      </PostButton>
      <PostButton action={to} fields={{ state: 'absent-not-notified' }} label={t.isNotOf(name)}>
        {t.isNot}
      </PostButton>
    </div>
  );
}
