/** Bytes from which on the young generation grows no further while it is held. */
const large = 8_000_000

/**
 * Keeps V8's young generation from growing, or lets it grow again. Under long steady work V8 doubles it up to some
 * 130 MB, which saves little and is kept for as long as the work goes on.
 */
export function holdYoungGeneration(isHeld: boolean): void {
  // Only here, since it is needed for nothing else.
  const v8 = process.getBuiltinModule('node:v8')
  const young = v8.getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')
  const stays = isHeld && (young?.space_size ?? 0) >= large
  // By how much it grows each time; V8's own choice is twofold.
  v8.setFlagsFromString(`--semi-space-growth-factor=${stays ? 1 : 2}`)
}
