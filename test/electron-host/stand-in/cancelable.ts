/** An event that a listener can prevent, as Electron's are. */
export function cancelable<Details extends object>(
  details?: Details,
): Details & { preventDefault(): void; readonly defaultPrevented: boolean } {
  let prevented = false
  const event = {
    preventDefault: () => {
      prevented = true
    },
    get defaultPrevented() {
      return prevented
    },
  }
  return Object.defineProperties(
    Object.assign(Object.create(null), details),
    Object.getOwnPropertyDescriptors(event),
  )
}
