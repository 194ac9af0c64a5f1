#!/usr/bin/env bash
# Runs once, when the PostgreSQL container makes its data folder: a database for each service, and a role that owns that
# database and may do nothing else. Passwords come from the environment; a placeholder is refused.
set -euo pipefail

for service in portal membership corporate mentoring endorsement issues notifications; do
  variable="COLLEGIUM_${service^^}_DB_PASSWORD"
  password="${!variable:?$variable is not set}"
  if [[ "$password" == replace-* ]]; then
    echo "$variable still has the placeholder of .env.example: give it a random value." >&2
    exit 1
  fi
  psql --set=ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
    --set=service="$service" --set=password="$password" --file=/docker-entrypoint-initdb.d/database.psql
done

psql --set=ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  --command 'REVOKE ALL ON DATABASE postgres FROM PUBLIC'
