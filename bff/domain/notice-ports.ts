// What telling people needs of the store and of a mail server. Tenant first. Times are epoch milliseconds.

/** Something that stopped working and that a person has to mend. */
export type Notice = {
  readonly kind: 'account' | 'configuration'
  /** The account's or configuration's id. */
  readonly subjectId: string
  readonly noticedAt: number
}

export type NoticeStore = {
  /** An account begins anew each time it is lost; a configuration keeps its first notice until it is closed. */
  readonly open: (tenantId: string, notice: Notice) => Promise<void>
  /** Those nobody was told of yet, oldest first. */
  readonly untold: (tenantId: string) => Promise<Notice[]>
  readonly told: (tenantId: string, subjectIds: readonly string[], now: number) => Promise<void>
  readonly close: (tenantId: string, subjectId: string) => Promise<void>
}

export type Mail = { readonly subject: string; readonly text: string }

/** Hands a mail to the mail server, for the operator's contact. Throws when it was not taken; may be asked again. */
export type SendMail = (mail: Mail) => Promise<void>
