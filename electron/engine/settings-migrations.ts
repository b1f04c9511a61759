import type { Options } from 'electron-store'

/** The form of `settings.json` that this version writes; raised together with a new migration. */
export const settingsForm = '1.0.0'

/** Steps from older forms to today's, by the form they lead to. Append only. Form 1.0.0 is the first. */
export const settingsMigrations: NonNullable<Options<Record<string, unknown>>['migrations']> = {}
