# Two images from one build: `api` (Node 24) and `ui` (the section's static files behind nginx).
FROM node:24-bookworm-slim AS build
WORKDIR /app
ENV TURBO_TELEMETRY_DISABLED=1
COPY . .
RUN npm ci && npx turbo run build --filter=@nastavnik/plugin-api --filter=@nastavnik/plugin-ui

FROM node:24-bookworm-slim AS libraries
WORKDIR /app
COPY --from=build /app/package.json /app/package-lock.json /app/.npmrc ./
COPY --from=build /app/contracts/package.json contracts/
COPY --from=build /app/plugin-api/package.json plugin-api/
COPY --from=build /app/plugin-ui/package.json plugin-ui/
COPY --from=build /app/e2e/package.json e2e/
COPY --from=build /app/e2e/journal/package.json e2e/journal/
RUN npm ci --omit=dev --workspace=contracts --workspace=plugin-api

FROM node:24-bookworm-slim AS api
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4301 FILES_DIR=/data/files UI_DIR=/app/plugin-ui/dist
COPY --from=libraries /app ./
COPY --from=build /app/contracts/dist contracts/dist
COPY --from=build /app/contracts/openapi.json contracts/
COPY --from=build /app/plugin-api/dist plugin-api/dist
COPY --from=build /app/plugin-api/packs plugin-api/packs
COPY --from=build /app/plugin-ui/dist plugin-ui/dist
RUN mkdir -p /data/files && chown -R node:node /data
USER node
VOLUME /data
EXPOSE 4301
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4301/health/ready').then((a) => process.exit(a.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "plugin-api/dist/main.js"]

FROM nginxinc/nginx-unprivileged:1.28-alpine AS ui
COPY docker/nginx.conf /etc/nginx/conf.d/default.conf
COPY --from=build /app/plugin-ui/dist /usr/share/nginx/html/plugin/v1/assets
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s CMD ["wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8080/nginx-health"]
