package ngo.portal.persistence.document;

import static ngo.portal.fixture.PolicyTransaction.member;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.UUID;
import ngo.portal.fixture.PolicyTransaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Much is said about a document: whether a section is seen, which takes a while, is asked for each row and not for each pair. */
class TalkSizeIT {

    private static final int MANY = 40;
    private static final String ASKED =
            "select coalesce(sum(calls), 0) from pg_stat_xact_user_functions where funcname = 'sees_section'";

    private final UUID owner = UUID.randomUUID();
    private final UUID document = UUID.randomUUID();
    private final PolicyTransaction trial = new PolicyTransaction();

    @BeforeEach
    void aDocument() throws SQLException {
        trial.found(owner);
        trial.draft(owner, document, "CONSULTATION");
        trial.grant(owner, document, UUID.randomUUID(), "COMMENT");
        trial.as(member(owner));
    }

    @AfterEach
    void leaveNoRows() throws SQLException {
        trial.close();
    }

    @Test
    void amendmentsAndWhatBecameOfThem() throws SQLException {
        run(
                """
                insert into amendment (organisation_id, id, owner_id, document_id, section_id, paragraph, paragraph_key, original,
                  proposed, reason, author_name, created_at)
                select '%1$s', gen_random_uuid(), '%1$s', '%2$s', '%2$s', 0, '', '', 'Words', '', 'A', now()
                from generate_series(1, %3$s)
                """);
        run(
                """
                insert into amendment_verdict (organisation_id, amendment_id, document_id, section_id, verdict, reason, decided_by,
                  decided_at)
                select '%1$s', id, document_id, section_id, 'ACCEPTED', '', 'A', now() from amendment where document_id = '%2$s'
                """);

        assertThat(timesAsked(AmendmentRepository.AMENDMENTS)).isEqualTo(2 * MANY);
    }

    @Test
    void commentsAndWhoSettledThem() throws SQLException {
        run(
                """
                insert into comment (organisation_id, id, owner_id, document_id, thread_id, section_id, paragraph, paragraph_key,
                  quote, body, visibility, author_name, created_at)
                select '%1$s', id, '%1$s', '%2$s', id, '%2$s', 0, '', '', 'Words', 'ALL', 'A', now()
                from (select gen_random_uuid() as id from generate_series(1, %3$s)) as one
                """);
        run(
                """
                insert into comment_resolution (organisation_id, document_id, owner_id, thread_id, section_id, resolved_by,
                  resolved_at)
                select '%1$s', document_id, owner_id, thread_id, section_id, 'A', now() from comment where document_id = '%2$s'
                """);

        assertThat(timesAsked(CommentRepository.COMMENTS.sql())).isEqualTo(2 * MANY);
    }

    private void run(String insert) throws SQLException {
        assertThat(trial.changed(insert.formatted(owner, document, MANY))).isEqualTo(MANY);
    }

    private int timesAsked(String query) throws SQLException {
        int before = trial.number(ASKED);
        assertThat(trial.finds(query.replace("?1", "'" + document + "'"))).isTrue();
        return trial.number(ASKED) - before;
    }
}
