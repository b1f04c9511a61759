import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { secretMask } from '../../shared/model/source.ts'
import { readColour } from '../report-page/colour.ts'
import { newSealKey, publicKeyOf } from '../report-page/seal.ts'
import { beatKeySchema } from './beat-key.ts'
import { ntfySettings } from './ntfy-topic.ts'

const { topic, server, token } = ntfySettings(
  'What readers write travels through it, sealed, so that only you can read it. Leave it empty to use another way.',
)

/** Nothing, or a web address. */
const optionalAddress = z
  .union([z.literal(''), z.url({ protocol: /^https?$/, error: 'Give an address that starts with https://' })])
  .default('')

/** What the emergency page can be told; the form on the page is drawn from it. */
export const reportPageSettingsSchema = z.object({
  siteUrl: optionalAddress.meta({
    title: 'Your site',
    description: 'The page takes its name and colours from there.',
    placeholder: 'https://blog.example/',
  }),
  pageUrl: optionalAddress.meta({
    title: 'Where the page will be',
    description:
      'Another host than your site’s, so that it works when the site does not. The site’s own button leads there.',
    placeholder: 'https://blog-help.pages.example/',
  }),
  topic: topic.default(() => `something-broken-${randomBytes(8).toString('hex')}`),
  formUrl: optionalAddress.meta({
    title: 'Form service',
    description:
      'Used when the topic cannot be reached. What comes there is read by a source of its own, or arrives by mail.',
    placeholder: 'https://formspree.io/f/abcdwxyz',
  }),
  publicUrl: optionalAddress.meta({
    title: 'This Storeminder from outside',
    description:
      'Only headless: the address at which a proxy passes on /report/ to it, so that reports can come here directly.',
    placeholder: 'https://box.example',
  }),
  mail: z
    .union([z.literal(''), z.email('Give a mail address')])
    .default('')
    .meta({ title: 'Mail address on the page', description: 'For readers, when nothing else works.' }),
  name: z.string().trim().max(80, 'Use at most 80 characters').default('').meta({
    title: 'What the site is called',
    description: 'If not as it calls itself.',
  }),
  colour: z
    .string()
    .trim()
    .max(40)
    .refine((text) => text === '' || readColour(text) !== undefined, 'Write a colour like #2f7d4f')
    .default('')
    .meta({ title: 'Colour', description: 'If not the site’s own.', placeholder: '#2f7d4f' }),
  ...{ server, token },
  sealKey: z
    .string()
    .trim()
    // Masked where nobody is to see it.
    .refine((key) => key === secretMask || publicKeyOf(key) !== undefined, 'This is no seal key')
    .default(newSealKey)
    .meta({
      title: 'Seal key',
      description: 'Opens what the page sealed. Made anew, unless the page was made before.',
      secret: true,
    }),
  key: beatKeySchema.meta({ title: 'Key of the address to post to' }),
})
export type ReportPageSettings = z.output<typeof reportPageSettingsSchema>
