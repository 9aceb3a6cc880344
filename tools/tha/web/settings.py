"""How is Django set up when the platform is served?"""

from pathlib import Path

from csp.constants import NONE, SELF

from tha.records.settings import DATABASES, DEFAULT_AUTO_FIELD, TIME_ZONE, USE_TZ
from tha.web.environment import environment

__all__ = ["DATABASES", "DEFAULT_AUTO_FIELD", "TIME_ZONE", "USE_TZ"]

_ENVIRONMENT = environment()
_HERE = Path(__file__).parent

SECRET_KEY = _ENVIRONMENT.secret_key
DEBUG = False
ALLOWED_HOSTS = list(_ENVIRONMENT.hosts)
LANGUAGE_CODE = "vi"
LOGGING_CONFIG = None  # see watched/logs.py

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.humanize",
    "axes",
    "csp",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "django_otp.plugins.otp_static",
    "tha.records",
    "tha.web.accounts",
    "tha.web.council_desk",
    "tha.web.sittings",
    "tha.web.study",
    "tha.web.submissions",
]
KEPT_APPS = [
    "records",
    "accounts",
    "otp_totp",
    "otp_static",
    "sittings",
    "submissions",
    "council_desk",
    "study",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django_otp.middleware.OTPMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "tha.web.accounts.second_factor_gate.SecondFactorGate",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "axes.middleware.AxesMiddleware",
    "tha.web.watched.named_pages.NamedPages",
]
ROOT_URLCONF = "tha.web.urls"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [_HERE / "templates"],
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "tha.web.navigation.navigation",
            ],
            "libraries": {
                "written": "tha.web.written",
                "council": "tha.web.council_desk.words",
            },
        },
    }
]

# Who you are
AUTH_USER_MODEL = "accounts.Account"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ["name", "shown_name"]},
    },
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
if _ENVIRONMENT.openid is not None:
    INSTALLED_APPS.append("mozilla_django_oidc")
    AUTHENTICATION_BACKENDS.append("tha.web.accounts.agency.AgencyBackend")
    AGENCY_CLAIM = _ENVIRONMENT.openid.claim
    OIDC_RP_CLIENT_ID = _ENVIRONMENT.openid.client
    OIDC_RP_CLIENT_SECRET = _ENVIRONMENT.openid.secret
    OIDC_OP_AUTHORIZATION_ENDPOINT = _ENVIRONMENT.openid.authorization
    OIDC_OP_TOKEN_ENDPOINT = _ENVIRONMENT.openid.token
    OIDC_OP_USER_ENDPOINT = _ENVIRONMENT.openid.user
    OIDC_OP_JWKS_ENDPOINT = _ENVIRONMENT.openid.keys
    OIDC_RP_SIGN_ALGO = "RS256"
    OIDC_RP_SCOPES = "openid profile"
    OIDC_USE_PKCE = True
    OIDC_CREATE_USER = False
    OIDC_TIMEOUT = 10  # seconds
    LOGIN_REDIRECT_URL_FAILURE = "/cong/dang-nhap/"
LOGIN_URL = "accounts:login"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "accounts:login"
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_LOCKOUT_TEMPLATE = "web/accounts/locked.html"
AXES_USERNAME_FORM_FIELD = "username"
AXES_SENSITIVE_PARAMETERS = ["username", "ip_address"]
AXES_VERBOSE = False
AXES_CLIENT_IP_CALLABLE = "tha.web.address.address_of"
SECOND_FACTOR_DEMANDED = _ENVIRONMENT.second_factor
OTP_TOTP_ISSUER = "Huấn luyện thi hành án"

# What travels
SESSION_COOKIE_AGE = 12 * 3600  # seconds: one working day
SESSION_COOKIE_NAME = "tha-phien"
CSRF_COOKIE_NAME = "tha-csrf"
CSRF_FAILURE_VIEW = "tha.web.faults.stale"
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = _ENVIRONMENT.behind_tls
SESSION_COOKIE_PATH = CSRF_COOKIE_PATH = "/cong/"
SECURE_SSL_REDIRECT = _ENVIRONMENT.behind_tls
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if _ENVIRONMENT.behind_tls else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = _ENVIRONMENT.behind_tls
if _ENVIRONMENT.behind_tls:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000_000  # bytes
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2_000
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
STATIC_URL = "/cong/tep/"
