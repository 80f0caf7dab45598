package ngo.portal.persistence.lead;

import static ngo.portal.fixture.PolicyTransaction.member;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ngo.portal.fixture.Database;
import ngo.portal.fixture.PolicyTransaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every decision that the database lists is in the log, for each kind of document. */
class DecisionLogIT {

    private static final String GATES =
            "select pg_get_constraintdef(oid) from pg_constraint where conname = 'approval_gate'";
    private static final String SOURCES = "select prosrc from pg_proc where proname = 'decisions_about'";

    /** Leads decide about documents of each registered kind, but not about requests for funding. */
    private static final String DOCUMENT_KINDS =
            "select string_agg(quote_literal(kind), ' ') from ctx.kinds() where kind <> 'FUNDING'";

    private final UUID owner = UUID.randomUUID();
    private final PolicyTransaction trial = new PolicyTransaction();

    @AfterEach
    void leaveNoRows() throws SQLException {
        trial.close();
    }

    @Test
    void everyKindThatTheDatabaseListsHasAName() throws SQLException {
        Set<String> named = Arrays.stream(DecisionKind.values()).map(Enum::name).collect(Collectors.toSet());

        assertThat(words(GATES, "'([A-Z]+)'")).hasSizeGreaterThan(6).isSubsetOf(named);
        assertThat(words(SOURCES, "_at, '[A-Z]+', '([A-Z]+)'")).hasSize(3).isSubsetOf(named);
    }

    @Test
    void aDecisionAboutEachKindOfDocumentIsRead() throws SQLException {
        trial.found(owner);
        Set<String> kinds = words(DOCUMENT_KINDS, "'([A-Z]+)'");
        assertThat(kinds).contains("STATEMENT", "PETITION");
        for (String kind : kinds) {
            UUID document = document(kind);
            for (String gate : words(GATES, "'([A-Z]+)'")) {
                trial.plant(
                        """
                        insert into approval (organisation_id, document_id, owner_id, gate, round, verdict, reason, given_by,
                          given_by_subject, given_at) values ('%s', '%s', '%s', '%s', 1, 'APPROVE', '', 'A', 'a', now())
                        """
                                .formatted(owner, document, owner, gate));
            }
            trial.as(member(owner));
            String about = " where document = '" + document + "' and document_kind = '" + kind + "'";

            assertThat(trial.number("select count(*) from (" + log() + ") log" + about))
                    .as(kind)
                    .isEqualTo(words(GATES, "'([A-Z]+)'").size());
        }
    }

    private static String log() {
        return DecisionRepository.ROWS
                .with("", "")
                .sql()
                .replace("?1", "'infinity'::timestamptz")
                .replace("?2", "'" + new UUID(-1, -1) + "'")
                .replace("?3", "1000");
    }

    private UUID document(String kind) throws SQLException {
        UUID id = UUID.randomUUID();
        trial.as(member(owner));
        switch (kind) {
            case "STATEMENT" -> trial.draft(owner, id, "DRAFT");
            case "PLAN" ->
                trial.plant(
                        """
                        insert into plan (organisation_id, id, title, goal, language, scope, state, created_at, changed_at, version)
                        values ('%s', '%s', 'T', '', 'en', '', 'DRAFT', now(), now(), 0)
                        """
                                .formatted(owner, id));
            case "PETITION" ->
                trial.plant(
                        """
                        insert into petition (organisation_id, id, slug, title, state, text, text_number, text_round, closes_at,
                          created_by, created_at, changed_at, version)
                        values ('%1$s', '%2$s', '%2$s', 'T', 'DRAFT', '{"language": "en"}', 1, 0, now() + interval '9 days', 'mia',
                          now(), now(), 0)
                        """
                                .formatted(owner, id));
            default -> throw new AssertionError("how is a document of this kind made? " + kind);
        }
        return id;
    }

    private static Set<String> words(String query, String pattern) throws SQLException {
        try (Connection unbound = Database.running().unbound();
                Statement sql = unbound.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            row.next();
            return Pattern.compile(pattern)
                    .matcher(row.getString(1))
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
