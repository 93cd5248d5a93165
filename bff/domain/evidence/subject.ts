import type { Reading } from './read-evidence.ts'

/** Of what a case of ours speaks somewhere: Google, its services, or what lies between them and an app. */
const subjects =
  /googl|gmail|\bmail|e-?mail|inbox|draft|calendar|event|oauth|token|sign(?:s|ed|ing)?[- ]?(?:in|out|up)\b|log(?:s|ged|ging)?[- ]?(?:in|out)\b|localhost|consent|scope|permission|project|topic|subscri|webhook|push|pub\/?sub|\bapis?\b|account|redirect|callback|client|secret|credential|\b(?:private[ _])?keys?\b|connect|watch|channel|notif|sync|quota|admin|polic|\broles?\b|organi[sz]ation|billing|authori[sz]|cloud|imap|smtp|caldav|tenant|\busers?\b|browser|cookie|certificate|proxy|\bdns\b|grant|invit|\bapp\b|password|history|verif|\bdomain|message|deliver|acknowledg|refresh|decrypt/
const google = /googl|gmail|gcloud|gserviceaccount|pub\/?sub|calendar/
/** Signs of products that fail in words like Google's. */
const others =
  /aadsts\d|graph\.microsoft|outlook\.office|microsoft (?:sign|login|entra)|amazonaws|\baws\b|\bs3\b|er_access_denied|mysql|\bora-\d|\bslack\b|\bstripe\b|salesforce|facebook|instagram|docker: |npm (?:err|install)|\bdiscord\b|twilio|openai|kubectl|\bredis\b|sshd\[|whatsapp|github app|api\.github\.com|zoom (?:webhook|meeting|api)|\bgit@|\bgit (?:push|status|pull|clone)\b/

/** Whether the words can be about Google and its connection at all: likeness compares any words. */
export function speaksOfUs({ told, seen }: Reading): boolean {
  return subjects.test(told.replace(/#[A-Z-]+|kind=\w*;/g, '')) || subjects.test(seen.slice(0, 4_000))
}

/** Whether the text names another product and nothing of Google's. */
export function isOfAnotherProduct({ told, seen }: Reading): boolean {
  return (others.test(told) || others.test(seen)) && !google.test(told) && !google.test(seen)
}
