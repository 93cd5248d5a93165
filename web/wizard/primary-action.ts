export type PrimaryAction = 'blocker' | 'continue' | 'file' | 'google' | 'claim' | 'panel'

type Situation = {
  /** Another step comes first: the way there is the next action. */
  readonly isBlocked: boolean
  readonly isDone: boolean
  /** The step has a form of its own with its own button. */
  readonly hasPanel: boolean
  readonly asksForFile: boolean
  readonly opensGoogle: boolean
  /** Offers "I have done this". */
  readonly mayClaim: boolean
  readonly wasOpened: boolean
  readonly wasClaimed: boolean
}

/** One primary button per page; it moves to where the next action is. */
export function primaryAction({
  isBlocked,
  isDone,
  hasPanel,
  asksForFile,
  opensGoogle,
  mayClaim,
  wasOpened,
  wasClaimed,
}: Situation): PrimaryAction {
  if (isDone) return 'continue'
  if (isBlocked) return 'blocker'
  if (hasPanel) return 'panel'
  if (asksForFile && wasOpened) return 'file'
  if (mayClaim && wasOpened) return 'claim'
  return opensGoogle && (!wasClaimed || asksForFile) ? 'google' : 'continue'
}
