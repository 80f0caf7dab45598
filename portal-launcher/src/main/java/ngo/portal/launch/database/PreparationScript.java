package ngo.portal.launch.database;

import java.util.List;

/**
 * The same as {@link DatabaseRoles}, for an administrator of databases who lets no program do that: commands for psql, of which each may
 * be given again. It holds no password: psql asks for those of roles that are new, and sends them on hashed.
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
            grant connect on database %1$s to %2$s;
            revoke connect, temporary on database %1$s from public;
            reset role;
            \\if :has_to_borrow
              revoke portal_owner from current_user granted by current_user;
            \\endif
            """;

    private PreparationScript() {}

    /** For the server of the portal's data. */
    static String ofPortal() {
        return HEAD
                + role("portal_owner", "PORTAL_DATABASE_OWNER_PASSWORD")
                + role("portal_app", "PORTAL_DATABASE_APP_PASSWORD")
                + role("portal_public", "PORTAL_DATABASE_PUBLIC_PASSWORD")
                + role("portal_backup", "PORTAL_DATABASE_BACKUP_PASSWORD")
                + HURRY.formatted("portal_app")
                + HURRY.formatted("portal_public")
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
                + database("portal_keys", List.of("portal_vault", "portal_backup"));
    }

    private static String role(String name, String setting) {
        return ROLE.formatted(name, setting);
    }

    private static String database(String name, List<String> admitted) {
        return DATABASE.formatted(name, String.join(", ", admitted));
    }
}
