import { z } from 'zod'
import { factFieldSchema } from '../model/incident.ts'
import {
  pageChoicesSchema,
  pageTargetInfoSchema,
  pageTargetKindSchema,
  pageTroubleSchema,
  publicPageSchema,
  publicPageSettingsSchema,
} from '../model/public-page.ts'
import { sourceSettingsSchema } from '../model/source.ts'
import { id, type Method, nothing } from './common.ts'

/** Which target, with what its form was filled with. */
const target = z.object({ kind: pageTargetKindSchema, settings: sourceSettingsSchema })

const fields = publicPageSettingsSchema.shape

/** Methods of `page`, the public page, and the one that publishes it. */
export const incidentPageMethods = {
  'page.targets': { params: nothing, result: z.array(pageTargetInfoSchema) },
  'page.get': { params: nothing, result: publicPageSchema },
  /** Changes what is given; what is published stays as it is until it is published again. */
  'page.save': {
    params: z.object({
      siteName: fields.siteName.unwrap().optional(),
      siteUrl: fields.siteUrl.unwrap().optional(),
      url: fields.url.unwrap().optional(),
      introduction: fields.introduction.unwrap().optional(),
      contact: fields.contact.unwrap().optional(),
      timeZone: fields.timeZone.unwrap().optional(),
      /** `null`: it is shown here only. */
      target: target.nullable().optional(),
    }),
    result: publicPageSchema,
  },
  /** Goes to the target and looks, without changing the page there; the one that is kept, or one that is not saved yet. */
  'page.test': {
    params: z.object({ target: target.optional() }),
    result: z.object({
      error: pageTroubleSchema.optional(),
      /** What was found there, in a sentence. */
      found: z.string().optional(),
    }),
  },
  /** What of an incident may be shown, and what is. */
  'page.choices': { params: z.object({ id }), result: pageChoicesSchema },
  'page.choose': {
    params: z.object({
      id,
      isPublic: z.boolean().optional(),
      title: z.string().trim().min(1).max(200).optional(),
      statements: z
        .array(z.object({ id, shown: z.boolean() }))
        .max(1000)
        .optional(),
      /** All that are to be shown. */
      facts: z.array(factFieldSchema).max(20).optional(),
    }),
    result: pageChoicesSchema,
  },
  /** The front as it would be published now, or the file of one incident, as if it were public. */
  'page.preview': {
    params: z.object({
      id: id.optional(),
      /** Given to the style, so that a page with a policy of its own can show it in a frame. */
      nonce: z
        .string()
        .regex(/^[\w+/=-]{8,200}$/)
        .optional(),
    }),
    result: z.object({ html: z.string() }),
  },
  /** Publishes the page as it is now; with an incident, that one is on it from now on. */
  'incidents.publish': { params: z.object({ id: id.optional() }), result: publicPageSchema },
} as const satisfies Record<string, Method>
