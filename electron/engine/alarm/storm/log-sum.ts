/** Adds up numbers that are only known by their logarithms, and may be far too large or small to write down. */
export class LogSum {
  private largest = Number.NEGATIVE_INFINITY
  private sum = 0

  add(log: number): void {
    if (log <= this.largest) this.sum += Math.exp(log - this.largest)
    else {
      this.sum = this.sum * Math.exp(this.largest - log) + 1
      this.largest = log
    }
  }

  /** The logarithm of the sum; minus infinity when nothing was added. */
  get log(): number {
    return this.sum > 0 ? this.largest + Math.log(this.sum) : Number.NEGATIVE_INFINITY
  }
}
