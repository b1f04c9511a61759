// What fetching alone costs when it is spread over time: Node's own fetch of all addresses once a minute, evenly,
// each read as text. Told where by its parent.

process.on('message', (addresses: readonly string[]) => {
  let next = 0
  setInterval(async () => {
    const url = addresses[next++ % addresses.length]
    if (url !== undefined) await (await fetch(url)).text()
  }, 60_000 / addresses.length)
})
process.on('disconnect', () => process.exit())
process.send?.('ready')
