const minute = 60_000

/** A stretch of milliseconds as a clock of an incident shows it: `14 min`, `2 h 05 min`, `3 days 4 h`. */
export function spanWords(milliseconds: number): string {
  const minutes = Math.floor(Math.max(0, milliseconds) / minute)
  if (minutes < 1) return 'under a minute'
  if (minutes < 60) return `${minutes} min`
  const hours = Math.floor(minutes / 60)
  if (hours < 48) return `${hours} h ${String(minutes % 60).padStart(2, '0')} min`
  return `${Math.floor(hours / 24)} days ${hours % 24} h`
}
