import net from 'node:net'

/** Addresses that never leave this machine; a name is looked up only if it is `localhost`. */
const loopback = /^(localhost|127(\.\d{1,3}){3}|::1|::ffff:127(\.\d{1,3}){3})$/

/**
 * No test ever leaves the machine: every socket a test opens to anything but loopback fails at once, naming the host, so that a
 * forgotten address of the real Google is a red test and not a call. Loaded before every test file.
 */
const connect = net.Socket.prototype.connect
// Node's own overloads end here with one array, [options, callback], or with what the caller wrote.
net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]): net.Socket {
  const first: unknown = Array.isArray(args[0]) ? args[0][0] : args[0]
  const asObject: Record<string, unknown> = typeof first === 'object' && first !== null ? { ...first } : {}
  const host = asObject['host'] ?? (typeof args[1] === 'string' ? args[1] : 'localhost')
  if (asObject['path'] === undefined && !loopback.test(String(host))) {
    throw new Error(`A test tried to leave this machine: ${String(host)}`)
  }
  return Reflect.apply(connect, this, args)
}
