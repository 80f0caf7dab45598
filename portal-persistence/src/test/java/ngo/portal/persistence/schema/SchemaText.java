package ngo.portal.persistence.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * All that there is in a database, an entry for each object and row, in an order that does not depend on the order of creation. What may do what
 * is among it: owners, rights, row security and policies. Only the history of the migrations is not.
 */
public final class SchemaText {

    private static final String OBJECTS =
            """
            with space as (select oid, nspname from pg_namespace where nspname in ('public', 'ctx')),
            foreign_made as (select objid from pg_depend where deptype = 'e'),
            granted as (
              select a.oid, string_agg(format('%s to %s%s', a.privilege_type, coalesce(nullif(a.grantee::regrole::text, '-'), 'public'),
                case when a.is_grantable then ' and on' else '' end), ', ' order by a.privilege_type, a.grantee::regrole::text) as text
              from (
                select n.oid, x.* from pg_namespace n, aclexplode(n.nspacl) x
                union all select c.oid, x.* from pg_class c, aclexplode(c.relacl) x
                union all select p.oid, x.* from pg_proc p, aclexplode(p.proacl) x
                union all select t.oid, x.* from pg_type t, aclexplode(t.typacl) x) a
              group by a.oid),
            relation as (
              select c.*, n.nspname || '.' || c.relname as called from pg_class c join space n on n.oid = c.relnamespace
              where c.relname not like 'flyway%' and c.oid not in (select objid from foreign_made))
            select format('schema %s owner %s rights %s', n.nspname, s.nspowner::regrole, coalesce(g.text, '-'))
            from space n join pg_namespace s using (oid) left join granted g using (oid)
            union all
            select format('extension %s in %s', extname, extnamespace::regnamespace) from pg_extension
            union all
            select format('relation %s kind %s kept %s owner %s protected %s %s options %s rights %s comment %s', called, relkind,
              relpersistence, relowner::regrole, relrowsecurity, relforcerowsecurity, coalesce(array_to_string(reloptions, ','), '-'),
              coalesce(g.text, '-'), coalesce(obj_description(r.oid, 'pg_class'), '-'))
            from relation r left join granted g using (oid) where relkind <> 'i'
            union all
            select format('column %s %s %s %s collation %s required %s default %s generated %s identity %s rights %s comment %s', called,
              lpad((row_number() over (partition by r.oid order by attnum))::text, 3, '0'), attname, format_type(atttypid, atttypmod),
              attcollation::regcollation, attnotnull, coalesce(pg_get_expr(adbin, adrelid), '-'), attgenerated, attidentity,
              coalesce((select string_agg(format('%s to %s', privilege_type, grantee::regrole), ', ' order by privilege_type,
                grantee::regrole::text) from aclexplode(attacl)), '-'), coalesce(col_description(r.oid, attnum), '-'))
            from relation r join pg_attribute a on a.attrelid = r.oid and attnum > 0 and not attisdropped
            left join pg_attrdef d on d.adrelid = r.oid and d.adnum = attnum where relkind in ('r', 'p', 'v', 'm', 'c')
            union all
            select format('constraint %s of %s %s valid %s', conname, called, pg_get_constraintdef(k.oid), convalidated)
            from pg_constraint k join relation r on r.oid = conrelid
            union all
            select 'index ' || pg_get_indexdef(oid) from relation where relkind = 'i'
            union all
            select format('trigger %s %s', pg_get_triggerdef(t.oid), tgenabled)
            from pg_trigger t join relation r on r.oid = tgrelid where not tgisinternal
            union all
            select format('policy %s on %s permissive %s for %s to %s using %s check %s', polname, called, polpermissive, polcmd,
              (select string_agg(role::regrole::text, ', ' order by role::regrole::text) from unnest(polroles) role),
              coalesce(pg_get_expr(polqual, polrelid), '-'), coalesce(pg_get_expr(polwithcheck, polrelid), '-'))
            from pg_policy p join relation r on r.oid = polrelid
            union all
            select format('view %s %s', called, pg_get_viewdef(oid)) from relation where relkind in ('v', 'm')
            union all
            select format('function %s owner %s rights %s comment %s %s', p.oid::regprocedure, proowner::regrole, coalesce(g.text, '-'),
              coalesce(obj_description(p.oid, 'pg_proc'), '-'), pg_get_functiondef(p.oid))
            from pg_proc p join space n on n.oid = pronamespace left join granted g on g.oid = p.oid
            where p.prokind <> 'a' and p.oid not in (select objid from foreign_made)
            union all
            select format('rights by default of %s in %s on %s %s', defaclrole::regrole, defaclnamespace::regnamespace, defaclobjtype, defaclacl)
            from pg_default_acl
            order by 1
            """;

    private static final String TABLES =
            """
            select c.oid::regclass::text from pg_class c
            where c.relnamespace in ('public'::regnamespace, 'ctx'::regnamespace) and c.relkind = 'r' and c.relname not like 'flyway%'
            order by 1
            """;

    private SchemaText() {}

    /** Without the rows. */
    public static List<String> objects(Connection superuser) throws SQLException {
        return strings(superuser, OBJECTS);
    }

    /** As a superuser sees it, whom no policy binds. */
    static List<String> of(Connection superuser) throws SQLException {
        List<String> text = objects(superuser);
        for (String table : strings(superuser, TABLES)) {
            for (String row : strings(superuser, "select t::text from " + table + " t order by 1")) {
                text.add("row of " + table + " " + row);
            }
        }
        return text;
    }

    static List<String> strings(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
