import { settingsPatchSchema, settingsSchema } from '../model/settings.ts'
import { type Method, nothing } from './common.ts'

/** Methods of `settings`. */
export const settingsMethods = {
  'settings.get': { params: nothing, result: settingsSchema },
  'settings.set': { params: settingsPatchSchema, result: settingsSchema },
} as const satisfies Record<string, Method>
