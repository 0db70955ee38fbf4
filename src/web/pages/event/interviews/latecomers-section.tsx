import type { VNode } from 'preact';
import { latecomerTexts as t } from '../../../../texts/latecomers';
import { Notice, PostButton, Section } from '../../../components';
import type { LatecomerOnBoard, LatecomersOnBoard } from '../../../components/event/latecomers-on-board.reader';

/** Who got a seat after the interviews were published: what there still is for them, one click each. */
export function Latecomers({ base, latecomers }: { base: string; latecomers: LatecomersOnBoard }): VNode {
  const { people, byItself } = latecomers;
  return (
    <Section title={t.title}>
      <p>{people.length === 0 ? t.nobody : t.intro}</p>
      {people.map((person) => (
        <Latecomer key={person.registrationId} base={base} person={person} />
      ))}
      {people.length > 0 ? <p class="muted small">{t.acceptHint}</p> : null}
      <div class="row no-print">
        <p>{byItself ? t.byItselfOn : t.byItselfOff}</p>
        <PostButton action={`${base}/vanzelf`} tone="quiet" fields={byItself ? {} : { byItself: 'ja' }}>
          {byItself ? t.switchOff : t.switchOn}
        </PostButton>
      </div>
    </Section>
  );
}

function Latecomer({ base, person }: { base: string; person: LatecomerOnBoard }): VNode {
  const { registrationId, name, sentence, spare } = person;
  return (
    <Notice tone={spare === null ? 'warn' : 'info'}>
      <p>{sentence}</p>
      <div class="row no-print">
        {spare === null ? null : (
          <PostButton
            action={`${base}/erbij`}
            tone="primary"
            fields={{ registrationId, vacancyId: spare.vacancyId, slotId: spare.slotId }}
            label={t.acceptFor(name)}
          >
            {t.accept}
          </PostButton>
        )}
        <PostButton action={`${base}/zonder`} fields={{ registrationId }} label={t.leaveFor(name)}>
          {t.leave}
        </PostButton>
      </div>
    </Notice>
  );
}
