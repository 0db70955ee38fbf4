import { TermSum, type ProgrammeBuilder } from './integer-programme';
import type { HostColumns, PersonColumns, SlotShare } from './model-columns';
import { firstStart } from '../problem/possible-interviews';

/** Adds the columns and rows of people who share slots: who may use the same ones and waits equally long for them. */
export function addShares(builder: ProgrammeBuilder, people: readonly PersonColumns[]): SlotShare[] {
  const byKey = new Map<string, { person: PersonColumns; host: HostColumns }[]>();
  for (const person of people) {
    for (const host of person.hosts.filter(({ ownSlots }) => !ownSlots)) {
      const begin = firstStart(host.options.host, person.open.person.group);
      const key = [begin, ...host.options.slots.map((slot) => slot.id)].join('\u0000');
      byKey.set(key, [...(byKey.get(key) ?? []), { person, host }]);
    }
  }
  return [...byKey.values()].flatMap((members) => addShare(builder, members));
}

function addShare(builder: ProgrammeBuilder, members: SlotShare['members']): SlotShare[] {
  const [first] = members;
  if (!first) return [];
  const { slots } = first.host.options;
  const columns = new Map(slots.map((slot) => [slot.id, builder.integer(members.length)]));
  const balance = new TermSum().addAll(columns.values(), -1);
  for (const { host } of members) {
    balance.addAll(host.vacancies.values()).addAll(
      host.keeps.map((keep) => keep.column),
      -1,
    );
  }
  builder.equal(0, balance.terms);
  return [{ group: first.person.open.person.group, slots, columns, members }];
}
