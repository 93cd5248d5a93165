import type { SendMail } from '../domain/notice-ports.ts'

const limitMs = 20_000

/**
 * Mail through SMTP_URL (`smtp://user:password@host:587`, `smtps://…`), from and to the operator's contact: members have no
 * address of their own here, and one we guessed might belong to somebody else.
 */
export function smtpMail(settings: {
  readonly url: string
  readonly contact: string
  readonly appName: string
}): SendMail {
  // Loaded with the first mail: most servers rest for weeks before one, or have no SMTP_URL at all.
  const open = async () => {
    const { createTransport } = await import('nodemailer')
    return createTransport({
      url: settings.url,
      connectionTimeout: limitMs,
      greetingTimeout: limitMs,
      socketTimeout: limitMs,
      disableFileAccess: true,
      disableUrlAccess: true,
    })
  }
  let opened: ReturnType<typeof open> | undefined
  return async ({ subject, text }) => {
    opened ??= open()
    const transport = await opened
    await transport.sendMail({
      from: { name: settings.appName, address: settings.contact },
      to: settings.contact,
      subject,
      text,
      // No out-of-office answers (RFC 3834).
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
  }
}
