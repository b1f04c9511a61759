import { z } from 'zod'
import { channelKindInfoSchema, channelKindSchema, channelSchema } from '../model/channel.ts'
import { sourceSettingsSchema } from '../model/source.ts'
import { id, type Method, nothing, undoable } from './common.ts'

/** Methods of `channels`: the ways to reach somebody who is not at this machine. */
export const channelMethods = {
  'channels.kinds': { params: nothing, result: z.array(channelKindInfoSchema) },
  'channels.list': { params: nothing, result: z.array(channelSchema) },
  'channels.save': {
    params: z.object({
      /** Absent for a new channel. */
      id: id.optional(),
      kind: channelKindSchema,
      name: z.string().max(200).optional(),
      settings: sourceSettingsSchema,
    }),
    result: channelSchema,
  },
  'channels.remove': {
    params: z.object({ id }),
    result: z.object({
      /** How many steps of the escalation named it; they are skipped from now on. */
      steps: z.number().int(),
      ...undoable,
    }),
  },
  /** Sends a message that says it is a test, by a channel as it is or by settings that are not saved yet. */
  'channels.test': {
    params: z.object({
      id: id.optional(),
      kind: channelKindSchema.optional(),
      settings: sourceSettingsSchema.optional(),
    }),
    result: z.object({ error: z.object({ message: z.string(), advice: z.string() }).optional() }),
  },
} as const satisfies Record<string, Method>
