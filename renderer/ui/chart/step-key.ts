/** The place that a key leads to from `at` among `length` places, or `undefined` when it is no key that moves. */
export function stepKey(at: number, key: string, length: number): number | undefined {
  const far = Math.max(1, Math.round(length / 20))
  const to = {
    ArrowLeft: at - 1,
    ArrowDown: at - 1,
    ArrowRight: at + 1,
    ArrowUp: at + 1,
    PageDown: at - far,
    PageUp: at + far,
    Home: 0,
    End: length - 1,
  }[key]
  return to === undefined ? undefined : Math.min(length - 1, Math.max(0, to))
}
