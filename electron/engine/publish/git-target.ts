import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'
import { openLocalFolder, wholePath } from './local-folder.ts'
import type { PageTarget } from './page-target.ts'
import { PublishError } from './publish-error.ts'
import { lookInto, markFile, replaceFiles } from './replace-files.ts'
import { createGit, type Git } from './run-git.ts'

const settingsSchema = z.object({
  folder: z.string().trim().min(1, 'Say which folder').max(1000, 'Use at most 1000 characters').meta({
    title: 'Folder in a checkout',
    description:
      'On this machine, inside a clone of your repository, for the page alone. It is made if it is missing.',
    placeholder: '/home/ada/status-page/docs',
  }),
  push: z.boolean().default(true).meta({
    title: 'Push',
    description: 'To where the branch comes from, with your own keys. Otherwise it is only committed.',
  }),
})

/** States in which a checkout is in somebody's hands, by the file that git keeps meanwhile. */
const busy = ['MERGE_HEAD', 'CHERRY_PICK_HEAD', 'REVERT_HEAD', 'rebase-merge', 'rebase-apply']

/** A folder in a checkout: the page is committed there, nothing else is, and pushed. */
export const gitTarget = {
  kind: 'git',
  label: 'A git repository',
  description: 'For a host that shows what is pushed, such as GitHub Pages, Codeberg Pages or Netlify.',
  settings: settingsSchema,
  async publish({ settings, signal }, page) {
    const path = wholePath(settings.folder)
    const folder = await openLocalFolder(path)
    const git = createGit(path, signal)
    await checkOut(git, path)
    const before = await folder.list()
    await replaceFiles(folder, { ...page, isUnchanged: () => false })
    const ours = [...new Set([...before, ...(await folder.list())])].filter(
      (name) => page.isOurs(name) || page.files.some((file) => file.name === name) || name === markFile,
    )
    await commit(git, ours, page.says)
    if (settings.push) await push(git)
    return {}
  },
  async look({ settings, signal }) {
    const path = wholePath(settings.folder)
    const folder = await openLocalFolder(path)
    const git = createGit(path, signal)
    const branch = await checkOut(git, path)
    const found = await lookInto(folder)
    if (!settings.push) return { found: `${found} It will be committed to ${branch}.`, learned: {} }
    await git.run('push', '--dry-run', ...(await whereTo(git)))
    return { found: `${found} It will be committed to ${branch}, which can be pushed.`, learned: {} }
  },
} as const satisfies PageTarget<typeof settingsSchema>

/** The branch that is checked out. Throws where there is none, or where the checkout is in somebody's hands. */
async function checkOut(git: Git, folder: string): Promise<string> {
  if ((await git.run('rev-parse', '--is-inside-work-tree')) !== 'true')
    throw new PublishError('settings', 'The folder is not in a checkout.', 'Choose a folder inside a clone.')
  const branch = await git.ask('symbolic-ref', '--quiet', '--short', 'HEAD')
  for (const name of busy) {
    const file = await git.run('rev-parse', '--git-path', name)
    if (existsSync(resolve(folder, file)))
      throw new PublishError(
        'server',
        'Somebody is in the middle of joining changes in the checkout.',
        'Bring that to an end; the page follows by itself.',
      )
  }
  if (branch === undefined)
    throw new PublishError(
      'settings',
      'No branch is checked out there.',
      'Check out the branch that is shown.',
    )
  return branch
}

/** Commits these files and nothing else that may lie there, unless nothing has changed. */
async function commit(git: Git, names: readonly string[], says: string): Promise<void> {
  const tracked = (await git.run('ls-files', '-z', '--', ...names)).split('\0').filter(Boolean)
  const there = (await git.run('ls-files', '-z', '--others', '--', ...names)).split('\0').filter(Boolean)
  const paths = [...new Set([...tracked, ...there])]
  if (paths.length === 0) return
  await git.run('add', '--all', '--', ...paths)
  if ((await git.run('status', '--porcelain', '-z', '--', ...paths)) === '') return
  const knowsMe = (await git.ask('config', 'user.email')) !== undefined
  const me = knowsMe ? [] : ['-c', 'user.name=Storeminder', '-c', 'user.email=storeminder@localhost']
  await git.run(...me, 'commit', '--quiet', '--message', `Status page: ${says}`, '--only', '--', ...paths)
}

/** Pushes what was committed; when others have pushed meanwhile, on top of theirs. */
async function push(git: Git): Promise<void> {
  const where = await whereTo(git)
  if ((await git.ask('push', '--quiet', ...where)) !== undefined) return
  const [remote, target = ''] = where.filter((word) => !word.startsWith('-'))
  const theirs = target.split(':')[1]
  if (remote !== undefined && theirs !== undefined) {
    const joined = await git.ask('pull', '--quiet', '--rebase', '--autostash', remote, theirs)
    if (joined === undefined) await git.ask('rebase', '--abort')
  }
  await git.run('push', '--quiet', ...where)
}

/** Remote and branches, as `git push` takes them. */
async function whereTo(git: Git): Promise<readonly string[]> {
  const branch = (await git.ask('symbolic-ref', '--quiet', '--short', 'HEAD')) ?? ''
  const remote = await git.ask('config', `branch.${branch}.remote`)
  const theirs = await git.ask('config', `branch.${branch}.merge`)
  if (remote && theirs) return [remote, `HEAD:${theirs}`]
  const [first, ...others] = (await git.run('remote')).split('\n').filter(Boolean)
  if (first === undefined)
    throw new PublishError(
      'settings',
      'The repository has nowhere to push to.',
      'Add a remote, or choose not to push.',
    )
  return ['--set-upstream', others.includes('origin') ? 'origin' : first, `HEAD:refs/heads/${branch}`]
}
