/** What each option (row) is worth to each beneficiary (column); whole numbers, 0 = nothing. */
export type Worth = readonly (readonly number[])[];
