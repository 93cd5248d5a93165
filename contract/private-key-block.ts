import { inputError, type InputProblem, type Repair } from '#contract/reading.ts'

export type PrivateKeyBlock =
  | { readonly ok: true; readonly pem: string; readonly repairs: readonly Repair[] }
  | { readonly ok: false; readonly problem: InputProblem }

/** How a PKCS #8 key of RSA begins in DER: version 0, OID 1.2.840.113549.1.1.1 (RFC 5208, 5; RFC 8017, A.1). */
const rsaPrivateKeyInfo = [
  0x02, 0x01, 0x00, 0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00,
]

/**
 * A PEM private key as Google writes it, with lost or doubled line breaks mended. Checks that it is RSA and whole,
 * not that its numbers fit: Google's answer proves that. Works without Node's crypto, so that browsers can ask too.
 */
export function readPrivateKeyBlock(text: string): PrivateKeyBlock {
  const block = /-----BEGIN ([A-Z0-9 ]{1,40})-----([^-]*)(?:-----END ([A-Z0-9 ]{1,40})-----)?/.exec(text)
  if (!block) return { ok: false, problem: notRsa() }
  const [whole, label, body, endLabel] = block
  if (label !== 'PRIVATE KEY' && label !== 'RSA PRIVATE KEY') return { ok: false, problem: notRsa() }
  if (endLabel !== label || body === undefined) return { ok: false, problem: damaged() }
  const base64 = body.replace(/\\+[nrt]|\s/g, '')
  const content = contentOfSequence(decodeBase64(base64))
  if (!content) return { ok: false, problem: damaged() }
  if (label === 'PRIVATE KEY' && !beginsWith(content, rsaPrivateKeyInfo)) return { ok: false, problem: notRsa() }
  const lines = base64.match(/.{1,64}/g) ?? []
  const pem = `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`
  const untouched = whole.replace(/\r\n/g, '\n') === pem.trimEnd() && text.trim() === whole.trim()
  return {
    ok: true,
    pem,
    repairs: untouched ? [] : [{ row: 'BI-41', sentence: 'Repaired the line breaks of the private key.' }],
  }
}

function notRsa(): InputProblem {
  return inputError(
    'BI-42',
    'not-an-rsa-key',
    'Not an RSA private key, so Google cannot have made this file as it is. Create a new key of type JSON in Google Cloud.',
  )
}

function damaged(): InputProblem {
  return inputError(
    'BI-41',
    'private-key-damaged',
    'The private key is damaged: a part of it is missing. Create a new key.',
  )
}

function decodeBase64(base64: string): Uint8Array | undefined {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) return undefined
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  } catch {
    return undefined
  }
}

/** What is inside one DER sequence that is exactly as long as it says (X.690, 8.1.3). */
function contentOfSequence(der: Uint8Array | undefined): Uint8Array | undefined {
  const [tag, form = 0] = der ?? []
  if (!der || tag !== 0x30) return undefined
  const lengthBytes = form < 0x80 ? 0 : form - 0x80
  const content = der.subarray(2 + lengthBytes)
  const length = lengthBytes === 0 ? form : der.subarray(2, 2 + lengthBytes).reduce((sum, byte) => sum * 256 + byte, 0)
  return content.length === length ? content : undefined
}

function beginsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, index) => bytes[index] === byte)
}
