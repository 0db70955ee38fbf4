/** What a coordinator can do with a message. */
export const messageActions = ['hold', 'release', 'resend', 'settle'] as const;
export type MessageAction = (typeof messageActions)[number];

/** What a coordinator can do with many messages at once. */
export const holdings = ['hold', 'release'] as const;
export type Holding = (typeof holdings)[number];
