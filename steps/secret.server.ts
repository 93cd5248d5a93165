const reveal = Symbol('reveal')
const shown = '[secret]'

/**
 * A value that cannot be printed: not by a logger, a template, JSON, `console.log` or the debugger's preview.
 * One of the two classes of this house (style rule 8): only a class can keep a field from every serializer.
 */
export class Secret {
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  toString(): string {
    return shown
  }

  toJSON(): string {
    return shown
  }

  // The registered symbol rather than node:util, so that this file stays free of imports.
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return shown
  }

  get [Symbol.toStringTag](): string {
    return 'Secret'
  }

  [reveal](): string {
    return this.#text
  }
}

/**
 * The text itself. Only `bff/google/`, `bff/secrets/` and `bff/http/host-handlers.ts` (replies to a host API key) may import
 * this, in the line that uses it.
 */
export function revealSecret(secret: Secret): string {
  return secret[reveal]()
}
