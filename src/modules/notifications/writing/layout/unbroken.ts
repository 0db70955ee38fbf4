/** Keeps a phone number or a time of day on one line: its spaces do not break. */
export const unbroken = (text: string): string => text.replace(/(?<=\d) (?=\d|[uh]\b)|(?<=\d [h]) (?=\d)/g, '\u00a0');
