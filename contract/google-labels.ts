// One table of Google’s words, long because it is data.

/**
 * Google's own words on its own screens, in one place: guides, drawings, the simulated Google and the tests all
 * take them from here, so that a renamed button is mended once. Never spell one of these anywhere else.
 *
 * `role` is the ARIA role under which a browser finds the control. `verifiedOn` is the day somebody last compared the
 * English text with `source` or with reports of people who followed it; a test warns when it grows old. `de` and `fr`
 * come from translated help pages and were not compared again: they are shown beside the English text, never alone.
 */
export type GoogleLabelRole =
  | 'button'
  | 'checkbox'
  | 'combobox'
  | 'dialog'
  | 'group'
  | 'heading'
  | 'link'
  | 'menuitem'
  | 'option'
  | 'radio'
  | 'text'
  | 'textbox'

export type ConsoleLanguage = 'en' | 'de' | 'fr'

export type GoogleLabel = {
  /** Which Google page or dialog it stands on; the first part of the key. */
  readonly page: string
  readonly role: GoogleLabelRole
  readonly text: { readonly en: string; readonly de?: string; readonly fr?: string }
  /** The public page the wording was compared with. */
  readonly source: string
  /** ISO date. */
  readonly verifiedOn: string
}

const checked = '2026-11-01'
const support = 'https://support.google.com/cloud/answer'
const docs = 'https://docs.cloud.google.com'

const project = {
  page: 'project',
  source: `${docs}/resource-manager/docs/creating-managing-projects`,
  verifiedOn: checked,
} as const
const terms = {
  page: 'terms',
  source: `${docs}/resource-manager/docs/creating-managing-projects`,
  verifiedOn: checked,
} as const
const enableApis = {
  page: 'enable-apis',
  source: `${docs}/endpoints/docs/openapi/enable-api`,
  verifiedOn: checked,
} as const
const apiLibrary = {
  page: 'api-library',
  source: `${docs}/endpoints/docs/openapi/enable-api`,
  verifiedOn: checked,
} as const
const consent = { page: 'consent', source: `${support}/15544987`, verifiedOn: checked } as const
const branding = { page: 'branding', source: `${support}/15549049`, verifiedOn: checked } as const
const audience = { page: 'audience', source: `${support}/15549945`, verifiedOn: checked } as const
const oauthClient = { page: 'oauth-client', source: `${support}/15549257`, verifiedOn: checked } as const
const dataAccess = { page: 'data-access', source: `${support}/15549135`, verifiedOn: checked } as const
const verification = { page: 'verification', source: `${support}/13461325`, verifiedOn: checked } as const
const account = {
  page: 'service-account',
  source: `${docs}/iam/docs/service-accounts-create`,
  verifiedOn: checked,
} as const
const key = { page: 'service-account-key', source: `${docs}/iam/docs/keys-create-delete`, verifiedOn: checked } as const
const iam = { page: 'iam', source: `${docs}/iam/docs/granting-changing-revoking-access`, verifiedOn: checked } as const
const topic = { page: 'topic', source: `${docs}/pubsub/docs/create-topic`, verifiedOn: checked } as const
const subscription = {
  page: 'subscription',
  source: `${docs}/pubsub/docs/create-push-subscription`,
  verifiedOn: checked,
} as const
const policy = {
  page: 'org-policy',
  source: `${docs}/resource-manager/docs/organization-policy/using-constraints`,
  verifiedOn: checked,
} as const
const signIn = {
  page: 'sign-in',
  source: 'https://developers.google.com/identity/protocols/oauth2/resources/granular-permissions',
  verifiedOn: checked,
} as const
const unverified = { page: 'sign-in', source: `${support}/7454865`, verifiedOn: checked } as const
const grants = {
  page: 'account-permissions',
  source: 'https://support.google.com/accounts/answer/13533235',
  verifiedOn: checked,
} as const
const apiControls = {
  page: 'api-controls',
  source: 'https://support.google.com/a/answer/7281227',
  verifiedOn: checked,
} as const
const cloudShell = { page: 'cloud-shell', source: `${docs}/shell/docs/auth`, verifiedOn: checked } as const

export const googleLabels = {
  'terms.agree': { ...terms, role: 'checkbox', text: { en: 'I agree to the Google Cloud Platform Terms of Service' } },
  'terms.continue': { ...terms, role: 'button', text: { en: 'Agree and continue' } },

  'project.name': { ...project, role: 'textbox', text: { en: 'Project name', de: 'Projektname', fr: 'Nom du projet' } },
  'project.organization': {
    ...project,
    role: 'combobox',
    text: { en: 'Organization', de: 'Organisation', fr: 'Organisation' },
  },
  'project.location': { ...project, role: 'combobox', text: { en: 'Location', de: 'Speicherort', fr: 'Zone' } },
  'project.create': { ...project, role: 'button', text: { en: 'Create', de: 'Erstellen', fr: 'Créer' } },
  'project.notifications': { ...project, role: 'button', text: { en: 'Notifications' } },
  'project.select': { ...project, role: 'link', text: { en: 'Select project' } },
  'project.picker': {
    ...project,
    role: 'link',
    text: { en: 'Select a project', de: 'Projekt auswählen', fr: 'Sélectionner un projet' },
  },
  'project.new': { ...project, role: 'link', text: { en: 'New project', de: 'Neues Projekt', fr: 'Nouveau projet' } },

  'enable-apis.heading': { ...enableApis, role: 'heading', text: { en: 'Enable access to APIs' } },
  'enable-apis.confirm-project': { ...enableApis, role: 'heading', text: { en: 'Confirm project' } },
  'enable-apis.next': { ...enableApis, role: 'button', text: { en: 'Next', de: 'Weiter', fr: 'Suivant' } },
  'enable-apis.enable': { ...enableApis, role: 'button', text: { en: 'Enable', de: 'Aktivieren', fr: 'Activer' } },
  'enable-apis.done': { ...enableApis, role: 'text', text: { en: 'You have successfully enabled' } },
  'api-library.enable': { ...apiLibrary, role: 'button', text: { en: 'Enable', de: 'Aktivieren', fr: 'Activer' } },
  'api-library.enabled': { ...apiLibrary, role: 'text', text: { en: 'API Enabled' } },
  'api-library.manage': { ...apiLibrary, role: 'link', text: { en: 'Manage', de: 'Verwalten', fr: 'Gérer' } },
  'api-library.disable': { ...apiLibrary, role: 'button', text: { en: 'Disable API' } },

  'consent.not-configured': { ...consent, role: 'text', text: { en: 'Google Auth Platform not configured yet' } },
  'consent.get-started': { ...consent, role: 'link', text: { en: 'Get started' } },
  'consent.app-information': { ...consent, role: 'heading', text: { en: 'App Information' } },
  'consent.app-name': {
    ...consent,
    role: 'textbox',
    text: { en: 'App name', de: 'App-Name', fr: "Nom de l'application" },
  },
  'consent.user-support-email': { ...consent, role: 'combobox', text: { en: 'User support email' } },
  'consent.next': { ...consent, role: 'button', text: { en: 'Next', de: 'Weiter', fr: 'Suivant' } },
  'consent.audience': { ...consent, role: 'heading', text: { en: 'Audience', de: 'Zielgruppe', fr: 'Audience' } },
  'consent.internal': { ...consent, role: 'radio', text: { en: 'Internal', de: 'Intern', fr: 'Interne' } },
  'consent.external': { ...consent, role: 'radio', text: { en: 'External', de: 'Extern', fr: 'Externe' } },
  'consent.contact-information': {
    ...consent,
    role: 'heading',
    text: { en: 'Contact Information', de: 'Kontaktdaten' },
  },
  'consent.email-addresses': { ...consent, role: 'textbox', text: { en: 'Email addresses' } },
  'consent.finish': { ...consent, role: 'heading', text: { en: 'Finish' } },
  'consent.agree': {
    ...consent,
    role: 'checkbox',
    text: { en: 'I agree to the Google API Services: User Data Policy' },
  },
  'consent.continue': { ...consent, role: 'button', text: { en: 'Continue', de: 'Weiter', fr: 'Continuer' } },
  'consent.create': { ...consent, role: 'button', text: { en: 'Create', de: 'Erstellen', fr: 'Créer' } },

  'branding.app-name': {
    ...branding,
    role: 'textbox',
    text: { en: 'App name', de: 'App-Name', fr: "Nom de l'application" },
  },
  'branding.user-support-email': { ...branding, role: 'combobox', text: { en: 'User support email' } },
  'branding.logo': { ...branding, role: 'heading', text: { en: 'App logo', de: 'App-Logo' } },
  'branding.home-page': { ...branding, role: 'textbox', text: { en: 'Application home page' } },
  'branding.privacy-policy': { ...branding, role: 'textbox', text: { en: 'Application privacy policy link' } },
  'branding.terms-of-service': { ...branding, role: 'textbox', text: { en: 'Application terms of service link' } },
  'branding.authorized-domains': {
    ...branding,
    role: 'group',
    text: { en: 'Authorized domains', de: 'Autorisierte Domains', fr: 'Domaines autorisés' },
  },
  'branding.add-domain': {
    ...branding,
    role: 'button',
    text: { en: 'Add domain', de: 'Domain hinzufügen', fr: 'Ajouter un domaine' },
  },
  /** The number counts the fields of that list: the next one is "Authorized domain 2". */
  'branding.first-domain': { ...branding, role: 'textbox', text: { en: 'Authorized domain 1' } },
  'branding.developer-contact': { ...branding, role: 'textbox', text: { en: 'Developer contact information' } },
  'branding.save': { ...branding, role: 'button', text: { en: 'Save', de: 'Speichern', fr: 'Enregistrer' } },

  'audience.publishing-status': { ...audience, role: 'heading', text: { en: 'Publishing status' } },
  'audience.testing': { ...audience, role: 'text', text: { en: 'Testing' } },
  'audience.in-production': { ...audience, role: 'text', text: { en: 'In production' } },
  'audience.publish-app': {
    ...audience,
    role: 'button',
    text: { en: 'Publish app', de: 'App veröffentlichen', fr: "Publier l'application" },
  },
  'audience.push-to-production': { ...audience, role: 'dialog', text: { en: 'Push to production?' } },
  'audience.confirm': { ...audience, role: 'button', text: { en: 'Confirm', de: 'Bestätigen', fr: 'Confirmer' } },
  'audience.cancel': { ...audience, role: 'button', text: { en: 'Cancel', de: 'Abbrechen', fr: 'Annuler' } },
  'audience.back-to-testing': { ...audience, role: 'button', text: { en: 'Back to testing' } },
  'audience.user-type': {
    ...audience,
    role: 'heading',
    text: { en: 'User type', de: 'Nutzertyp', fr: "Type d'utilisateur" },
  },
  'audience.make-internal': { ...audience, role: 'button', text: { en: 'Make internal' } },
  'audience.make-external': { ...audience, role: 'button', text: { en: 'Make external' } },
  'audience.test-users': {
    ...audience,
    role: 'heading',
    text: { en: 'Test users', de: 'Testnutzer', fr: 'Utilisateurs tests' },
  },
  'audience.add-users': { ...audience, role: 'button', text: { en: 'Add users' } },
  'audience.add-users-panel': { ...audience, role: 'dialog', text: { en: 'Add users' } },
  'audience.new-users': { ...audience, role: 'textbox', text: { en: 'Email addresses' } },
  'audience.save': { ...audience, role: 'button', text: { en: 'Save', de: 'Speichern', fr: 'Enregistrer' } },
  'verification.prepare': { ...verification, role: 'button', text: { en: 'Prepare for verification' } },
  'verification.needs-verification': { ...verification, role: 'text', text: { en: 'Your app requires verification' } },

  'oauth-client.clients': {
    ...oauthClient,
    role: 'heading',
    text: { en: 'OAuth 2.0 Client IDs', de: 'OAuth 2.0-Client-IDs', fr: 'ID clients OAuth 2.0' },
  },
  'oauth-client.create-client': {
    ...oauthClient,
    role: 'link',
    text: { en: 'Create client', de: 'Client erstellen', fr: 'Créer un client' },
  },
  'oauth-client.consent-first': {
    ...oauthClient,
    role: 'text',
    text: { en: 'To create an OAuth client ID, you must first configure your consent screen' },
  },
  'oauth-client.configure-consent': { ...oauthClient, role: 'link', text: { en: 'Configure consent screen' } },
  'oauth-client.application-type': {
    ...oauthClient,
    role: 'combobox',
    text: { en: 'Application type', de: 'Anwendungstyp', fr: "Type d'application" },
  },
  'oauth-client.web-application': {
    ...oauthClient,
    role: 'option',
    text: { en: 'Web application', de: 'Webanwendung', fr: 'Application Web' },
  },
  'oauth-client.desktop-app': {
    ...oauthClient,
    role: 'option',
    text: { en: 'Desktop app', de: 'Desktopanwendung', fr: 'Application de bureau' },
  },
  'oauth-client.name': { ...oauthClient, role: 'textbox', text: { en: 'Name', de: 'Name', fr: 'Nom' } },
  'oauth-client.javascript-origins': {
    ...oauthClient,
    role: 'group',
    text: {
      en: 'Authorized JavaScript origins',
      fr: 'Origines JavaScript autorisées',
    },
  },
  'oauth-client.redirect-uris': {
    ...oauthClient,
    role: 'group',
    text: {
      en: 'Authorized redirect URIs',
      de: 'Autorisierte Weiterleitungs-URIs',
      fr: 'URI de redirection autorisés',
    },
  },
  'oauth-client.add-uri': {
    ...oauthClient,
    role: 'button',
    text: { en: 'Add URI', de: 'URI hinzufügen', fr: 'Ajouter un URI' },
  },
  /** The number counts the fields of that list: the next one is "URIs 2". */
  'oauth-client.first-uri': { ...oauthClient, role: 'textbox', text: { en: 'URIs 1', de: 'URIs 1', fr: 'URI 1' } },
  'oauth-client.create': { ...oauthClient, role: 'button', text: { en: 'Create', de: 'Erstellen', fr: 'Créer' } },
  'oauth-client.created': {
    ...oauthClient,
    role: 'dialog',
    text: { en: 'OAuth client created', de: 'OAuth-Client erstellt', fr: 'Client OAuth créé' },
  },
  'oauth-client.download-json': {
    ...oauthClient,
    role: 'button',
    text: { en: 'Download JSON', de: 'JSON herunterladen', fr: 'Télécharger JSON' },
  },
  'oauth-client.ok': { ...oauthClient, role: 'button', text: { en: 'OK', de: 'OK', fr: 'OK' } },
  'oauth-client.client-id': {
    ...oauthClient,
    role: 'text',
    text: { en: 'Client ID', de: 'Client-ID', fr: 'ID client' },
  },
  'oauth-client.client-secrets': { ...oauthClient, role: 'heading', text: { en: 'Client secrets' } },
  'oauth-client.add-secret': { ...oauthClient, role: 'button', text: { en: 'Add secret' } },
  'oauth-client.disable-secret': {
    ...oauthClient,
    role: 'button',
    text: { en: 'Disable', de: 'Deaktivieren', fr: 'Désactiver' },
  },
  'oauth-client.enable-secret': {
    ...oauthClient,
    role: 'button',
    text: { en: 'Enable', de: 'Aktivieren', fr: 'Activer' },
  },
  'oauth-client.delete-secret': { ...oauthClient, role: 'button', text: { en: 'Delete secret' } },
  'oauth-client.delete': { ...oauthClient, role: 'button', text: { en: 'Delete', de: 'Löschen', fr: 'Supprimer' } },
  'oauth-client.save': { ...oauthClient, role: 'button', text: { en: 'Save', de: 'Speichern', fr: 'Enregistrer' } },
  'oauth-client.restore-deleted': { ...oauthClient, role: 'link', text: { en: 'Restore deleted credentials' } },
  'oauth-client.restore': { ...oauthClient, role: 'button', text: { en: 'Restore' } },

  'data-access.heading': {
    ...dataAccess,
    role: 'heading',
    text: { en: 'Data Access', de: 'Datenzugriff', fr: 'Accès aux données' },
  },
  'data-access.add-or-remove': {
    ...dataAccess,
    role: 'button',
    text: { en: 'Add or remove scopes', de: 'Bereiche hinzufügen oder entfernen' },
  },
  'data-access.update-selected': { ...dataAccess, role: 'dialog', text: { en: 'Update selected scopes' } },
  'data-access.manually-add': { ...dataAccess, role: 'textbox', text: { en: 'Manually add scopes' } },
  'data-access.add-to-table': { ...dataAccess, role: 'button', text: { en: 'Add to table' } },
  'data-access.update': { ...dataAccess, role: 'button', text: { en: 'Update', de: 'Aktualisieren' } },
  'data-access.save': { ...dataAccess, role: 'button', text: { en: 'Save', de: 'Speichern', fr: 'Enregistrer' } },
  'data-access.non-sensitive': { ...dataAccess, role: 'heading', text: { en: 'Your non-sensitive scopes' } },
  'data-access.sensitive': { ...dataAccess, role: 'heading', text: { en: 'Your sensitive scopes' } },
  'data-access.restricted': { ...dataAccess, role: 'heading', text: { en: 'Your restricted scopes' } },

  'service-account.create': {
    ...account,
    role: 'link',
    text: { en: 'Create service account', de: 'Dienstkonto erstellen', fr: 'Créer un compte de service' },
  },
  'service-account.name': {
    ...account,
    role: 'textbox',
    text: { en: 'Service account name', de: 'Name des Dienstkontos', fr: 'Nom du compte de service' },
  },
  'service-account.id': { ...account, role: 'textbox', text: { en: 'Service account ID' } },
  'service-account.description': { ...account, role: 'textbox', text: { en: 'Service account description' } },
  'service-account.create-and-continue': {
    ...account,
    role: 'button',
    text: { en: 'Create and continue', de: 'Erstellen und fortfahren', fr: 'Créer et continuer' },
  },
  'service-account.select-role': {
    ...account,
    role: 'combobox',
    text: { en: 'Select a role', de: 'Rolle auswählen', fr: 'Sélectionner un rôle' },
  },
  'service-account.add-another-role': {
    ...account,
    role: 'button',
    text: { en: 'Add another role', de: 'Weitere Rolle hinzufügen', fr: 'Ajouter un autre rôle' },
  },
  'service-account.pubsub-admin': { ...account, role: 'option', text: { en: 'Pub/Sub Admin' } },
  'service-account.pubsub-editor': { ...account, role: 'option', text: { en: 'Pub/Sub Editor' } },
  'service-account.service-account-user': { ...account, role: 'option', text: { en: 'Service Account User' } },
  'service-account.continue': { ...account, role: 'button', text: { en: 'Continue', de: 'Weiter', fr: 'Continuer' } },
  'service-account.done': { ...account, role: 'button', text: { en: 'Done', de: 'Fertig', fr: 'OK' } },
  'service-account.keys': { ...account, role: 'link', text: { en: 'Keys', de: 'Schlüssel', fr: 'Clés' } },
  'service-account.permissions': {
    ...account,
    role: 'link',
    text: { en: 'Permissions', de: 'Berechtigungen', fr: 'Autorisations' },
  },
  'service-account-key.add-key': {
    ...key,
    role: 'button',
    text: { en: 'Add key', de: 'Schlüssel hinzufügen', fr: 'Ajouter une clé' },
  },
  'service-account-key.create-new-key': {
    ...key,
    role: 'menuitem',
    text: { en: 'Create new key', de: 'Neuen Schlüssel erstellen', fr: 'Créer une clé' },
  },
  'service-account-key.key-type': {
    ...key,
    role: 'group',
    text: { en: 'Key type', de: 'Schlüsseltyp', fr: 'Type de clé' },
  },
  'service-account-key.json': { ...key, role: 'radio', text: { en: 'JSON', de: 'JSON', fr: 'JSON' } },
  'service-account-key.create': { ...key, role: 'button', text: { en: 'Create', de: 'Erstellen', fr: 'Créer' } },
  'service-account-key.saved': { ...key, role: 'dialog', text: { en: 'Private key saved to your computer' } },
  'service-account-key.close': { ...key, role: 'button', text: { en: 'Close', de: 'Schließen', fr: 'Fermer' } },
  'service-account-key.delete': { ...key, role: 'button', text: { en: 'Delete key' } },
  'service-account-key.disabled': {
    ...key,
    role: 'dialog',
    source: `${docs}/iam/docs/troubleshoot-org-policies`,
    text: { en: 'Service account key creation is disabled' },
  },

  'iam.grant-access': {
    ...iam,
    role: 'link',
    text: { en: 'Grant access', de: 'Zugriff erlauben', fr: "Accorder l'accès" },
  },
  'iam.new-principals': {
    ...iam,
    role: 'textbox',
    text: { en: 'New principals', de: 'Neue Hauptkonten', fr: 'Nouveaux comptes principaux' },
  },
  'iam.select-role': {
    ...iam,
    role: 'combobox',
    text: { en: 'Select a role', de: 'Rolle auswählen', fr: 'Sélectionner un rôle' },
  },
  'iam.save': { ...iam, role: 'button', text: { en: 'Save', de: 'Speichern', fr: 'Enregistrer' } },

  'topic.create-topic': {
    ...topic,
    role: 'link',
    text: { en: 'Create topic', de: 'Thema erstellen', fr: 'Créer un sujet' },
  },
  'topic.id': { ...topic, role: 'textbox', text: { en: 'Topic ID', de: 'Themen-ID', fr: 'ID du sujet' } },
  'topic.default-subscription': { ...topic, role: 'checkbox', text: { en: 'Add a default subscription' } },
  'topic.create': { ...topic, role: 'button', text: { en: 'Create', de: 'Erstellen', fr: 'Créer' } },
  'topic.permissions': {
    ...topic,
    role: 'heading',
    text: { en: 'Permissions', de: 'Berechtigungen', fr: 'Autorisations' },
  },
  'topic.add-principal': {
    ...topic,
    role: 'link',
    text: { en: 'Add principal', de: 'Hauptkonto hinzufügen', fr: 'Ajouter un compte principal' },
  },
  'topic.new-principals': {
    ...topic,
    role: 'textbox',
    text: { en: 'New principals', de: 'Neue Hauptkonten', fr: 'Nouveaux comptes principaux' },
  },
  'topic.select-role': {
    ...topic,
    role: 'combobox',
    text: { en: 'Select a role', de: 'Rolle auswählen', fr: 'Sélectionner un rôle' },
  },
  'topic.publisher': { ...topic, role: 'option', text: { en: 'Pub/Sub Publisher' } },
  'topic.save': { ...topic, role: 'button', text: { en: 'Save', de: 'Speichern', fr: 'Enregistrer' } },
  'topic.delete': { ...topic, role: 'button', text: { en: 'Delete', de: 'Löschen', fr: 'Supprimer' } },

  'subscription.create-subscription': {
    ...subscription,
    role: 'link',
    text: { en: 'Create subscription', de: 'Abo erstellen', fr: 'Créer un abonnement' },
  },
  'subscription.id': {
    ...subscription,
    role: 'textbox',
    text: { en: 'Subscription ID', de: 'Abo-ID', fr: "ID de l'abonnement" },
  },
  'subscription.topic': { ...subscription, role: 'combobox', text: { en: 'Select a Cloud Pub/Sub topic' } },
  'subscription.delivery-type': {
    ...subscription,
    role: 'group',
    text: { en: 'Delivery type', de: 'Zustellungstyp', fr: 'Type de diffusion' },
  },
  'subscription.pull': { ...subscription, role: 'radio', text: { en: 'Pull' } },
  'subscription.push': { ...subscription, role: 'radio', text: { en: 'Push' } },
  'subscription.endpoint-url': {
    ...subscription,
    role: 'textbox',
    text: { en: 'Endpoint URL', de: 'Endpunkt-URL', fr: 'URL du point de terminaison' },
  },
  'subscription.enable-authentication': {
    ...subscription,
    role: 'checkbox',
    text: { en: 'Enable authentication', de: 'Authentifizierung aktivieren', fr: "Activer l'authentification" },
  },
  'subscription.service-account': {
    ...subscription,
    role: 'combobox',
    text: { en: 'Service account', de: 'Dienstkonto', fr: 'Compte de service' },
  },
  'subscription.audience': { ...subscription, role: 'textbox', text: { en: 'Audience' } },
  'subscription.expiration': { ...subscription, role: 'group', text: { en: 'Expiration period' } },
  'subscription.never-expire': { ...subscription, role: 'radio', text: { en: 'Never expire' } },
  'subscription.create': { ...subscription, role: 'button', text: { en: 'Create', de: 'Erstellen', fr: 'Créer' } },
  'subscription.edit': { ...subscription, role: 'link', text: { en: 'Edit', de: 'Bearbeiten', fr: 'Modifier' } },
  'subscription.update': { ...subscription, role: 'button', text: { en: 'Update', de: 'Aktualisieren' } },
  'subscription.delete': { ...subscription, role: 'button', text: { en: 'Delete', de: 'Löschen', fr: 'Supprimer' } },

  'org-policy.manage-policy': {
    ...policy,
    role: 'link',
    text: { en: 'Manage policy', de: 'Richtlinie verwalten', fr: 'Gérer la règle' },
  },
  'org-policy.inherit': { ...policy, role: 'radio', text: { en: "Inherit parent's policy" } },
  'org-policy.override': { ...policy, role: 'radio', text: { en: "Override parent's policy" } },
  'org-policy.add-rule': { ...policy, role: 'button', text: { en: 'Add a rule' } },
  'org-policy.done': { ...policy, role: 'button', text: { en: 'Done' } },
  'org-policy.enforcement': { ...policy, role: 'group', text: { en: 'Enforcement' } },
  'org-policy.enforcement-on': { ...policy, role: 'radio', text: { en: 'On' } },
  'org-policy.enforcement-off': { ...policy, role: 'radio', text: { en: 'Off' } },
  'org-policy.policy-values': { ...policy, role: 'combobox', text: { en: 'Policy values' } },
  'org-policy.allow-all': { ...policy, role: 'option', text: { en: 'Allow All' } },
  'org-policy.set-policy': {
    ...policy,
    role: 'button',
    text: { en: 'Set policy', de: 'Richtlinie festlegen', fr: 'Définir la règle' },
  },

  'sign-in.choose-account': {
    ...signIn,
    role: 'heading',
    text: { en: 'Choose an account', de: 'Konto auswählen', fr: 'Sélectionnez un compte' },
  },
  'sign-in.not-verified': { ...unverified, role: 'heading', text: { en: 'Google hasn’t verified this app' } },
  'sign-in.advanced': { ...unverified, role: 'link', text: { en: 'Advanced', de: 'Erweitert' } },
  /** APP stands for the app name of the consent screen. */
  'sign-in.go-to-app': { ...unverified, role: 'link', text: { en: 'Go to APP (unsafe)' } },
  'sign-in.select-all': {
    ...signIn,
    role: 'checkbox',
    text: { en: 'Select all', de: 'Alle auswählen', fr: 'Tout sélectionner' },
  },
  'sign-in.continue': { ...signIn, role: 'button', text: { en: 'Continue', de: 'Weiter', fr: 'Continuer' } },
  'sign-in.cancel': { ...signIn, role: 'button', text: { en: 'Cancel', de: 'Abbrechen', fr: 'Annuler' } },

  'account-permissions.heading': { ...grants, role: 'heading', text: { en: 'Third-party apps & services' } },
  /** APP stands for the app name of the consent screen. */
  'account-permissions.delete-all': {
    ...grants,
    role: 'button',
    text: { en: 'Delete all connections you have with APP' },
  },
  'account-permissions.confirm': {
    ...grants,
    role: 'button',
    text: { en: 'Confirm', de: 'Bestätigen', fr: 'Confirmer' },
  },

  'api-controls.configured-apps': { ...apiControls, role: 'heading', text: { en: 'Configured apps' } },
  'api-controls.configure-new-app': { ...apiControls, role: 'link', text: { en: 'Configure new app' } },
  'api-controls.search': { ...apiControls, role: 'textbox', text: { en: 'Search for app name or OAuth client ID' } },
  'api-controls.trusted': { ...apiControls, role: 'radio', text: { en: 'Trusted' } },
  'api-controls.limited': { ...apiControls, role: 'radio', text: { en: 'Limited' } },
  'api-controls.blocked': { ...apiControls, role: 'radio', text: { en: 'Blocked' } },
  'api-controls.configure': { ...apiControls, role: 'button', text: { en: 'Configure' } },
  'api-controls.settings': {
    ...apiControls,
    role: 'link',
    text: { en: 'Settings', de: 'Einstellungen', fr: 'Paramètres' },
  },
  'api-controls.internal-apps': { ...apiControls, role: 'heading', text: { en: 'Internal apps' } },
  'api-controls.trust-internal': { ...apiControls, role: 'checkbox', text: { en: 'Trust internal apps' } },
  'api-controls.save': { ...apiControls, role: 'button', text: { en: 'Save', de: 'Speichern', fr: 'Enregistrer' } },

  'cloud-shell.authorize': {
    ...cloudShell,
    role: 'button',
    text: { en: 'Authorize', de: 'Autorisieren', fr: 'Autoriser' },
  },
} as const satisfies Record<string, GoogleLabel>

/** A key of the dictionary; any other string does not compile. */
export type GoogleLabelKey = keyof typeof googleLabels
