/**
 * Node's own HTTP modules, fetched without an `import`. Importing `node:http` from an ES module reads every
 * export, among them `WebSocket`, whose getter loads the whole of Node's `fetch`: 9 MB that stay and 50 ms of
 * start-up for something never used here.
 */
const http = process.getBuiltinModule('node:http')
const https = process.getBuiltinModule('node:https')

export const HttpAgent = http.Agent
export const HttpsAgent = https.Agent
export const httpRequest = http.request
export const httpsRequest = https.request
/** The standard words for a status, e.g. 503 → "Service Unavailable". */
export const statusWords: Readonly<Record<number, string | undefined>> = http.STATUS_CODES
