/** Deaths further apart than this have nothing to do with each other, in milliseconds. */
const spell = 5 * 60_000
/** How long to wait before the first, second, … start of one spell, in milliseconds. */
const delays = [100, 500, 2_000, 8_000, 30_000, 60_000]

/** Decides when a process that died is started again and when the person hears of it. */
export class RestartPolicy {
  #deaths: readonly number[] = []
  #toldAt = Number.NEGATIVE_INFINITY

  /**
   * Takes note of a death at `now` (milliseconds since 1970). The first is mended at once and in silence; from
   * the second within five minutes on the person is told, once in five minutes.
   */
  died(now: number): { readonly delay: number; readonly tell: boolean } {
    this.#deaths = [...this.#deaths.filter((at) => now - at < spell), now]
    const delay = delays[Math.min(this.#deaths.length, delays.length) - 1] ?? 0
    const tell = this.#deaths.length > 1 && now - this.#toldAt >= spell
    if (tell) this.#toldAt = now
    return { delay, tell }
  }
}
