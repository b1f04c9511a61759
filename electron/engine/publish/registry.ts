import type { PageTargetKind } from '../../shared/model/public-page.ts'
import { folderTarget } from './folder-target.ts'
import { gitTarget } from './git-target.ts'
import type { PageTarget } from './page-target.ts'
import { sftpTarget } from './sftp-target.ts'

/** Every way to bring the page somewhere; one line each. */
export const pageTargets: Readonly<Record<PageTargetKind, PageTarget>> = {
  folder: folderTarget,
  sftp: sftpTarget,
  git: gitTarget,
}
