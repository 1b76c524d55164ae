#!/bin/sh
# Run once by the PostgreSQL image, when it makes its data: a database for Chapeau and one for Keycloak, each with a plain
# role of its own. A superuser would see the rows of both sides (docs/adr/0041-a-second-wall.md): Chapeau refuses to be one.
set -eu
psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -v chapeau="$DB_PASSWORD" -v keycloak="$KEYCLOAK_DB_PASSWORD" <<'SQL'
create role chapeau login nosuperuser nobypassrls password :'chapeau';
create database chapeau owner chapeau;
create role keycloak login password :'keycloak';
create database keycloak owner keycloak;
SQL
