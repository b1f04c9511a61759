import { copyFileSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import ElectronStore from 'electron-store'
import type { Problem } from '../shared/model/health.ts'
import {
  type Settings,
  type SettingsPatch,
  settingsPatchSchema,
  settingsSchema,
} from '../shared/model/settings.ts'
import { toTimestamp } from '../shared/model/time.ts'
import type { Log } from './ports.ts'
import { settingsForm, settingsMigrations } from './settings-migrations.ts'
import { StorageError } from './store/storage-error.ts'

/** The preferences, kept in `settings.json` in the data folder. */
export interface SettingsFile {
  /** Whole and valid, whatever the file holds. */
  get(): Settings
  /** Writes the file and returns all settings. Throws `StorageError` when it cannot be written. */
  set(patch: SettingsPatch): Settings
  /** What was wrong with the file when it was opened. */
  readonly problems: readonly Problem[]
}

interface SettingsFileOptions {
  /** Absolute data folder; made when absent. */
  readonly folder: string
  readonly now: () => number
  readonly log: Log
}

/**
 * Opens the preferences. A file that cannot be read is kept aside as `settings.damaged-<time>.json` and the
 * defaults are used; one wrong value costs that value only, and a copy of the file as it was is kept aside.
 */
export function createSettingsFile({ folder, now, log }: SettingsFileOptions): SettingsFile {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, 'settings.json')
  const aside = join(folder, `settings.damaged-${toTimestamp(now()).replaceAll(':', '-')}.json`)
  const problems: Problem[] = []
  const tell = (message: string, advice: string) => {
    problems.push({ id: 'settings', message, advice, at: toTimestamp(now()) })
    log.warn(message)
  }

  if (!isReadable(path)) {
    renameSync(path, aside)
    tell(
      'The settings file could not be read, so Storeminder started with default settings.',
      `Set your preferences again; the damaged file has been kept as ${aside}.`,
    )
  }
  const file = openFile(folder)
  const { settings, wrong } = validSettings(file.store)
  if (wrong.length > 0) {
    copyFileSync(path, aside)
    write(file, settings)
    tell(
      `The settings file held values that cannot be used, so the defaults were taken for: ${wrong.join(', ')}.`,
      `Set them again in the settings; the file as it was has been kept as ${aside}.`,
    )
  }

  let current = settings
  return {
    get: () => current,
    set(patch) {
      const { data: checked, error } = settingsPatchSchema.safeParse(patch)
      if (checked === undefined) throw error
      const changed = Object.fromEntries(Object.entries(checked).filter(([, value]) => value !== undefined))
      const next = settingsSchema.parse({ ...current, ...changed })
      write(file, next)
      current = next
      return current
    },
    problems,
  }
}

function openFile(folder: string): ElectronStore {
  try {
    return new ElectronStore({
      cwd: folder,
      name: 'settings',
      projectVersion: settingsForm,
      migrations: settingsMigrations,
    })
  } catch (error) {
    throw unwritable(error)
  }
}

function write(file: ElectronStore, settings: Settings): void {
  try {
    file.set(settings)
  } catch (error) {
    throw unwritable(error)
  }
}

function unwritable(error: unknown): StorageError {
  const full = error instanceof Error && 'code' in error && error.code === 'ENOSPC'
  return full
    ? new StorageError(
        'full',
        'The disk is full, so the settings could not be stored. Free some space and try again.',
        error,
      )
    : new StorageError(
        'unavailable',
        'The settings could not be stored. Check who owns the data folder and whether its disk is read-only.',
        error,
      )
}

/** Whether there is no file yet, or one that holds a JSON object. */
function isReadable(path: string): boolean {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return true
    throw unwritable(error)
  }
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}

/** Checks every field by itself, so that a wrong one costs no other. */
function validSettings(values: Record<string, unknown>): {
  readonly settings: Settings
  readonly wrong: string[]
} {
  const wrong: string[] = []
  const good: Record<string, unknown> = {}
  for (const [name, schema] of Object.entries(settingsSchema.shape)) {
    const value = values[name]
    if (value === undefined) continue
    const { success, data } = schema.safeParse(value)
    if (success) good[name] = data
    else wrong.push(name)
  }
  return { settings: settingsSchema.parse(good), wrong }
}
