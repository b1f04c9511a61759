/**
 * Moves signs that stand in a row apart, so that each has `room` and stays as near as it can to where it belongs.
 * `wanted` are places in pixels, in order; the signs stay between `from` and `to`, as far as there is room for all.
 */
export function spreadMarks(
  wanted: readonly number[],
  room: number,
  from: number,
  to: number,
): readonly number[] {
  const step = Math.min(room, (to - from) / Math.max(1, wanted.length - 1))
  const places: number[] = []
  for (const want of wanted) places.push(Math.max(want, (places.at(-1) ?? from - step) + step))
  // What was pushed over the end is pushed back, and pushes those before it.
  let most = to
  for (let place = places.length - 1; place >= 0; place--) {
    const kept = Math.min(places[place] ?? to, most)
    places[place] = kept
    most = kept - step
  }
  return places
}
