{{- /* The pod of a node: (dict "root" $ "role" "api" | "worker"). */}}
{{- define "drivbank.pod" -}}
{{- $values := .root.Values -}}
serviceAccountName: {{ .root.Release.Name }}
automountServiceAccountToken: false
# preStop 5 s, then at most 45 s until the node has finished what it had begun.
terminationGracePeriodSeconds: 60
securityContext:
  runAsNonRoot: true
  runAsUser: 10001
  runAsGroup: 10001
  fsGroup: 10001
  fsGroupChangePolicy: OnRootMismatch
  seccompProfile:
    type: RuntimeDefault
{{- with $values.image.pullSecrets }}
imagePullSecrets:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with $values.nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with $values.tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
topologySpreadConstraints:
  - maxSkew: 1
    topologyKey: kubernetes.io/hostname
    whenUnsatisfiable: ScheduleAnyway
    labelSelector:
      matchLabels:
        {{- include "drivbank.selector" .root | nindent 8 }}
        app.kubernetes.io/component: {{ .role }}
initContainers:
  # A sidecar: it is there before the node and after it, so that the last answers still get out.
  - name: door
    image: {{ $values.door.image }}
    restartPolicy: Always
    args: [caddy, run, --config, /etc/caddy/door-{{ .role }}.Caddyfile, --adapter, caddyfile]
    env:
      - name: XDG_CONFIG_HOME
        value: /tmp
      - name: XDG_DATA_HOME
        value: /tmp
    ports:
      {{- if eq .role "api" }}
      - name: door
        containerPort: 8080
      {{- end }}
      - name: operating
        containerPort: 8081
    securityContext:
      {{- include "drivbank.locked" .root | nindent 6 }}
        # The program of this image does not start without it, though the door listens on high ports.
        add: [NET_BIND_SERVICE]
    resources:
      {{- toYaml $values.door.resources | nindent 6 }}
    volumeMounts:
      - name: door
        mountPath: /etc/caddy
        readOnly: true
      - name: door-tmp
        mountPath: /tmp
containers:
  - name: node
    image: {{ include "drivbank.image" .root }}
    imagePullPolicy: {{ $values.image.pullPolicy }}
    envFrom:
      - secretRef:
          name: {{ $values.secrets.connections }}
    env:
      - name: DRIVBANK_ROLES
        value: {{ .role }}
      - name: DRIVBANK_NODE
        valueFrom:
          fieldRef:
            fieldPath: metadata.name
      - name: DRIVBANK_URL
        value: {{ printf "https://%s" (required "site: the address under which people reach Drivbänk" $values.site) | quote }}
      - name: DRIVBANK_ORGANISATION
        value: {{ $values.organisation | quote }}
      - name: MAIL_FROM
        value: {{ $values.mailFrom | quote }}
      - name: EVENTSTORE_NAMESPACE
        value: {{ $values.eventstoreNamespace | quote }}
      - name: REDIS_PREFIX
        value: {{ $values.redisPrefix | quote }}
      - name: DRIVBANK_MASTER_KEY_FILE
        value: /etc/drivbank/master-key/master-key
      - name: DRIVBANK_LOG_LEVEL
        value: {{ $values.logLevel | quote }}
      - name: DRIVBANK_SECOND_FACTOR
        value: {{ $values.secondFactor | quote }}
      - name: DRIVBANK_UPLOAD_MEGABYTES
        value: {{ $values.uploadMegabytes | quote }}
      - name: DRIVBANK_SECURITY_LOG_LINES
        value: {{ ternary "1" "0" $values.securityLogLines | quote }}
      - name: DRIVBANK_TRUSTED_PROXIES
        value: {{ $values.trustedProxies | quote }}
      - name: DRIVBANK_WEBHOOK_HOSTS_ONLY
        value: {{ ternary "1" "0" $values.webhookHostsOnly | quote }}
      {{- with $values.webhookHosts }}
      - name: DRIVBANK_WEBHOOK_HOSTS
        value: {{ . | quote }}
      {{- end }}
      {{- if and $values.secrets.identityProviders (eq .role "api") }}
      - name: DRIVBANK_OIDC_FILE
        value: /etc/drivbank/identity-providers/providers.json
      {{- end }}
      {{- with $values.otlpEndpoint }}
      - name: OTEL_EXPORTER_OTLP_ENDPOINT
        value: {{ . | quote }}
      {{- end }}
    securityContext:
      {{- include "drivbank.locked" .root | nindent 6 }}
    resources:
      {{- toYaml (index $values .role).resources | nindent 6 }}
    # From inside, since the server listens on the pod's loopback only: the node itself, whatever its door does.
    startupProbe:
      exec:
        command: [node, infra/container/health.mjs, startup]
      periodSeconds: 5
      timeoutSeconds: 5
      # Building views from a national log takes its time: an hour.
      failureThreshold: 720
    livenessProbe:
      exec:
        command: [node, infra/container/health.mjs, live]
      periodSeconds: 15
      timeoutSeconds: 5
      failureThreshold: 4
    # Through the door, as everybody else comes.
    readinessProbe:
      httpGet:
        path: /health/ready
        port: 8081
      periodSeconds: 5
      timeoutSeconds: 5
      failureThreshold: 2
    lifecycle:
      # Services forget a pod a little after it was told to end.
      preStop:
        exec:
          command: [sleep, "5"]
    volumeMounts:
      - name: views
        mountPath: /var/lib/drivbank
      - name: shared
        mountPath: /srv/drivbank
      - name: tmp
        mountPath: /tmp
      - name: master-key
        mountPath: /etc/drivbank/master-key
        readOnly: true
      {{- if and $values.secrets.identityProviders (eq .role "api") }}
      - name: identity-providers
        mountPath: /etc/drivbank/identity-providers
        readOnly: true
      {{- end }}
      {{- if $values.eventstoreCa }}
      - name: eventstore-ca
        mountPath: /etc/drivbank/eventstore
        readOnly: true
      {{- end }}
volumes:
  - name: views
    emptyDir:
      sizeLimit: {{ $values.views.sizeLimit }}
  - name: shared
    persistentVolumeClaim:
      claimName: {{ $values.shared.existingClaim | default (printf "%s-shared" .root.Release.Name) }}
  - name: tmp
    emptyDir: {}
  - name: door-tmp
    emptyDir: {}
  - name: door
    configMap:
      name: {{ .root.Release.Name }}-door
  - name: master-key
    secret:
      secretName: {{ $values.secrets.masterKey }}
      defaultMode: 0400
  {{- if and $values.secrets.identityProviders (eq .role "api") }}
  - name: identity-providers
    secret:
      secretName: {{ $values.secrets.identityProviders }}
      defaultMode: 0400
  {{- end }}
  {{- if $values.eventstoreCa }}
  - name: eventstore-ca
    configMap:
      name: {{ $values.eventstoreCa }}
  {{- end }}
{{- end }}
