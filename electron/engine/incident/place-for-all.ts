/** Where something was said, without to whom: an answer's place names its receiver. */
export function placeForAll({
  where,
  replyId,
}: {
  readonly where: string
  readonly replyId?: string | undefined
}): string {
  return replyId === undefined ? where : where.replace(/, to .*$/su, '')
}
