/** Bytes from which on the young generation grows no further while the heap is held. */
const large = 8_000_000
/** By how many hundredths the old generation may grow until it is collected while the heap is held. */
const growth = 30

/**
 * Keeps V8's heap from growing under long steady work, or lets it grow again. V8 doubles the young generation up to some
 * 130 MB then, which saves little and is kept for as long as the work goes on; and collects the old one only when there
 * is up to four times as much of it, with all the bytes of mails that hang on what nobody uses any more.
 */
export function holdHeap(isHeld: boolean): void {
  // Only here, since it is needed for nothing else.
  const v8 = process.getBuiltinModule('node:v8')
  const young = v8.getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')
  const stays = isHeld && (young?.space_size ?? 0) >= large
  // By how much it grows each time; V8's own choice is twofold.
  v8.setFlagsFromString(`--semi-space-growth-factor=${stays ? 1 : 2}`)
  // V8 chooses for itself at 0.
  v8.setFlagsFromString(`--heap-growing-percent=${isHeld ? growth : 0}`)
}
