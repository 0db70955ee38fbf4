/** What would happen, in words, for a person to accept. */
export interface TroublePreview {
  readonly title: string;
  readonly sections: readonly { readonly title: string; readonly lines: readonly string[]; readonly none: string }[];
  /** Whether a better change of the talks may still be found. */
  readonly isPreliminary: boolean;
  /** Where accepting is posted, with what; undefined when there is nothing to accept. */
  readonly accept:
    { readonly action: 'vertraging' | 'uitval'; readonly fields: Readonly<Record<string, string>> } | undefined;
}

/** What was chosen in the forms, as it stands in the address. */
export type TroubleQuery = Readonly<
  Partial<Record<'waar' | 'minuten' | 'bedrijf' | 'wat' | 'vanaf' | 'minder', string>>
>;

export interface TroubleChoices {
  /** Calls where a bus can be late, as `vehicle/place/part`. */
  readonly places: readonly { readonly value: string; readonly label: string }[];
  readonly hosts: readonly { readonly value: string; readonly label: string }[];
  /** Talks that are by phone already. */
  readonly phone: readonly string[];
}
