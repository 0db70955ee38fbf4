export const dayBefore = { daysFromEvent: -1, time: '23:59' } as const;
export const eventMorning = { daysFromEvent: 0, time: '06:00' } as const;
export const eventNoon = { daysFromEvent: 0, time: '12:00' } as const;
export const eventEvening = { daysFromEvent: 0, time: '23:59' } as const;
export const threeDaysAfter = { daysFromEvent: 3, time: '20:00' } as const;
export const weekAfter = { daysFromEvent: 7, time: '20:00' } as const;

/** For messages of the day itself. */
export const atOnceEvenAtNight = { when: 'at-once', quiet: 'exempt' } as const;

export const atOnce = { when: 'at-once', quiet: 'wait' } as const;
