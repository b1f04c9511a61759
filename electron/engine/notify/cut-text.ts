/** Cuts a text to `most` bytes of UTF-8, at a space where one is near, and shows that something is missing. */
export function cutText(text: string, most: number): string {
  if (Buffer.byteLength(text) <= most) return text
  const mark = ' …'
  const room = most - Buffer.byteLength(mark)
  // Bytes cut in the middle of a character decode to the replacement character, which is dropped.
  const cut = Buffer.from(text).subarray(0, room).toString('utf8').replace(/�+$/u, '')
  const space = cut.search(/\s\S*$/u)
  return `${(space > cut.length - 40 ? cut.slice(0, space) : cut).trimEnd()}${mark}`
}
