/** What would happen, in words, for a person to accept. */
export interface TroublePreview {
  readonly title: string;
  readonly sections: readonly { readonly title: string; readonly lines: readonly string[]; readonly none: string }[];
  /** Whether a better change of the interviews may still be found. */
  readonly isPreliminary: boolean;
  /** The fields that ask for this again. */
  readonly question: Readonly<Record<string, string>>;
  /** Where accepting is posted, and what was seen; undefined when there is nothing to accept. */
  readonly accept: { readonly action: 'vertraging' | 'uitval'; readonly fingerprint: string } | undefined;
}

export interface TroubleChoices {
  /** Calls where a bus can be late, as `vehicle/place/kind/part`. */
  readonly places: readonly { readonly value: string; readonly label: string }[];
  readonly hosts: readonly { readonly value: string; readonly label: string }[];
  /** Interviews that are by phone already. */
  readonly phone: readonly string[];
}
