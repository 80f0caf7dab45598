package ngo.portal.persistence.translation;

import static ngo.portal.fixture.PolicyTransaction.DONE;
import static ngo.portal.fixture.PolicyTransaction.REFUSED;
import static ngo.portal.fixture.PolicyTransaction.lead;
import static ngo.portal.fixture.PolicyTransaction.member;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ngo.portal.fixture.OneRequest;
import ngo.portal.fixture.PolicyTransaction;
import ngo.portal.persistence.access.Leads;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.organisation.LimitedRole;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.tenant.TenantPrincipal;
import ngo.portal.persistence.text.Sha256;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database lets people do with translations, whatever the portal forgets. */
class TranslationPolicyIT {

    private static final String WORDS = "# Mots\n";

    private final UUID owner = UUID.randomUUID();
    private final UUID asked = UUID.randomUUID();
    private final UUID reader = UUID.randomUUID();
    private final UUID document = UUID.randomUUID();
    private final UUID request = UUID.randomUUID();
    private final UUID text = UUID.randomUUID();

    private final TenantPrincipal writer = OneRequest.at(asked, "writer", MemberRole.TRANSLATOR);
    private final TenantPrincipal reviewer = OneRequest.at(owner, "reviewer", MemberRole.TRANSLATOR);
    private final TenantPrincipal approver = OneRequest.at(owner, "approver", MemberRole.MEMBER);

    private PolicyTransaction trial = new PolicyTransaction();

    @BeforeEach
    void aStatementThatIsToBeTranslated() throws SQLException {
        trial.found(owner, asked, reader);
        trial.draft(owner, document, "CONSULTATION");
        trial.grant(owner, document, asked, "READ");
        trial.grant(owner, document, reader, "COMMENT");
        trial.as(approver);
        trial.run(request(owner, "approver"));
    }

    @AfterEach
    void leaveNoRows() throws SQLException {
        trial.close();
    }

    @Test
    void onlyThePenAsks() throws SQLException {
        for (TenantPrincipal other : new TenantPrincipal[] {member(asked), member(reader), lead(reader), writer}) {
            trial.as(other);
            assertThat(trial.attempt(request(owner, other.subject())
                            .replace("'fr'", "'es'")
                            .replace(request.toString(), UUID.randomUUID().toString())))
                    .isEqualTo(REFUSED);
        }
    }

    @Test
    void whoIsAskedWritesAndNobodyElse() throws SQLException {
        trial.as(OneRequest.at(reader, "writer", MemberRole.TRANSLATOR));
        assertThat(trial.attempt(handedIn(reader, "writer", WORDS))).isEqualTo(REFUSED);
        trial.as(OneRequest.at(asked, "writer", MemberRole.SIGNATORY));
        assertThat(trial.attempt(handedIn(asked, "writer", WORDS))).isEqualTo(REFUSED);

        trial.as(writer);
        assertThat(trial.attempt(handedIn(asked, "somebody", WORDS))).isEqualTo(REFUSED);
        assertThat(trial.attempt(handedIn(asked, "writer", WORDS).replace(Sha256.of(WORDS), "0")))
                .isEqualTo(REFUSED);
        assertThat(trial.attempt(handedIn(asked, "writer", WORDS))).isEqualTo(DONE);
    }

    /** Whichever way they come, also out of a backup. */
    @Test
    void segmentsSayNoMoreThanADocumentMay() throws SQLException {
        trial.as(writer);
        for (int characters = 199_999; characters <= 200_001; characters++) {
            String segments = "[{\"words\":\"é\",\"madeOf\":\"a\"},{\"words\":\"" + "é".repeat(characters - 1)
                    + "\",\"madeOf\":\"b\"}]";
            Savepoint before = trial.mark();
            assertThat(trial.attempt(handedIn(asked, "writer", WORDS).replace("'[]'", "'" + segments + "'")))
                    .as("%d", characters)
                    .isEqualTo(characters <= 200_000 ? DONE : "23514");
            trial.goBack(before);
        }
    }

    @Test
    void nobodySaysYesToWordsOfTheirOwnNorOutOfTurn() throws SQLException {
        trial.as(writer);
        trial.run(handedIn(asked, "writer", WORDS));
        assertThat(trial.attempt(said(asked, "writer", "REVIEW", "APPROVE"))).isEqualTo(REFUSED);
        trial.as(approver);
        assertThat(trial.attempt(said(owner, "approver", "APPROVAL", "APPROVE")))
                .as("not reviewed")
                .isEqualTo(REFUSED);

        trial.as(reviewer);
        assertThat(trial.attempt(said(owner, "approver", "REVIEW", "APPROVE")))
                .as("in another's name")
                .isEqualTo(REFUSED);
        assertThat(trial.attempt(said(owner, "reviewer", "REVIEW", "APPROVE"))).isEqualTo(DONE);
        trial.as(writer);
        assertThat(trial.attempt(said(asked, "writer", "APPROVAL", "APPROVE"))).isEqualTo(REFUSED);
        trial.as(approver);
        assertThat(trial.attempt(said(owner, "approver", "APPROVAL", "APPROVE")))
                .isEqualTo(DONE);
    }

    @Test
    void otherReadersSeeWhatIsReviewedAndStrangersNothing() throws SQLException {
        trial.as(writer);
        trial.run(handedIn(asked, "writer", WORDS));
        assertThat(seenBy(member(reader))).isEqualTo("000");
        assertThat(seenBy(approver)).isEqualTo("110");

        trial.as(reviewer);
        trial.run(said(owner, "reviewer", "REVIEW", "APPROVE"));
        assertThat(seenBy(member(reader))).isEqualTo("111");
        assertThat(seenBy(member(UUID.randomUUID()))).isEqualTo("000");
    }

    @Test
    void onlyALeadTakesARequirementOff() throws SQLException {
        String lifted =
                "update translation_request set required = false, lifted_at = now(), lifted_by = 'x', lift_reason = 'x'";
        trial.as(approver);
        assertThat(trial.attemptAny(lifted)).isEqualTo(REFUSED);
        assertThat(trial.attemptAny("update translation_request set required = false"))
                .isEqualTo(REFUSED);
        assertThat(trial.attemptAny("update translation_request set cancelled_at = now(), cancel_reason = 'x'"))
                .isEqualTo(REFUSED);
        trial.as(member(asked));
        assertThat(trial.attemptAny(lifted)).isEqualTo("0 rows");
        trial.grant(owner, document, Leads.AUDIENCE, "APPROVE");
        trial.as(lead(reader));
        assertThat(trial.attemptAny(lifted)).isEqualTo(DONE);
    }

    /** Somebody of an organisation that has several documents, who holds one role for one of them, or held it until yesterday. */
    @Test
    void whoTranslatesOneDocumentSeesNothingElseAndNothingTheDayAfter() throws SQLException {
        UUID other = UUID.randomUUID();
        trial.draft(owner, other, "CONSULTATION");
        trial.grant(owner, other, asked, "COMMENT");
        trial.draft(asked, UUID.randomUUID(), "DRAFT");
        TenantPrincipal member = member(asked);
        TenantPrincipal one = new TenantPrincipal(
                asked,
                "writer",
                "W",
                Set.of(),
                Set.of(),
                Set.of(new LimitedRole(MemberRole.TRANSLATOR, document)),
                List.of(),
                null,
                null);
        TenantPrincipal over = new TenantPrincipal(asked, "writer", "W", Set.of(), Set.of());

        assertThat(documents(member)).isEqualTo("3 3 1");
        assertThat(documents(one.narrowed())).isEqualTo("1 1 1");
        assertThat(documents(over.narrowed())).isEqualTo("0 0 0");
        assertThat(documents(auditing(one).narrowed())).isEqualTo("1 1 1");
        assertThat(documents(auditing(over).narrowed())).isEqualTo("0 0 0");

        trial.as(one.narrowed());
        assertThat(trial.attempt(handedIn(asked, "writer", WORDS))).isEqualTo(DONE);
        trial.as(over.narrowed());
        assertThat(trial.attempt(handedIn(asked, "writer", WORDS)
                        .replace(text.toString(), UUID.randomUUID().toString())))
                .isEqualTo(REFUSED);
    }

    /** The same person, who audits the coalition as well. */
    private static TenantPrincipal auditing(TenantPrincipal who) {
        return new TenantPrincipal(
                who.organisation(),
                who.subject(),
                who.name(),
                who.roles(),
                Set.of(CoalitionRole.AUDITOR),
                who.limited(),
                List.of(),
                null,
                null);
    }

    private String documents(TenantPrincipal acting) throws SQLException {
        trial.as(acting);
        return trial.number("select count(*) from document_reader") + " "
                + trial.number("select count(*) from statement") + " "
                + trial.number("select count(*) from translation_request");
    }

    private String seenBy(TenantPrincipal acting) throws SQLException {
        trial.as(acting);
        StringBuilder seen = new StringBuilder();
        for (String table : new String[] {"translation_request", "translation_text", "translation_verdict"}) {
            seen.append(trial.number("select count(*) from " + table + " where document_id = '" + document + "'"));
        }
        return seen.toString();
    }

    private String request(UUID organisation, String by) {
        return """
                insert into translation_request (organisation_id, id, document_id, kind, language, required, translator_id, requested_by,
                  requested_by_subject, requested_at) values ('%s', '%s', '%s', 'STATEMENT', 'fr', true, '%s', 'x', '%s', now())
                """
                .formatted(organisation, request, document, asked, by);
    }

    private String handedIn(UUID organisation, String by, String canonical) {
        return """
                insert into translation_text (organisation_id, id, request_id, owner_id, document_id, number, source_fingerprint,
                  segments, text, canonical, fingerprint, writers, handed_in_by, handed_in_by_subject, handed_in_at)
                values ('%s', '%s', '%s', '%s', '%s', 0, 's', '[]', '{"title": "Mots", "language": "fr"}', '%s', '%s', '%s', 'x', '%s', now())
                """
                .formatted(organisation, text, request, owner, document, canonical, Sha256.of(canonical), by, by);
    }

    private String said(UUID organisation, String by, String stage, String verdict) {
        return """
                insert into translation_verdict (organisation_id, id, text_id, request_id, owner_id, document_id, number, stage, verdict,
                  reason, given_by, given_by_subject, given_at)
                values ('%s', '%s', '%s', '%s', '%s', '%s', 0, '%s', '%s', '', 'x', '%s', now())
                """
                .formatted(organisation, UUID.randomUUID(), text, request, owner, document, stage, verdict, by);
    }
}
