import { z } from 'zod'
import { lookSchema, opinionPatchSchema, opinionSchema, opinionSettingsSchema } from '../model/opinion.ts'
import { type Method, nothing } from './common.ts'

/** Methods of `opinions`. */
export const opinionMethods = {
  'opinions.get': { params: nothing, result: opinionSettingsSchema },
  'opinions.set': { params: opinionPatchSchema, result: opinionSettingsSchema },
  /** Asks now, about the site that is being minded or another address. */
  'opinions.try': { params: z.object({ url: z.string().max(2000).optional() }), result: opinionSchema },
  /** Lets friends ask this Storeminder, at `/look/{key}`. The key is shown this once; a new one ends the old. */
  'opinions.share': {
    params: z.object({ on: z.boolean() }),
    result: z.object({ key: z.string().optional() }),
  },
  /** A friend's Storeminder asks whether an address answers here. */
  'opinions.give': {
    params: z.object({ key: z.string().min(1).max(200), url: z.url({ protocol: /^https?$/ }).max(2000) }),
    result: lookSchema,
  },
} as const satisfies Record<string, Method>
