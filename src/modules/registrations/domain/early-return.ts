/** When a vehicle brings somebody back to the own stop, wall clock `HH:MM`; null when it does not. */
interface WayBack {
  readonly backAt: string | null;
}

/** Whether somebody must be back before the vehicle brings them, and so goes home by other means. */
export const returnsBefore = <Latest extends string | null>(
  bus: WayBack | undefined,
  latestReturn: Latest,
): latestReturn is Latest & string => latestReturn !== null && bus?.backAt != null && latestReturn < bus.backAt;
