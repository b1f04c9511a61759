// What fetching alone costs: Node's own fetch, 16 at a time, everything read as text. Told where by its
// parent, and to go once the parent has noted the CPU time so far.

const atOnce = 16

process.on('message', async (addresses: readonly string[]) => {
  const waiting = [...addresses]
  async function work(): Promise<void> {
    for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) await (await fetch(url)).text()
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  process.send?.('done')
})
process.send?.('ready')
