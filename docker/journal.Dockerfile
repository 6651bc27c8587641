# The demo journal; it knows nothing of the plugin but its HTTP API.
FROM node:24-bookworm-slim AS libraries
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY contracts/package.json contracts/
COPY plugin-api/package.json plugin-api/
COPY plugin-ui/package.json plugin-ui/
COPY e2e/package.json e2e/
COPY e2e/journal/package.json e2e/journal/
RUN npm ci --omit=dev --workspace=e2e/journal

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4300 DATA_DIR=/data
COPY --from=libraries /app ./
COPY e2e/journal e2e/journal
RUN mkdir -p /data /demo && chown -R node:node /data /demo
USER node
VOLUME /data
EXPOSE 4300
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4300/health').then((a) => process.exit(a.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "e2e/journal/src/main.ts"]
