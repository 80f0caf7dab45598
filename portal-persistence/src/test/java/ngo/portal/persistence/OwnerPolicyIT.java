package ngo.portal.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import ngo.portal.fixture.Database;
import org.junit.jupiter.api.Test;

/**
 * Functions that run as the owner of the tables read no table that no policy opens to them: they would find nothing there and treat that as the
 * result. And no policy opens a table to the owner that no such function reads.
 *
 * <p>PostgreSQL does not record what the text of a function reads, so the text is searched for names of tables, which have to be qualified with
 * their schema. Followed are the functions that a text calls, the triggers of tables that it writes, and the views that it reads. A name in a
 * text that never runs counts as read; a table that is read only under a name put together at run time would be missed, which is why no such
 * function may do that. Which rows and commands a policy allows is not compared.
 */
class OwnerPolicyIT {

    /** Tables, in {@code used}, that are named by what runs as the owner. */
    private static final String USED =
            """
            with recursive body as (
              select p.oid, p.proname as name, p.prosecdef as as_owner, p.proconfig as settings, regexp_replace(p.prosrc, '--[^\\n]*', '', 'g') as text
              from pg_proc p
              where p.pronamespace in ('public'::regnamespace, 'ctx'::regnamespace)
                and not exists (select 1 from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')),
            relation as (
              select c.oid, c.relname as name, c.relkind as kind from pg_class c
              where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v') and not c.relispartition),
            names as (
              select b.oid as body, r.oid as relation,
                b.text ~ ('\\m(into|update|delete\\s+from)\\s+(only\\s+)?public\\.' || r.name || '\\M') as written
              from body b join relation r
                on strpos(b.text, 'public.' || r.name) > 0 and b.text ~ ('\\mpublic\\.' || r.name || '\\M')),
            leads_to as (
              select a.oid as body, b.oid as next from body a join body b on b.oid <> a.oid and strpos(a.text, b.name) > 0 and a.text ~ ('\\m' || b.name || '\\s*\\(')
              union
              select n.body, t.tgfoid from names n join pg_trigger t on t.tgrelid = n.relation and n.written and not t.tgisinternal),
            runs_as_owner as (
              select oid from body where as_owner
              union
              select l.next from leads_to l join runs_as_owner o on o.oid = l.body),
            used as (
              select n.relation from names n join runs_as_owner o on o.oid = n.body
              union
              select d.refobjid from used u join pg_rewrite w on w.ev_class = u.relation
                join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = w.oid and d.refclassid = 'pg_class'::regclass),
            opened as (
              select p.polrelid as relation, p.polcmd as command, p.polname as name from pg_policy p
              join pg_class c on c.oid = p.polrelid and not c.relispartition
              where p.polpermissive and 'portal_owner'::regrole = any (p.polroles))
            """;

    @Test
    void whatFunctionsOfTheOwnerReadIsOpenToThem() throws SQLException {
        assertThat(
                        found(
                                """
                        select distinct c.relname from used u join pg_class c on c.oid = u.relation
                        where c.relkind in ('r', 'p') and c.relforcerowsecurity
                          and not exists (select 1 from opened o where o.relation = c.oid and o.command in ('r', '*'))
                        """))
                .isEmpty();
    }

    /** But these of the log: commands of the launcher compare also what is not signed yet with what the keys remember. */
    @Test
    void nothingElseIsOpenToTheOwner() throws SQLException {
        assertThat(
                        found(
                                """
                        select o.relation::regclass || '.' || o.name from opened o
                        where not exists (select 1 from used u where u.relation = o.relation)
                        """))
                .containsExactlyInAnyOrder(
                        "transparency_log.checked_by_the_launcher",
                        "log_cosignature.checked_by_the_launcher",
                        "log_head.checked_by_the_launcher",
                        "log_tile.checked_by_the_launcher");
    }

    @Test
    void aTableIsOpenedToTheOwnersEyesOnce() throws SQLException {
        assertThat(
                        found(
                                """
                        select o.relation::regclass::text from opened o where o.command in ('r', '*')
                        group by 1 having count(*) > 1
                        """))
                .isEmpty();
    }

    /** Nor does a policy for everybody, which would open a table to the owner without naming it. */
    @Test
    void noPolicyIsForEverybody() throws SQLException {
        assertThat(found("select p.polrelid::regclass || '.' || p.polname from pg_policy p where 0 = any (p.polroles)"))
                .isEmpty();
    }

    /** What the others rest on. */
    @Test
    void functionsOfTheOwnerNameTheirTablesInFull() throws SQLException {
        assertThat(
                        found(
                                """
                        select b.name from body b join runs_as_owner o on o.oid = b.oid
                        where b.name not in ('make_petition_store', 'close_petition_store') and (b.text ~* '\\mexecute\\M' or b.text = ''
                          or (b.as_owner and b.settings is distinct from array['search_path=pg_catalog, pg_temp']))
                        """))
                .as("besides those that make and drop parts of tables, under names that they make")
                .isEmpty();
    }

    private static List<String> found(String question) throws SQLException {
        try (Connection owner = Database.running().as("portal_owner");
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(USED + question)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
