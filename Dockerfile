# One file for every service: docker build --build-arg SERVICE=membership .
# The first stage does not depend on SERVICE, so it is built once and shared by all seven images.

FROM eclipse-temurin:25-jdk AS build
WORKDIR /src
COPY . .
# Neither tests nor the standalone with its three PostgreSQLs: the images need none of them.
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -q -Dmaven.test.skip=true -pl '!services/standalone' package

FROM build AS extract
ARG SERVICE
RUN java -Djarmode=tools -jar services/${SERVICE}/target/${SERVICE}-*-exec.jar extract --destination /app \
 && mv /app/${SERVICE}-*-exec.jar /app/service.jar

FROM eclipse-temurin:25-jre
ARG SERVICE
ENV SERVICE=${SERVICE}
RUN groupadd --system --gid 10001 collegium && useradd --system --uid 10001 --gid collegium --no-create-home collegium
WORKDIR /app
COPY --from=extract /app /app
COPY deploy/healthy /usr/local/bin/healthy
USER 10001:10001
EXPOSE 8080
ENV JAVA_TOOL_OPTIONS="-Djdk.virtualThreadScheduler.parallelism=32 -XX:+UseCompactObjectHeaders -XX:MaxRAMPercentage=60 -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError"
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 CMD ["/usr/local/bin/healthy", "8080"]
ENTRYPOINT ["java", "-jar", "service.jar"]
