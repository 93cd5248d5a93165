import type { Evidence } from './evidence.ts'

/** What has nothing to do with Google or with an app's connection to it: nothing may be named of these. */
export const otherPeoplesTroubles: readonly Evidence[] = [
  {
    body: 'Traceback (most recent call last):\n  File "main.py", line 3\nModuleNotFoundError: No module named \'numpy\'',
  },
  { body: 'npm ERR! code ERESOLVE\nnpm ERR! ERESOLVE unable to resolve dependency tree', call: 'npm install' },
  { body: 'Preheat the oven to 180 degrees. Mix flour, sugar and eggs, bake for forty minutes.' },
  { body: 'Let the dough rest for an hour in a warm place, then fold it twice', call: 'recipe for bread' },
  { body: 'segmentation fault (core dumped)', call: 'running the binary of a game' },
  { body: 'kernel: EXT4-fs error (device sda1): ext4_find_entry: reading directory lblock 0' },
  { body: 'java.lang.NullPointerException: Cannot invoke "String.length()"', call: 'unit test' },
  { body: 'AADSTS50011: The reply URL specified in the request does not match', call: 'Microsoft sign-in' },
  { body: 'An error occurred (AccessDenied) when calling the PutObject operation: Access Denied', call: 'aws s3 cp' },
  { body: "ER_ACCESS_DENIED_ERROR: Access denied for user 'root'@'localhost' (using password: YES)", call: 'MySQL' },
  { kind: 'silent', call: 'the printer prints only blank pages', known: ['toner is full'] },
  { kind: 'silent', call: 'my bicycle makes a noise when braking' },
  { body: 'fatal: not a git repository (or any of the parent directories): .git', call: 'git status' },
  { body: "error TS2322: Type 'string' is not assignable to type 'number'.", call: 'tsc' },
  { body: '{"temperature": 21.5, "humidity": 40}', call: 'sensor reading' },
  { body: 'CUDA out of memory. Tried to allocate 2.00 GiB', call: 'training a model' },
  { kind: 'silent', call: 'the lights in the hall stay on all night', known: ['motion sensor was replaced'] },
  { body: 'docker: Error response from daemon: pull access denied for foo', call: 'docker pull' },
  { body: 'HTTP/1.1 404 Not Found nginx/1.18.0', call: 'GET /favicon.ico of our own site' },
  { body: 'stripe: card_declined Your card has insufficient funds.', call: 'payment' },
  { body: 'Slack API error: channel_not_found', call: 'chat.postMessage' },
  { kind: 'silent', call: 'dear sir, your parcel waits at the post office' },
  {
    body: '2026-01-03T10:00:00Z INFO server started on port 8080\n2026-01-03T10:00:01Z INFO ready',
    call: 'a web server',
  },
  { body: 'ORA-12154: TNS:could not resolve the connect identifier specified', call: 'database login' },
  { body: 'lorem ipsum dolor sit amet, consectetur adipiscing elit', call: 'placeholder text' },
  { kind: 'silent', call: 'the team lost three to one on Saturday', known: ['the goalkeeper was ill'] },
  { body: "error: failed to push some refs to 'git@github.com:a/b.git'", call: 'git push' },
  { body: 'Outlook: The operation failed. An object cannot be found.', call: 'opening a folder in Outlook' },
  { kind: 'silent', call: 'the video stutters on the television', known: ['the network cable is new'] },
]
