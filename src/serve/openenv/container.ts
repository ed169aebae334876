/** The files that make the server an OpenEnv space: the manifest and a container file. The version is the package's own. */
import { environmentName } from "./routes.ts";

/** File name → content. */
export function containerFiles(version: string): Readonly<Record<string, string>> {
  return {
    "openenv.yaml": `spec_version: 1
name: ${environmentName}
version: "${version}"
type: space
runtime: fastapi
app: server.app:app
port: 8000
variables: {}
`,
    Dockerfile: `# The OpenEnv server of chain-of-edits on port 8000.
#   npm pack chain-of-edits@${version}     (or npm pack in a checkout; the .tgz belongs beside this file)
#   docker build -t chain-of-edits-env . && docker run --rm -p 127.0.0.1:8000:8000 chain-of-edits-env
# Programs run in the embedded sandbox (WebAssembly); the native one needs user namespaces, which containers rarely grant.
FROM node:22-slim
COPY chain-of-edits-${version}.tgz /tmp/
RUN npm install --global --omit=dev --ignore-scripts /tmp/chain-of-edits-${version}.tgz && rm /tmp/*.tgz
USER node
EXPOSE 8000
HEALTHCHECK --start-period=60s CMD node -e "fetch('http://127.0.0.1:8000/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"
CMD ["coe", "serve", "openenv", "--host", "0.0.0.0", "--port", "8000", "--open"]
`,
  };
}
