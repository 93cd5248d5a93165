// One table of cues, long because it is data.

import type { Profiles } from './evidence.ts'

// One table of cues, long because it is data. How a cue reads: `Cue` in evidence.ts.

const denied =
  'permission_denied | permission denied | permissiondenied | does not have permission | not authorized | denied on resource | iam_permission_denied'

export const permissionProfiles: Profiles = {
  'service-account-role-missing': {
    seen: [
      [
        'denied (or the resource may not exist) | denied (or it may not exist) & ~service account | ~with a key & !actas & !getaccesstoken',
        84,
      ],
      [
        'permission_denied | permission denied | status=403; | does not have permission & ~topics. | ~subscriptions. | ~of the topic | ~of the subscription & !~watch & !error sending test & !~gcloud & !org policy & !disabled',
        64,
      ],
      [
        'not authorized to perform this action & ~pulling | ~create_subscription | ~creating a subscription | ~create subscription & !~looks up & !~exists & !error sending test message & !~metadata',
        95,
      ],
      [
        'not authorized to perform this action | caller does not have permission & ~with a key | ~service account & !~exists & !~looks up & !~oidc & !error sending test message',
        94,
      ],
      [
        'not authorized to perform this action & ~setiampolicy | ~create the topic | ~topics.create | ~creating the topic | ~subscriptions.create & !~subscriber & !~watch',
        93,
      ],
      ['not authorized to perform this action & !error sending test message', 64],
      [`${denied} & pubsub.topics. & ~service account | ~key`, 88],
      [`${denied} & pubsub.topics. | pubsub.subscriptions. & !gcloud`, 82],
      ['pubsub.topics.setiampolicy', 86],
      [`${denied} & ~service account & !actas & !test message & !getaccesstoken & !domain`, 60],
      ['iam_permission_denied', 74],
    ],
    told: [['setiampolicy | editor | create the topic | creating the topic | provision', 12]],
  },
  'pubsub-role-lacks-get': {
    seen: [
      [
        'not authorized to perform this action & ~publisher | ~subscriber & ~with the role | ~with admin | ~with editor | ~as editor | ~as admin & !error sending test message',
        99,
      ],
      [
        'not authorized to perform this action & ~exists | ~looks up | ~metadata | ~before publishing | ~before pulling & !error sending test message',
        99,
      ],
      [
        'not authorized to perform this action & ~subscriber | ~pull | ~looks up | ~subscription | ~exists() & !~watch & !~setiampolicy & !~topics.create & !~subscriptions.create',
        92,
      ],
      [
        'pubsub.subscriptions.get | pubsub.topics.get | pubsub.subscriptions.consume | pubsub.topics.attachsubscription',
        84,
      ],
      [
        'permissiondenied | permission_denied & user not authorized to perform this action & !error sending test message & !~watch',
        70,
      ],
    ],
    told: [['subscriber | pull | look', 10]],
  },
  'caller-lacks-actas-on-push-service-account': {
    seen: [
      ['iam.serviceaccounts.actas', 97],
      ['actas', 90],
      ['push_config & set_oidc_token & 403', 92],
      ['set_oidc_token', 84],
      [
        'not authorized to perform this action & ~set_oidc_token | ~oidc_token | ~oidctoken | ~push authentication',
        100,
      ],
      ['status=403; & ~oidctoken | ~oidc token | ~push authentication | ~pushconfig.oidc', 86],
      ['service account user role', 76],
    ],
  },
  'role-grant-propagating': {
    needs: '~minute | ~second | ~just | ~recent | ~#RECENT | ~ago | ~propagat | ~right after | ~granted | ~at once',
    seen: [
      ['invalid service account | service account & invalid | does not exist | not found & ~#RECENT & !~deleted', 98],

      [
        `${denied} & ~role was granted minutes ago | ~just granted | ~granted seconds ago | ~minutes after granting | ~granted minutes ago | ~moments after | ~just created service account | ~seconds after | ~right after granting | ~immediately after | ~#RECENT & ~granted | ~role | ~creat | ~binding`,
        97,
      ],
      ['service account & does not exist & ~just created | ~seconds | ~immediately | ~right after | ~at once', 97],
    ],
  },
  'dead-letter-grant-missing': {
    alone: [
      ['dead letter | dead-letter & instead of going | stay in the subscription | stays empty | never arrive', 100],
      ['dead letter | dead-letter & service agent | no role | lacks | not permitted | never reach | never moved', 92],
    ],
  },
  'caller-lacks-project-role': {
    seen: [
      ['lacks iam permission | lacks the iam permission & !actas & !pubsub.', 92],
      ['does not have permission to access projects instance & ~colleague & !or it may not exist', 92],
      ['gcloud. & permission_denied | does not have permission & !has not been used & !or it may not exist', 74],
      ['permission & denied on resource & !pubsub. & !getaccesstoken & !actas', 82],
      ['the caller does not have permission & !cloudresourcemanager', 66],
      [
        'iam.serviceaccountkeys.create | iam.serviceaccounts.create | serviceusage.services.enable | resourcemanager.projects.setiampolicy | resourcemanager.projects.get',
        84,
      ],
      ['auth_permission_denied', 82],
      ['permission & is required to perform this operation', 88],
      ['you do not have permission | you need additional access | missing permissions', 70],
      ["caller lacks permission | doesn't have permission", 66],
      ['policy update access denied', 86],
      ['not authorized to perform this action & ~only viewer | ~is viewer | ~viewer of the project', 98],
    ],
    told: [
      ['viewer | editor | owner | role', 4],
      ['push | webhook | watch', -12],
    ],
  },
  'pubsub-agent-lacks-token-creator': {
    seen: [
      ['gcp-sa-pubsub & token creator | tokencreator', 95],
      ['gcp-sa-pubsub', 78],
    ],
    alone: [
      ['service agent | gcp-sa-pubsub & mint | token | oidc | sign', 84],
      ['serviceaccounttokencreator | token creator & pub/sub | pubsub | service agent', 74],
    ],
  },
  'impersonation-not-permitted': {
    seen: [
      ['failed to generate google cloud access token | failed to generate access token', 95],
      [
        'iam.serviceaccounts.getaccesstoken | iam.serviceaccounts.getopenidtoken | iam.serviceaccounts.signblob | iam.serviceaccounts.signjwt',
        95,
      ],
      ['unable to impersonate | failed to impersonate', 90],
      ['generateaccesstoken & permission', 84],
      ['unable to acquire impersonated credentials', 94],
    ],
  },
  'managed-constraint-unknown-to-tool': {
    seen: [
      ['constraint must be of the form', 99],
      [
        '.managed. & invalid | not found | unknown | unsupported | not supported | must be of the form & constraint',
        97,
      ],
    ],
    alone: [['managed & constraint & cannot | not support | unknown | refuse | invalid | older', 86]],
  },
  'org-policy-domain-restricted-sharing': {
    seen: [
      ['failed_precondition | failedprecondition & ~setiampolicy | ~iam-policy | ~adding a member | ~granting', 66],
      ['permitted customer', 97],
      ['allowedpolicymember & !must be of the form', 97],
      ['is not in permitted organization', 97],
      ['one or more users named in the policy', 92],
      ['domain restricted sharing', 95],
      ['failed_precondition & organization policy & member | principal | iam policy', 80],
      ['principal & not allowed by & organization policy', 88],
      ['users & do not belong to', 80],
    ],
  },
  'org-policy-administrator-role-missing': {
    seen: [
      ['orgpolicy.policies. | orgpolicy.policy.set & denied | permission | lacks | required', 97],
      [
        'disableserviceaccount | org policy | organization policy | constraint | manage policy & greyed | grayed | cannot edit | disabled button | not editable | ~lacks orgpolicy | ~cannot edit | ~greyed | ~grayed',
        102,
      ],
      ['policy administrator & required | missing | need', 84],
    ],
    alone: [
      ['organization policy | org policy & greyed | grayed | cannot edit | cannot be edited | no permission', 82],
    ],
  },
  'org-policy-key-creation-disabled': {
    seen: [
      ['failed_precondition | failedprecondition & ~keys.create | ~creating a key | ~new key & !maximum', 72],
      ['disableserviceaccountkeycreation', 98],
      ['key creation is not allowed on this service account', 98],
      ['service account key creation is disabled', 98],
      ['key creation & organization policy | org policy | policy', 86],
      ['not allowed to create & keys | key & policy', 82],
    ],
  },
  'org-policy-key-upload-disabled': {
    seen: [
      ['disableserviceaccountkeyupload', 98],
      ['key upload & policy | not allowed', 88],
    ],
  },
  'org-policy-service-account-creation-disabled': {
    seen: [
      ['disableserviceaccountcreation', 98],
      ['service account creation is not allowed', 98],
    ],
  },
  'org-policy-resource-location': {
    seen: [
      ['gcp.resourcelocations', 97],
      ['resourcelocations', 95],
      ['does not allow message storage | message storage policy', 99],
      ['allowed persistence regions | storage policy & region', 84],
      ['location & violates constraint | organization policy', 88],
    ],
  },
  'org-policy-service-restricted': {
    seen: [
      ['restrictserviceusage', 97],
      [
        "disallowed by organization's constraints | violates constraint | org policy violated | org policy & violat | organization policy & violat",
        84,
      ],
      ['operation denied by org policy & !allowedpolicymember', 86],
      ['constraints/ & !allowedpolicymember & !disableserviceaccount & !resourcelocations', 80],
      ['orgpolicy.policy | orgpolicy.policies', 72],
      [
        'blocked by organization policy | organization policy & !permitted customer & !vpc & !member & !key & !service account creation',
        64,
      ],
    ],
  },
  'vpc-service-controls-block': {
    seen: [
      ['vpcservicecontrols | vpc service controls | vpc_service_controls', 97],
      ["prohibited by organization's policy", 93],
      ['security_policy_violated', 95],
    ],
  },
  'workspace-api-controls-app-not-trusted': {
    seen: [
      [
        'app is blocked | app has been blocked | blocked this access | access to gmail is not allowed | insecure & ~workspace | ~school | ~company account | ~work account | ~organization | ~api access control | ~access control | ~administrator & !~personal account & !~built-in & !~bundled',
        99,
      ],
      [
        'this app is blocked | access blocked | tried to access sensitive info & ~configured the app as trusted | ~trusts the app | ~as trusted | ~administrator allows | ~admin allows | ~app access control | ~administrator trusted',
        112,
      ],
      ['admin_policy_enforced & !advanced protection', 97],
      ['restricted by policies within your organization', 96],
      ['app access control | api controls', 84],
      ['access blocked: your institution | access blocked: & administrator', 76],
      ['administrator & has blocked | restricts access | blocked this app', 94],
    ],
    told: [['workspace | hd=', 4]],
    alone: [
      ['domain | company | workspace & still blocks | still blocked | blocks unknown | unknown apps are blocked', 88],
      [
        'third-party app | app access control | api controls | allowlist | whitelist | set to trusted & client id | cured | domain | workspace & !delegation',
        86,
      ],
    ],
  },
  'workspace-app-needs-admin-review': {
    seen: [
      ['access_not_configured & !has not been used & !usagelimits & !api_disabled', 93],

      ['admin needs to review', 97],
      ['access_not_configured & institution | admin', 95],
      ['error 400: access_not_configured', 95],
      ['request access & administrator | admin', 74],
      ['under 18 | family link | parent', 80],
    ],
  },
  'workspace-google-cloud-session-control': {
    alone: [
      [
        'every night | every day | once a day | each day | every morning | daily & company | domain | workspace | all users & sign-in | connection | reconnect | refused & !watch & !quota & !limit',
        82,
      ],
      ['sixteen hours | 16 hours | 16h | every sixteen & workspace | refused | internal | sign-in', 80],
      ['every morning | once a day | each day | daily & workspace & #RECONNECT | sign-in | refused & !testing', 62],
    ],

    seen: [
      ['invalid_rapt', 98],
      ['rapt_required', 98],
      ['reauth related error', 98],
      ['reauthentication failed | reauthentication is needed | reauthentication required | reauth is required', 92],
      ['reauth', 70],
    ],
  },
  'domain-wide-delegation-missing': {
    seen: [
      [
        'some scopes failed | scopes failed | fail & to authorize them | ~check-service-account | ~check serviceaccount & !invalid jwt & !invalid private key',
        92,
      ],
      ['unauthorized client or scope in request', 92],
      [
        'status=401; | unauthorized | 403 & ~createdelegated | ~setsubject | ~subject | ~with_subject | ~impersonat | ~delegat | ~acts for & service account | ~service account',
        90,
      ],
      ['client is unauthorized to retrieve access tokens using this method', 86],
      ['client not authorized for any of the scopes requested', 86],
      ['unauthorized_client & ~service account | ~sub | ~delegation | ~impersonat | ~subject', 88],
      ['access_denied & requested client not authorized', 92],
      ['not authorized to act on behalf | domain-wide delegation & !invite & !scope spelling', 74],
      ['client_id is not authorized | client & delegated', 66],
    ],
    told: [['delegation was never | not granted | no delegation', 10]],
  },
  'domain-wide-delegation-not-propagated-or-scope-spelling': {
    seen: [
      ['unauthorized & ~an hour ago | ~not in the list | ~minutes ago | ~was entered | ~one of the scopes', 100],
      [
        'client is unauthorized to retrieve | unauthorized_client | not authorized for any of the scopes & ~just granted | ~minutes ago | ~propagat | ~trailing slash | ~spelling | ~exact scope | ~admin console holds | ~recently | ~24 hours | ~differ | ~console lists | ~delegation lists | ~code asks | ~lists only | ~other scope | ~asks for | ~granted today | ~another scope',
        97,
      ],
    ],
    told: [['lists | code asks | trailing slash | minutes ago | propagat', 24]],
  },
  'context-aware-access-denied': {
    seen: [
      ['context-aware access | context aware access | context_aware', 97],
      ['access level & not met | denied | access context manager', 80],
    ],
    alone: [['context-aware access | context aware access', 84]],
  },
  'iam-policy-changed-meanwhile': {
    seen: [
      ['concurrent policy changes | read-modify-write', 97],
      ['aborted | status=409; | conditionnotmet & ~setiampolicy | setiampolicy | ~iam policy', 90],
      ['etag & mismatch | does not match | outdated & policy | ~setiampolicy', 88],
    ],
  },
  'impersonated-user-unknown': {
    seen: [
      ['invalid email or user id', 93],
      ['not a valid email', 80],
      ['invalid impersonation | invalid principal', 88],
      ['invalid_grant & ~impersonat | ~sub & ~alias | ~group | ~does not exist | ~outside | ~unknown', 90],
      ['domain not found & ~sub', 80],
    ],
  },
  'service-restricted-by-administrator': {
    seen: [
      ['restricted by & administrator & !access to your account data', 72],
      ['service is restricted | service & not allowed by & administrator', 78],
      ['access to this service & disabled by | turned off by & administrator', 76],
      ['admin & service & restricted & !admin_policy_enforced', 62],
    ],
    told: [['restricted', 8]],
  },
  'gmail-apps-disabled-by-administrator': {
    seen: [
      ['the domain administrators have disabled gmail apps', 98],
      ['domainpolicy', 95],
      ['disabled gmail apps', 97],
      ['the domain policy has disabled', 92],
    ],
  },
  'account-suspended': {
    seen: [
      ['account & suspended & !project & !billing account', 90],
      ['user is suspended | user suspended | account_suspended', 95],
      [
        'account is disabled | account disabled | account has been disabled & !service account & !~service account & !~jwt',
        90,
      ],
      ['account & restricted & invalid_grant', 80],
      ['invalid_grant | status=401; | status=403; & ~suspended & !~service account', 95],
    ],
    alone: [['suspended | archived user', 64]],
  },
  'gmail-off-for-account': {
    needs: 'off | ~off | ~admin | ~unit',
    seen: [
      [
        'mail service not enabled | failedprecondition & ~organizational unit | ~organisational unit | ~turned gmail off | ~gmail is off | ~gmail turned off | ~service off',
        98,
      ],
    ],
    alone: [
      ['no gmail | without gmail | gmail is off & policy | department | unit | group of users', 82],
      ['gmail & turned off | off for', 60],
    ],
  },
  'external-sharing-restricted': {
    seen: [
      ['sharing & not permitted | restricted | not allowed & domain | organization | outside', 78],
      ['cannotshare | sharing outside', 76],
      ['acl & domain & restrict', 70],
    ],
  },
  'administrator-role-needed': {
    seen: [
      ['not authorized to access this resource/api', 93],
      ['domain cannot use apis', 84],
      ['admin sdk | directory & forbidden | not authorized', 70],
      ['super admin', 66],
    ],
  },
  'org-policy-requires-encryption-key': {
    seen: [
      ['restrictnoncmek', 98],
      ['not protected by cmek | not protected by & crypto key', 98],
    ],
  },
}
