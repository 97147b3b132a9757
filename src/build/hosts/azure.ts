/**
 * Source: learn.microsoft.com/azure/static-web-apps, "Configure Azure Static Web Apps", "Authenticate and authorize" and
 * "Custom authentication".
 */
import { UsageError } from '../../check/usage-error.ts';
import { hostErrors } from '../../words/build/hosts.ts';
import { EDITOR, FOREVER, HASHED, type WebHost } from './host.ts';

/** The variable with the id of the company's Entra tenant. */
const TENANT = 'AZURE_TENANT_ID';

/** The role that people are invited to. */
const READER = 'reader';

export const azure: WebHost = {
  name: 'Azure Static Web Apps',
  topOnly: true,
  files: ({ editor, headers, public: isPublic, variable }) => {
    const special = [
      { route: `/${HASHED}*`, headers: { 'Cache-Control': FOREVER } },
      ...(editor ? [{ route: `/${EDITOR}*`, headers: editor }] : []),
    ];
    const config = {
      globalHeaders: headers,
      ...(isPublic ? { routes: special } : signIn(special, variable(TENANT))),
      responseOverrides: {
        ...(isPublic ? {} : { 401: { statusCode: 302, redirect: LOGIN } }),
        404: { rewrite: '/404.html' },
      },
    };
    return { 'staticwebapp.config.json': `${JSON.stringify(config, null, 2)}\n` };
  },
};

/** Signs in with Microsoft and then shows the page that was asked for. */
const LOGIN = '/.auth/login/aad?post_login_redirect_uri=.referrer';

/**
 * Without the company's tenant, Azure lets any Microsoft account sign in. Then only people who were invited to a role may
 * read the site. With it, everyone who can sign in to the tenant may.
 */
function signIn(special: readonly object[], tenant: string | undefined) {
  const allowedRoles = [tenant === undefined ? READER : 'authenticated'];
  const routes = [
    { route: '/.auth/login/github', statusCode: 404 },
    ...special.map((route) => ({ ...route, allowedRoles })),
    { route: '/*', allowedRoles },
  ];
  return tenant === undefined ? { routes } : { auth: providerOf(tenant), routes };
}

function providerOf(tenant: string) {
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(tenant)) {
    throw new UsageError(hostErrors.tenant(TENANT, tenant));
  }
  const registration = {
    openIdIssuer: `https://login.microsoftonline.com/${tenant}/v2.0`,
    clientIdSettingName: 'AZURE_CLIENT_ID',
    clientSecretSettingName: 'AZURE_CLIENT_SECRET',
  };
  return { identityProviders: { azureActiveDirectory: { registration } } };
}
