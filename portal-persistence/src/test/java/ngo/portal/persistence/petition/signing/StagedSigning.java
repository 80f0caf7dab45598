package ngo.portal.persistence.petition.signing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.fixture.Database;
import ngo.portal.fixture.MailedCodes;
import ngo.portal.persistence.tenant.TenantPrincipal;

/** A petition that anybody signs, and those who sign it. */
final class StagedSigning {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final AtomicInteger ORIGINS = new AtomicInteger();

    final UUID petition = UUID.randomUUID();
    final UUID page = UUID.randomUUID();
    final UUID text = UUID.randomUUID();
    private final Database database;

    StagedSigning(Database database) throws SQLException {
        this.database = database;
        plant(
                """
                insert into public_petition (petition_id, owner_id, slug, state, language, owner_alias, owner_name, goal, mail_content,
                  state_note, opened_at, closes_at, zone) values ('%1$s', '%2$s', '%1$s', 'OPEN', 'en', 'o', 'O', 0, 'NEUTRAL', '', now(),
                  now() + interval '9 days', 'UTC');
                insert into public_petition_text (petition_id, language, id, title, text, canonical, fingerprint, source_fingerprint,
                  original, printed_at) values ('%1$s', 'en', '%3$s', 'T', '{}', 'T', 'f00d', 'f00d', true, now());
                insert into public_petition_page (petition_id, id, partner_id, alias, name, owner, live_at)
                values ('%1$s', '%4$s', '%2$s', 'o', 'O', true, now());
                insert into petition (organisation_id, id, slug, title, state, text, text_number, closes_at, created_by, created_at,
                  changed_at, version) values ('%2$s', '%1$s', '%1$s', 'T', 'OPEN', '{}', 1, now() + interval '9 days', 's', now(), now(), 0)
                """
                        .formatted(petition, UUID.randomUUID(), text, page));
        scheduled("select ctx.open_petition_store('%s')".formatted(petition));
    }

    void confirm(String who) throws SQLException {
        try (Connection connection = database.as("portal_public")) {
            confirmOn(connection, who);
            connection.commit();
        }
    }

    /** On a connection whose transaction somebody else ends. */
    void confirmOn(Connection connection, String who) throws SQLException {
        anybody(sign(who));
        mailed();
        ask(connection, step(who, "CONFIRM"));
    }

    /** Each signs and confirms by a call of their own; the calls of one step are sent together. */
    void confirmTogether(List<String> people) throws SQLException {
        together(people.stream().map(this::sign));
        mailed();
        together(people.stream().map(who -> step(who, "CONFIRM")));
    }

    private void together(Stream<String> calls) throws SQLException {
        try (Connection connection = database.as("portal_public");
                Statement statement = connection.createStatement()) {
            statement.execute(calls.collect(Collectors.joining(";")));
            connection.commit();
        }
    }

    /** As if the courier had mailed every code. */
    void mailed() throws SQLException {
        MailedCodes.all(database);
    }

    void withdraw(String who) throws SQLException {
        anybody(step(who, "WITHDRAW"));
    }

    /** As anybody who has the password of the public part. */
    String anybody(String sql) throws SQLException {
        return as("portal_public", sql);
    }

    String as(String role, String sql) throws SQLException {
        try (Connection connection = database.as(role)) {
            String said = String.join("\n", ask(connection, sql));
            connection.commit();
            return said;
        }
    }

    String sign(String who) {
        return """
                select public_sign('%s', '%s', '%s', gen_random_uuid(), %s, %s, 'FR', 'en', 'COUNTED', gen_random_uuid(), 1, 'x', %s, null, 0,
                  false)
                """
                .formatted(petition, page, text, mail(who), code(who), hash("o " + ORIGINS.incrementAndGet()));
    }

    String mail(String who) {
        return hash("m " + who);
    }

    String code(String who) {
        return hash("c " + who);
    }

    /** By which somebody is recounted. */
    String commitment(String who) {
        return "sha256(convert_to('%s %s', 'UTF8'))".formatted(petition, who);
    }

    private String step(String who, String step) {
        return "select public_step(%s, '%s', '{\"commitment\":\"' || encode(%s, 'hex') || '\",\"consents\":\"[]\"}')"
                .formatted(code(who), step, commitment(who));
    }

    private String hash(String what) {
        return "substr(sha256(convert_to('%s %s', 'UTF8')), 1, 16)".formatted(petition, what);
    }

    /** As if midnight had passed. */
    void midnight() throws SQLException {
        plant("update petition_day set day = day - 1 where petition_id = '%1$s'".formatted(petition));
        plant("update public_petition_day set day = day - 1 where petition_id = '%1$s'".formatted(petition));
        plant("update log_batch set day = day - 1 where petition_id = '%1$s'".formatted(petition));
        plant("update log_queue set day = day - 1 where statement_id = '%1$s'".formatted(petition));
        plant("update log_entry set day = day - 1 where statement_id = '%1$s'".formatted(petition));
        plant("update petition_count_state set day = day - 1 where petition_id = '%s'".formatted(petition));
        scheduled("select ctx.fold_petitions()");
    }

    String total() throws SQLException {
        scheduled("select ctx.fold_petitions()");
        return one("select confirmed from public_petition where petition_id = '%s'");
    }

    String scheduled(String sql) throws SQLException {
        try (Connection connection = database.acting(TenantPrincipal.timer(NOBODY))) {
            String said = String.join("\n", ask(connection, sql));
            connection.commit();
            return said;
        }
    }

    void plant(String sql) throws SQLException {
        try (Connection unbound = database.unbound();
                Statement statement = unbound.createStatement()) {
            statement.execute(sql.replace("%s", petition.toString()));
        }
    }

    /** With all triggers, as the portal would do it. */
    void act(String sql) throws SQLException {
        try (Connection superuser = database.superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute(sql.replace("%s", petition.toString()));
        }
    }

    /** As a role that sees everything. */
    String one(String sql) throws SQLException {
        return String.join("\n", all(sql));
    }

    List<String> all(String sql) throws SQLException {
        try (Connection unbound = database.superuser()) {
            return ask(unbound, sql.replace("%s", petition.toString()));
        }
    }

    static List<String> ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(String.valueOf(rows.getString(1)));
            }
            return found;
        }
    }
}
