/** English words that say nothing by themselves: they never stand out, however little there is to compare with. */
export const functionWords: ReadonlySet<string> = new Set(
  `about above after again all also and any are because been before being below between both but can cannot could did
   does doing don't down during each few for from further had has have having her here hers him his how into isn't it's
   its just more most not now off once only other our out over own really same she should some such than that that's the
   their them then there these they this those through too under until very was wasn't were what when where which while
   who whom why will with would you your you're i'm i've we're they're can't won't didn't doesn't`.split(
    /\s+/,
  ),
)
