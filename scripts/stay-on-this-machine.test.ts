import net from 'node:net'
import { expect, test } from 'vitest'

test('a socket to another machine fails at once and names the host', () => {
  expect(() => net.connect({ host: 'oauth2.googleapis.com', port: 443 })).toThrow(/oauth2\.googleapis\.com/)
  expect(() => net.connect(443, '192.0.2.1')).toThrow(/192\.0\.2\.1/)
})

test('fetch to another machine fails without a connection', async () => {
  await expect(fetch('https://accounts.google.com/')).rejects.toMatchObject({
    cause: { message: expect.stringContaining('accounts.google.com') },
  })
})

test('a socket to this machine is let through', async () => {
  const server = net.createServer((socket) => socket.end('here'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const answer = await new Promise<string>((resolve, reject) => {
    net
      .connect({ host: '127.0.0.1', port })
      .on('data', (data) => resolve(String(data)))
      .on('error', reject)
  })
  server.close()
  expect(answer).toBe('here')
})
