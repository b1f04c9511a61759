/** The members that follow each other and for which `holds` is true, as pairs of first and last place. */
export function runs<Member>(
  members: readonly Member[],
  holds: (member: Member) => boolean,
): readonly (readonly [first: number, last: number])[] {
  const found: [number, number][] = []
  members.forEach((member, place) => {
    if (!holds(member)) return
    const run = found.at(-1)
    if (run && run[1] === place - 1) run[1] = place
    else found.push([place, place])
  })
  return found
}
