#!/bin/sh
# Run by the PostgreSQL image once, when its volume is empty: creates Keycloak's own database and role. prepare-database creates the portal's.
set -eu
psql --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres <<SQL
\set password \`cat /run/secrets/keycloak.database.password\`
create role keycloak login password :'password';
create database keycloak owner keycloak;
revoke connect on database keycloak from public;
SQL
