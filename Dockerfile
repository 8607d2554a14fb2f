# Tangent without its development tools; an argument is a command, as in `docker run tangent ingest papers.bib`.
FROM node:20-slim AS build
WORKDIR /tangent
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:20-slim
ENV NODE_ENV=production
WORKDIR /tangent
COPY --from=build /tangent/package.json ./
COPY --from=build /tangent/node_modules ./node_modules
COPY --from=build /tangent/dist ./dist
COPY --from=build /tangent/src/cli/tangent.js ./src/cli/tangent.js
COPY --from=build /tangent/cypher ./cypher
COPY --from=build /tangent/ingest/extract/model/weights ./ingest/extract/model/weights
COPY --from=build /tangent/ingest/lexicons ./ingest/lexicons
COPY --from=build /tangent/ingest/samples ./ingest/samples
COPY --from=build /tangent/ingest/extract/data/attributes/effect-weights.json ./ingest/extract/data/attributes/effect-weights.json
COPY --from=build /tangent/src/queries/meaning/table/tokens.txt ./src/queries/meaning/table/tokens.txt
COPY --from=build /tangent/src/queries/meaning/table/vectors.bin ./src/queries/meaning/table/vectors.bin
USER node
EXPOSE 4280
ENTRYPOINT ["node", "/tangent/src/cli/tangent.js"]
CMD ["serve", "--host", "0.0.0.0", "--port", "4280"]
