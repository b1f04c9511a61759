import type { z } from 'zod'

/** Reads what somebody answered as JSON; `undefined` when it is anything else than promised. */
export function readAnswer<Schema extends z.ZodType>(
  schema: Schema,
  body: Uint8Array,
): z.output<Schema> | undefined {
  try {
    return schema.safeParse(JSON.parse(new TextDecoder().decode(body))).data
  } catch {
    return undefined
  }
}
