import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** Named in every record, so that another can follow it without guessing. */
export const algorithm = 'AES-256-GCM'
const keyBytes = 32
/** NIST SP 800-38D 8.2.2: random 96-bit nonces are safe for 2^32 messages per key; a tenant's key sees thousands. */
const nonceBytes = 12
const tagBytes = 16

export type Sealed = { readonly nonce: Buffer; readonly ciphertext: Buffer }

export function makeKey(): Buffer {
  return randomBytes(keyBytes)
}

/** `place` says where the ciphertext belongs; it opens nowhere else. The tag is the end of `ciphertext`. */
export function seal(key: Buffer, place: readonly string[], plaintext: Buffer): Sealed {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
  cipher.setAAD(associatedData(place))
  return { nonce, ciphertext: Buffer.concat([cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]) }
}

/** Undefined when anything at all is not as it was sealed: key, place, nonce or a bit of the ciphertext. */
export function unseal(key: Buffer, place: readonly string[], { nonce, ciphertext }: Sealed): Buffer | undefined {
  if (nonce.length !== nonceBytes || ciphertext.length < tagBytes) return undefined
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
  decipher.setAAD(associatedData(place))
  decipher.setAuthTag(ciphertext.subarray(-tagBytes))
  try {
    return Buffer.concat([decipher.update(ciphertext.subarray(0, -tagBytes)), decipher.final()])
  } catch {
    return undefined
  }
}

/** Each part behind its length, so that no two lists give the same bytes ("ab","c" and "a","bc"). */
function associatedData(parts: readonly string[]): Buffer {
  return Buffer.concat(
    parts.flatMap((part) => {
      const bytes = Buffer.from(part, 'utf8')
      const length = Buffer.alloc(4)
      length.writeUInt32BE(bytes.length)
      return [length, bytes]
    }),
  )
}
