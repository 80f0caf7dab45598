package ngo.portal.launch.database;

import java.util.List;

/**
 * The same as {@link DatabaseRoles} as a script for psql, for database administrators who do not let a program do it. Each
 * command can be repeated. The script contains no password: psql prompts for those of new roles and sends them hashed.
 */
final class PreparationScript {

    private static final String HEAD =
            """
            -- For psql, and for an account that may create roles and databases.
            \\set ON_ERROR_STOP on
            select current_setting('server_version_num')::int < 160000 as is_old, not rolsuper as has_to_borrow
            from pg_roles where rolname = current_user \\gset
            \\if :is_old
              \\warn PostgreSQL 16 or newer is needed.
              \\quit
            \\endif
            """;

    private static final String ROLE =
            """
            select not exists (select from pg_roles where rolname = '%1$s') as is_new \\gset
            \\if :is_new
              create role %1$s login;
              \\echo %1$s: %2$s
              \\password %1$s
            \\endif
            """;

    private static final String HURRY =
            """
            alter role %1$s set statement_timeout = '12s';
            alter role %1$s set idle_in_transaction_session_timeout = '60s';
            alter role %1$s set plan_cache_mode = 'force_generic_plan';
            """;

    /**
     * A backup uses one or two connections. Without a limit somebody with a stolen password could use up all connections of the
     * server; unlike a statement timeout, the role cannot lift it itself.
     */
    static final String BACKUP_CONNECTIONS = "alter role portal_backup connection limit 10";

    private static final String DATABASE =
            """
            \\if :has_to_borrow
              grant portal_owner to current_user with inherit false, set true;
            \\endif
            select not exists (select from pg_database where datname = '%1$s') as is_new,
              current_setting('server_version_num')::int >= 170000 as has_locale \\gset
            \\if :is_new
              \\if :has_locale
                create database %1$s owner portal_owner template template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8';
              \\else
                create database %1$s owner portal_owner template template0 encoding 'UTF8' locale 'C.UTF-8';
              \\endif
            \\endif
            select pg_get_userbyid(datdba) = 'portal_owner' as is_ours, has_database_privilege('%1$s', 'connect') as is_open
            from pg_database where datname = '%1$s' \\gset
            \\if :is_open
              \\connect %1$s
            \\endif
            \\if :is_ours
              set role portal_owner;
            \\else
              grant connect, create, temporary on database %1$s to portal_owner;
            \\endif
            \\if :is_open
              alter schema public owner to portal_owner;
            \\endif
            reset role;
            \\if :is_open
              %3$s\\endif
            \\if :is_ours
              set role portal_owner;
            \\endif
            grant connect on database %1$s to %2$s;
            revoke connect, temporary on database %1$s from public;
            reset role;
            \\if :has_to_borrow
              revoke portal_owner from current_user granted by current_user;
            \\endif
            """;

    /**
     * Revokes what PostgreSQL grants to everybody apart from tables: large objects, which no policy protects, and advisory locks.
     * The portal's own role keeps transaction-level locks. Only a superuser may change system functions; with another account
     * nothing happens.
     */
    private static final String SYSTEM_FUNCTIONS =
            """
            do $$
            declare
              f regprocedure;
            begin
              if exists (select from pg_roles where rolname = current_user and rolsuper) then
                for f in select p.oid from pg_proc p where p.pronamespace = 'pg_catalog'::regnamespace
                    and p.proname ~ '^(lo_|loread$|lowrite$|pg_(try_)?advisory_)' loop
                  execute format('revoke execute on function %%s from public', f);
                  if f::text like '%%advisory%%' then
                    execute format('grant execute on function %%s to portal_owner', f);
                  end if;
                  if f::text like '%%advisory_xact%%' then
                    execute format('grant execute on function %%s to %1$s', f);
                  end if;
                end loop;
              end if;
            end $$;
            """;

    private PreparationScript() {}

    /** @param role the portal's own role in this database, one of the constants */
    static String systemFunctions(String role) {
        return SYSTEM_FUNCTIONS.formatted(role);
    }

    /** For the server of the portal's data. */
    static String ofPortal() {
        return HEAD
                + role("portal_owner", "PORTAL_DATABASE_OWNER_PASSWORD")
                + role("portal_app", "PORTAL_DATABASE_APP_PASSWORD")
                + role("portal_public", "PORTAL_DATABASE_PUBLIC_PASSWORD")
                + role("portal_backup", "PORTAL_DATABASE_BACKUP_PASSWORD")
                + HURRY.formatted("portal_app")
                + HURRY.formatted("portal_public")
                + BACKUP_CONNECTIONS
                + ";\n"
                + "grant portal_app to portal_owner with inherit false, set true;\n"
                + database("portal", List.of("portal_app", "portal_public", "portal_backup"));
    }

    /** For the server of the keys, which may be the same. */
    static String ofKeys() {
        return HEAD
                + role("portal_owner", "PORTAL_DATABASE_OWNER_PASSWORD")
                + role("portal_vault", "PORTAL_KEYS_DATABASE_VAULT_PASSWORD")
                + role("portal_backup", "PORTAL_DATABASE_BACKUP_PASSWORD")
                + HURRY.formatted("portal_vault")
                + BACKUP_CONNECTIONS
                + ";\n"
                + database("portal_keys", List.of("portal_vault", "portal_backup"));
    }

    private static String role(String name, String setting) {
        return ROLE.formatted(name, setting);
    }

    private static String database(String name, List<String> admitted) {
        return DATABASE.formatted(name, String.join(", ", admitted), systemFunctions(admitted.get(0)));
    }
}
