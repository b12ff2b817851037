export const HELP = `Drivbänk – the server

  npm start -- [--port 3000] [--data data] [--demonstration]

  --port <number>    port to listen on (DRIVBANK_PORT)
  --data <directory> where log, keys and mail are kept (DRIVBANK_DATA)
  --demonstration    a trial that says on every page that it is the demonstration

  DRIVBANK_HOST          the address to listen on (127.0.0.1); beyond this machine only with accounts
  DRIVBANK_SIGN_IN       accounts: people sign in; trial: whoever is at this machine acts as anybody (accounts)
  DRIVBANK_SECOND_FACTOR  privileged: administrators and auditors show a second factor; everybody: all do (privileged)
  DRIVBANK_OIDC_FILE     JSON: identity providers (OpenID Connect) that people can sign in at too; README, Accounts
  DRIVBANK_SECURITY_LOG_DAYS  days for which it is remembered who signed in and who was refused (730)
  DRIVBANK_SECURITY_LOG_LINES  1: each entry is a line of JSON in the server's log, too, for whoever collects it
  DRIVBANK_WEBHOOK_HOSTS  hosts inside that webhooks may reach, as esb.kommunen.local,10.1.2.3:8443; none without it
  DRIVBANK_WEBHOOK_HOSTS_ONLY  1: webhooks reach those hosts and no others, outside neither
  DRIVBANK_TRUSTED_PROXIES  gateways with TLS, as 10.0.0.5,10.1.0.0/16: only they are let in, and believed who comes
  DRIVBANK_INSECURE_HTTP 1: passwords may cross the network unencrypted; for trials behind closed doors
  DRIVBANK_REQUESTS_PER_MINUTE  with accounts: of each person, and of each address of strangers (2400)
  DRIVBANK_SEARCHES_PER_MINUTE  of those, searches and looks into the past (240)
  DRIVBANK_LIVE_STREAMS  with accounts: browsers in which a person's pages follow along at once, on each node (5)
  DRIVBANK_URL           where people reach it: for links in mails, and answered beside loopback names
  DRIVBANK_ORGANISATION  name of the first organisation in a new log (Kommunen)
  DRIVBANK_ROLES         api, worker, or both (api,worker): answer requests, send reminders
  EVENTSTORE_URL         esdb://…; the log is there instead of in the data directory, for many nodes
  EVENTSTORE_URL_FILE    a file that holds it, as REDIS_URL_FILE and SMTP_URL_FILE; out of the environment
  EVENTSTORE_NAMESPACE   stands before the names of our streams there (drivbank)
  DRIVBANK_MASTER_KEY_FILE  the key that wraps the keys of sealed texts there: 32 bytes in base64, the same on all nodes
  REDIS_URL              redis://…; jobs are there, shared by all workers
  REDIS_PREFIX           names everything of ours there (drivbank)
  DRIVBANK_SHARED        a directory that all nodes see: evidence, copies of mail, views for nodes that join
  DRIVBANK_UPLOAD_MEGABYTES  the largest document that is taken as evidence (25); 0: checksums only
  DRIVBANK_SCAN_COMMAND  a program that is given the path of each document: 0 lets it in, 1 refuses it
  DRIVBANK_NODE          what this node is called in logs and on the page for operators (the name of the machine)
  DRIVBANK_LOG_LEVEL     trace, debug, info, warn, error, fatal or silent (warn at a terminal, else info, as JSON)
  OTEL_EXPORTER_OTLP_ENDPOINT  where traces are sent over OTLP/HTTP; the SDK's other OTEL_ variables hold too
  SMTP_URL               smtp://user:password@host:587; without it mail is written as files
  MAIL_FROM              sender of reminders
  DRIVBANK_BRAND_NAME    the municipality, as the web app names it beside the mark
  DRIVBANK_BRAND_COLOUR  its colour, as #1f6b47; refused when text in it could not be read
  DRIVBANK_BRAND_LOGO    its logo: an .svg, .png or .webp file`;
