// One table of cues, long because it is data.

import type { Profiles } from './evidence.ts'

// One table of cues, long because it is data. How a cue reads: `Cue` in evidence.ts.

const testMessage = 'error sending test message to cloud pubsub'
const push401 = '~push | ~webhook | ~pub/sub posts | ~pubsub posts | ~endpoint'

export const pubsubAndPushProfiles: Profiles = {
  'topic-not-found': {
    seen: [
      ['verify & topic exists | topic exist & failed', 84],
      ['topic & does not exist & !subscription', 92],
      ['no eligible pub/sub topics | no eligible topics | no pub/sub topic', 90],
      [`${testMessage} & resource not found`, 97],
      ['resource not found & resource=_deleted-topic_', 40],
      ['not found & topics/ & !subscriptions/', 86],
      ['resource not found (resource= & ~topic | ~publish | ~watch & !~subscription', 84],
      ['topic not found | topic does not exist | unknown topic', 92],
      ['resource not found (resource=', 58],
      ['not_found & ~topic & !~subscription', 74],
    ],
    told: [['topic & deleted', 8]],
    alone: [['topic was deleted | topic deleted', 62]],
  },
  'pubsub-publisher-grant-missing': {
    seen: [
      [
        'permission_denied | status=403; | forbidden & ~users.watch | ~users/me/watch | ~gmail watch | ~gmail/v1/users/me/watch & !scope & !accessnotconfigured & !has not been used & !quota & !ratelimit & !policy',
        66,
      ],
      ['gmail-api-push & not found in policy | no binding', 80],
      [`${testMessage} & not authorized`, 97],
      [`${testMessage} & permission`, 93],
      ['not authorized to perform this action & ~watch', 92],
      ['gmail-api-push & permission | publisher | not authorized & !permitted customer & !allowedpolicymember', 78],
      ['cloud pubsub & user not authorized', 92],
      ['pubsub.topics.publish', 74],
    ],
    alone: [
      ['gmail-api-push & not on | missing | removed | no role | lacks', 94],
      [
        'publisher | gmail-api-push & removed | missing | not granted | without | lacks | never granted | no longer | not in the list | not offered | not of the topic | not the topic',
        92,
      ],
      ['watch & publisher & missing | not granted | lacks', 66],
    ],
  },
  'publisher-grant-to-lookalike': {
    seen: [
      ['associated with an active google account | does not exist & gmail-api-push@ & !@system.', 95],
      [`${testMessage} & not authorized & ~look-alike | ~other account | ~own project | ~wrong account`, 108],
      [`${testMessage} & not authorized & ~publisher & ~has | ~is there | ~in place | ~granted | ~already`, 92],
      ['gmail-api-push@ & does not exist | not found | invalid & !gmail-api-push@system.gserviceaccount.com', 90],
    ],
    alone: [['granted & gmail-api-push@ & !system.gserviceaccount', 64]],
  },
  'topic-in-another-project': {
    seen: [
      ['invalid topicname does not match projects/', 98],
      ['topicname does not match', 96],
      ['does not match projects/ & topics', 95],
    ],
    told: [['project', 2]],
  },
  'topic-name-malformed': {
    seen: [
      ['invalid resource name given & topics/ & !~subscri & !~pull', 84],
      ['resource & goog & not allowed | reserved | invalid & topics', 88],
      ['invalid [topics] name | invalid [topic] name', 95],
      ['topic & name & invalid & !full & !invalid topicname & !invalid topic name format & !subscription', 66],
      ['must start with a letter & topic', 88],
    ],
  },
  'topic-already-exists': {
    seen: [
      ['already_exists | already exists & topic & !subscription', 92],
      ['resource already exists in the project & ~topic & !~subscription', 93],
      ['status=409; & ~topic & !~subscription', 76],
    ],
  },
  'topic-has-schema': {
    seen: [
      ['schema & topic | message & validat | invalid | revision', 88],
      ['invalid_argument & schema', 84],
    ],
    alone: [['topic & schema', 50]],
  },
  'topic-encryption-key-unusable': {
    seen: [
      ['cloudkms | kms & key | cmek', 90],
      ['kms_key | crypto_key | cryptokey', 90],
    ],
  },
  'subscription-on-wrong-topic': {
    seen: [
      ['expected topic name to match', 96],
      ['subscription misconfigured & expected topic', 94],
      ['subscription & topic & wrong | expected | does not match & !topicname', 62],
    ],
    told: [['device access | wrong topic | other topic | own topic', 8]],
    alone: [
      ['subscription & wrong topic | another topic | other topic | own topic | new topic', 72],
      ['no messages | no events & own topic | new topic | wrong topic', 66],
    ],
  },
  'subscription-field-immutable': {
    seen: [
      ['update_mask | updatemask | update mask & not mutable | immutable | cannot be updated | cannot be changed', 90],
      ['topic | filter & cannot be changed | cannot be updated | immutable | forces replacement & subscription', 80],
    ],
  },
  'subscription-setting-out-of-range': {
    needs: 'deadline | retention | expiration | ttl | ~deadline | ~retention | ~expir | ~ttl',
    seen: [
      [
        'ack_deadline | ackdeadline | ack deadline & between | range | must be | invalid | out of | at least | at most',
        96,
      ],
      [
        'message_retention | messageretention | retention duration | retention_duration & between | range | must be | invalid | out of | at least | at most | greater | less | longer',
        95,
      ],
      [
        'expiration_policy | expirationpolicy | expiration policy | expiration.ttl & between | range | must be | invalid | at least | greater | less | longer',
        94,
      ],
      [
        'minimum_backoff | maximum_backoff | retry_policy & between | range | must be | invalid | at least | at most',
        90,
      ],
    ],
    alone: [
      [
        'ack deadline | acknowledgement deadline | ackdeadline & refused | invalid | not accepted | out of range | below | above 600 | of one second | does not work | fails',
        88,
      ],
      [
        'retention | expiration & subscription & refused | invalid | not accepted | out of range | too short | too long',
        84,
      ],
    ],
  },
  'subscription-not-found': {
    seen: [
      ['not found & subscriptions/', 90],
      ['resource not found & ~subscription | ~pull | subscription', 90],
      ['subscription & not found | does not exist | deleted & !_deleted-topic_', 84],
      ['not_found & ~subscri | ~pull', 84],
    ],
    told: [['31 days | expired | idle | inactive', 8]],
    alone: [
      ['subscription & gone | vanished | disappeared | expired | deleted & !topic', 70],
      [
        'topic & nothing subscribes | no subscription | without a subscription | nobody subscribes | never subscribed',
        84,
      ],
    ],
  },
  'subscription-already-exists': {
    seen: [
      ['subscriber already exists | subscription already exists', 93],
      ['already_exists | already exists & subscription | ~subscription', 95],
      ['resource already exists in the project & !~topic', 80],
      ['status=409; & ~subscription', 84],
    ],
  },
  'subscription-endpoint-differs': {
    seen: [['invalid push endpoint given', 40]],
    alone: [
      [
        'push endpoint | pushendpoint | push url & test | staging | other | wrong | another | localhost | production',
        78,
      ],
      [
        'push endpoint | pushendpoint | subscription & #OLD | new domain | edited & domain | host | url | address | endpoint & !token & !topic',
        86,
      ],
      [
        'subscription & old host | old url | old domain | old address | another address | other environment | previous domain | former domain | old endpoint',
        80,
      ],
      ['push endpoint & old | previous | differs | edited | staging | another', 72],
    ],
  },
  'subscription-audience-differs': {
    alone: [['audience & subscription & differs | edited | other | wrong | changed | old', 62]],
  },
  'subscription-identity-differs': {
    alone: [['subscription & service account & other | differs | edited | another', 52]],
  },
  'push-service-account-not-found': {
    seen: [
      ['oidc_token::service_account_email | oidctoken.serviceaccountemail', 95],
      ['service account & does not exist & ~push-auth | ~oidc | ~subscription', 95],
    ],
  },
  'subscription-is-pull': {
    seen: [
      ['push_config & empty | not set | {}', 70],
      ['"pushconfig":{} | pushconfig: {} | pushconfig={}', 84],
      ['delivery type & pull', 82],
    ],
    alone: [
      ['no push endpoint | without push endpoint | pushconfig is empty | no pushconfig | endpoint is empty', 86],
      [
        'pull & subscription & delivery type | no push | never posts | instead of push | default subscription | was created as pull | is pull | of type pull | stays pull | pull type',
        84,
      ],
      ['messages pile up | backlog & pull', 66],
    ],
  },
  'subscription-without-authentication': {
    seen: [
      [
        'bearer | authorization | token & ~without push authentication | ~without authentication | ~authentication is off | ~authentication is disabled | ~no oidctoken | ~no push authentication & ~push',
        99,
      ],
    ],
    alone: [
      ['#PUSH & #UNSIGNED & !channel & !token creator & !service agent & !gcp-sa', 86],

      [
        'no jwt | no token is attached | authentication was never enabled | authentication not enabled | without oidc | unauthenticated push | authentication is disabled & !channel',
        84,
      ],
      [
        'push & no authorization header | without authorization | no bearer | authentication is off | enable authentication | no oidc | no oidctoken | without oidc',
        78,
      ],
    ],
  },
  'subscription-has-filter': {
    alone: [['subscription & filter & !label', 74]],
  },
  'subscription-expires-when-idle': {
    seen: [
      ['expirationpolicy & ttl & 2678400', 92],
      ['subscription & will expire | expires after', 82],
    ],
    alone: [
      [
        'subscription & without an expiration policy | no expiration policy | made with the default | default expiration',
        96,
      ],
      ['expirationpolicy | expiration policy | expiration_policy & !#GONE & !#STOPS', 84],
    ],
  },
  'subscription-expired-after-inactivity': {
    seen: [
      [
        'not found | not_found | does not exist & subscription | ~subscri | ~pull & ~#MONTH | ~idle | ~inactiv | ~expiration policy',
        104,
      ],
    ],
    alone: [
      ['subscription & #GONE & break | holiday | quiet | idle | unused | no traffic | weeks | summer', 86],
      ['subscription & #MONTH | idle | inactiv | expiration policy | expirationpolicy & #GONE | #STOPS | expired', 90],
    ],
  },
  'subscription-has-dead-letter': {
    seen: [['dead letter | deadletter | dead_letter', 80]],
    alone: [
      ['another topic | other topic & attempts | undeliverable | delivery attempts | max_delivery', 80],
      ['dead letter | dead-letter | deadletter', 84],
    ],
  },
  'subscription-unwraps-payload': {
    seen: [
      [
        'status=431; | status=415; | status=400; | too large | unsupported media & ~unwrap | ~envelope | ~write metadata | ~nowrapper | ~no wrapper',
        104,
      ],

      ['nowrapper | no_wrapper', 92],
      ['payload unwrapping', 92],
    ],
    alone: [
      ['#PUSH & envelope | raw data | raw payload | bare data & without | missing | no ', 82],
      ['unwrap | nowrapper', 84],
    ],
  },
  'subscription-topic-deleted': {
    seen: [['_deleted-topic_', 98]],
    alone: [
      [
        'topic & deleted | removed & made anew | created anew | recreated | made again | created again | new one & subscription',
        88,
      ],
      ['_deleted-topic_ | deleted-topic', 93],
      ['topic & recreated | deleted and recreated | deleted and created & subscription', 84],
    ],
  },
  'subscription-detached': {
    seen: [['subscription & detached', 96]],
    alone: [['subscription & detached', 84]],
  },
  'subscription-state-error': {
    seen: [
      ['resource_error & subscription | subscriptions/', 92],
      ['state & resource_error', 80],
    ],
  },
  'another-subscription-points-here': {
    alone: [
      [
        'two subscriptions | second subscription | another subscription | several subscriptions | more than one subscription',
        78,
      ],
    ],
  },
  'topic-given-instead-of-subscription-google-side': {
    seen: [
      ['invalid resource name given & topics/ & ~subscri | ~pull | stream', 96],
      ['invalid [subscriptions] name & topics/', 97],
      ['invalid resource name & /topics/ & subscription', 90],
      ['invalid resource name given & subscription', 66],
    ],
  },
  'topic-given-instead-of-subscription': {
    seen: [
      [
        'subscription id | subscriber_id | subscription name | subscriber & must | match | format | expected | invalid & !topics/sdm & !invalid resource name & !expected topic',
        78,
      ],
      ['projects/ & /subscriptions/ & should | must | expected | does not match | regex | pattern & !not found', 82],
      ['expected subscription', 84],
      ['expected subscriber_id | expected subscriber id', 99],
    ],
    told: [['topic', 12]],
  },
  'another-consumer-takes-messages': {
    alone: [
      ['every second | half of | half the | only sometimes | only some & event | message | push & !label', 72],
      [
        'one subscription | same subscription | a second instance | both pull | pull from one | shared subscription',
        84,
      ],
      ['same subscription & two | another | second | both | several | shared', 84],
      ['only some | half of | every other | random & message | event | push', 72],
    ],
  },
  'push-subscription-cannot-be-pulled': {
    seen: [
      ['not supported for this subscription type', 95],
      ['push subscription & pull', 84],
      ['pull & not allowed | cannot & push', 82],
    ],
  },
  'push-endpoint-not-public-https': {
    seen: [
      [
        'invalid_argument | status=400; & ~subscriptions.create | ~subscriptions.modifypushconfig & !service_account_email & !filter & !name',
        56,
      ],
      ['pushconfig::push_endpoint | push_config.push_endpoint & !~empty & !~undefined', 92],
      ['invalid push endpoint given', 93],
      ['push endpoint & invalid | must be https | not a valid url', 88],
      ['localhost | 127.0.0.1 | 192.168. | .local & ~push | ~endpoint & !redirect', 86],
      ['http:// & ~push endpoint & !redirect', 78],
    ],
    told: [['private | loopback | http base url | public', 8]],
    alone: [
      [
        'lan address | intranet | internal host | private ip | internal network | home network | not public | only reachable inside & !redirect uri & !calendar',
        80,
      ],
      [
        'ngrok | tunnel | cloudflared & #PUSH | subscription & ended | expired | offline | changed | new address | free',
        80,
      ],
      [
        'push | webhook & localhost | loopback | private address | private network | not public | behind nat | not reachable from the internet | vpn',
        80,
      ],
    ],
  },
  'push-endpoint-dns-not-resolving': {
    seen: [['nxdomain | could not resolve host | dns & ~push | ~webhook | ~endpoint', 104]],
    alone: [['push | webhook | endpoint & dns | does not resolve | no a record', 66]],
  },
  'push-endpoint-resolves-to-private-address': { alone: [['resolves to & private | 10. | 192.168', 92]] },
  'push-endpoint-certificate-not-trusted': {
    seen: [
      [
        'certificate | self-signed | self signed | incomplete chain & ~push | ~webhook | ~pub/sub & !expired & !~token request',
        88,
      ],
    ],
    alone: [
      [
        'self-signed | certificate | incomplete chain | intermediate & push | webhook | endpoint | channel | notification & !expired',
        82,
      ],
    ],
  },
  'push-endpoint-certificate-expired': {
    seen: [
      ['cert_has_expired | certificate has expired & ~our | ~webhook | ~push | ~endpoint & !~clock & !googleapis', 92],
      ['certificate & expired & ~push | ~webhook | ~endpoint | ~notification', 95],
    ],
    alone: [['certificate & expired', 80]],
  },
  'robots-txt-blocks-google': {
    seen: [
      ['robots.txt', 88],
      ['user-agent: & disallow: /', 92],
    ],
    alone: [['robots.txt', 90]],
  },
  'base-url-differs-from-request': { alone: [['base url & differs & opened', 50]] },
  'push-test-not-arrived': {
    alone: [['test message & not arrived | never arrives | not reached', 74]],
  },
  'push-audience-mismatch': {
    seen: [
      ['status=401; & ~push arrives | ~pub/sub push | ~push handler | ~push endpoint | ~pub/sub posts & !calendar', 60],
      [`wrong recipient, payload audience | wrong audience & ${push401}`, 97],
      [`audience & mismatch | does not match | invalid | unexpected | expected | wrong & ${push401}`, 93],
      ['wrong recipient, payload audience', 84],
      ['jwt audience & ~push', 90],
      [`"aud" & unexpected | mismatch & ${push401}`, 93],
      [`status=401; & ~audience & ${push401}`, 93],
    ],
    told: [['audience | trailing slash', 12]],
    alone: [
      ['#PUSH & 401 | unauthorized & !calendar & !channel', 54],
      ['push & 401 & audience | aud', 80],
      ['push & 401 & trailing slash | host case | :443', 76],
    ],
  },
  'push-identity-mismatch': {
    seen: [
      [
        `email claim | e-mail claim | email_verified | token email | unexpected issuer account & ~push | ~webhook | ~pub/sub & !audience`,
        95,
      ],
      [
        `email | service account | signer | identity & mismatch | unexpected | does not match | not allowed | differs & ${push401} & !audience`,
        86,
      ],
      [
        `status=401; | status=403; & ~service account email | ~another service account | ~other service account | ~e-mail claim | ~email claim & ${push401}`,
        92,
      ],
    ],
    alone: [['push & email claim | e-mail claim | signer | service account & differs | other | unexpected', 62]],
  },
  'push-token-missing': {
    seen: [
      [
        `missing authorization header | no authorization header | missing bearer | authorization header is missing | missing token | no token provided | no bearer & ${push401}`,
        92,
      ],
      [
        `status=401; & ~no authorization header | ~authorization header stripped | ~strips the authorization | ~without a token`,
        94,
      ],
    ],
    told: [['authentication off | strips', 8]],
  },
  'push-token-expired': {
    seen: [[`token used too late | jwt expired | token expired & ${push401}`, 92]],
  },
  'push-signing-keys-unreachable': {
    seen: [
      ['no pem found for envelope', 88],
      ['failed to retrieve verification certificates | failed to fetch certs | unable to fetch & certs', 94],
      [
        'oauth2/v1/certs | oauth2/v3/certs & timeout | failed | enotfound | econnrefused | error & !~sign-in & !~login',
        92,
      ],
      ['no matching key | unable to find a signing key | unable to find a matching key | kid & not found', 84],
    ],
  },
  'push-subscription-token-stale': {
    seen: [['?token= & ~push | ~webhook', 66]],
    told: [['old | stale', 10]],
    alone: [
      [
        '?token= | old token | old secret | stale token | previous token | new token | verification token | shared secret & push | pub/sub | subscription | webhook & !channel',
        86,
      ],
    ],
  },
  'push-endpoint-answers-error': {
    seen: [
      ['status=429; | too many requests & ~our push | ~our endpoint | ~push endpoint', 90],
      ['cannot post & ~mail arrives | ~ngrok | ~push', 90],
      ['status=404; | cannot post | status=405; & ~push & !~watch & !~users. & !~subscriptions.', 88],
      [
        'status=404; | cannot post | not found & ~pub/sub posts | ~push arrives | ~push delivery | ~push endpoint | ~google posts | ~webhook',
        86,
      ],
      ['status=405; | method not allowed & ~push | ~webhook', 88],
      [`status=500; | status=502; | status=503; | status=504; & ~pub/sub posts | ~push | ~webhook & !~watch`, 84],
      ['status=400; & ~pub/sub posts | ~push request | ~webhook', 68],
      ['status=413; | status=415; & ~push | ~webhook', 84],
    ],
    told: [
      ['requested entity', -60],
      ['redeliver | retries | again and again | backlog', 10],
    ],
    alone: [
      ['our push endpoint | our endpoint | webhook & answers | gets | returns & 404 | 429 | 500 | 502 | 503', 78],
      ['push | webhook & 404 | 405 | 500 | error | throws & endpoint | handler | app & !401', 66],
      ['backlog grows | redeliver | unacked', 50],
    ],
  },
  'push-endpoint-redirects': {
    seen: [['status=301; | status=302; | status=307; | status=308; | redirect & ~push | ~webhook & !redirect_uri', 90]],
    alone: [['push | webhook & redirect | 301 | 302 | 308 & !redirect_uri', 80]],
  },
  'push-endpoint-blocked-by-firewall': {
    seen: [
      [
        'status=403; & ~push arrives | ~pub/sub push | ~push handler | ~push endpoint | ~pub/sub posts & !cloud run & !~cloud run & !invoker & !csrf & !~csrf & !token',
        60,
      ],
      [
        'cloudflare | just a moment | attention required | captcha | access denied | waf | forbidden & ~push | ~webhook',
        86,
      ],
      ['ngrok-skip-browser-warning | err_ngrok & ~push | ~webhook', 80],
    ],
    alone: [
      [
        '#PUSH | endpoint & login proxy | identity-aware | access proxy | oauth2-proxy | basic auth | password protection | deployment protection | vpn | allowlist | blocked',
        80,
      ],
      [
        'push | webhook | notification & firewall | waf | cloudflare | basic auth | login page | authelia | vpn | bot protection | ip allow | allowlist | geo',
        84,
      ],
    ],
  },
  'push-endpoint-too-slow': {
    seen: [['deadline & ack', 60]],
    alone: [
      ['acknowledges | ack | acked & after & minutes | longer & deadline & #REPEATS | thirty | seconds', 84],

      ['deadline_exceeded | deadline exceeded & #PUSH | response_class | again and again | redeliver | #REPEATS', 86],

      [
        'ack deadline | acknowledgement deadline | slow handler | acknowledges only after | answers after | longer than',
        80,
      ],
      ['duplicate | redeliver & slow | timeout | long', 74],
    ],
  },
  'push-service-account-lacks-invoker': {
    seen: [
      ['the request was not authenticated', 92],
      ['run.invoker | roles/run.invoker | cloud run invoker | cloudfunctions.invoker', 95],
      ['your client does not have permission to get url | your client does not have permission', 86],
      ['status=403; & ~cloud run | ~cloud function | ~invoker', 90],
    ],
    alone: [['cloud run | cloud function & 403 | invoker', 80]],
  },
  'push-endpoint-csrf-protection': {
    seen: [
      [
        "csrf verification failed | can't verify csrf | csrf token | invalid csrf | forgery protection | page expired",
        84,
      ],
      ['status=419;', 84],
      ['csrf & ~push | ~webhook', 96],
    ],
    told: [
      ['push | webhook', 10],
      ['callback | sign-in | state', -30],
    ],
  },
  'push-body-misread': {
    seen: [
      ['unexpected token | invalid json | not valid json | cannot read & ~message.data | ~base64', 92],
      ['message.data | base64 & unexpected | undefined | invalid | cannot read & ~push | ~webhook | ~pub/sub', 82],
      ["cannot read properties of undefined (reading 'data') | reading 'message'", 80],
      ['no message in request | invalid pub/sub message format', 86],
    ],
    alone: [
      ['historyid | address | mailbox & nan | undefined & reading the push | push | notification', 86],
      ['body & base64 | decoded | raw | parser & push | webhook', 72],
    ],
  },
  'push-endpoint-domain-not-registered': {
    seen: [
      ['http url is not registered in the project that owns the subscription', 98],
      ['supplied http url is not registered', 97],
      ['not registered & push endpoint | subscription & domain | url', 84],
    ],
  },
}
