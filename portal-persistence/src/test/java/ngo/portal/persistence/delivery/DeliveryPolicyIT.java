package ngo.portal.persistence.delivery;

import static ngo.portal.fixture.PolicyTransaction.DONE;
import static ngo.portal.fixture.PolicyTransaction.REFUSED;
import static ngo.portal.fixture.PolicyTransaction.lead;
import static ngo.portal.fixture.PolicyTransaction.member;
import static ngo.portal.fixture.PolicyTransaction.signatory;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.UUID;
import ngo.portal.fixture.PolicyTransaction;
import ngo.portal.persistence.access.Leads;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database lets people do with deliveries, whatever the portal forgets. */
class DeliveryPolicyIT {

    private static final String ALL = "select count(*) from delivery";

    private final UUID owner = UUID.randomUUID();
    private final UUID reader = UUID.randomUUID();
    private final UUID document = UUID.randomUUID();

    private final PolicyTransaction trial = new PolicyTransaction();

    @BeforeEach
    void aPublishedStatement() throws SQLException {
        trial.found(owner, reader);
        trial.draft(owner, document, "PUBLISHED");
        trial.grant(owner, document, reader, "COMMENT");
        publish(1, "PUBLISHED");
    }

    @AfterEach
    void leaveNoRows() throws SQLException {
        trial.close();
    }

    @Test
    void thePenRecordsAndLeadsWhereTheDocumentIsBeforeThem() throws SQLException {
        for (TenantPrincipal other :
                new TenantPrincipal[] {member(reader), signatory(owner), lead(reader), member(UUID.randomUUID())}) {
            trial.as(other);
            assertThat(trial.attempt(delivery("someone"))).isEqualTo(REFUSED);
        }
        trial.as(member(owner));
        assertThat(trial.attempt(delivery("somebody else"))).isEqualTo(REFUSED);
        assertThat(trial.attempt(delivery("someone"))).isEqualTo(DONE);

        trial.grant(owner, document, Leads.AUDIENCE, "APPROVE");
        trial.as(lead(reader));
        assertThat(trial.attempt(delivery("someone"))).isEqualTo(DONE);
        assertThat(trial.number("select max(number) from delivery")).isEqualTo(2);
    }

    @Test
    void readersOfTheDocumentReadItAndOthersDoNot() throws SQLException {
        record();
        trial.as(member(reader));
        assertThat(trial.number(ALL)).isEqualTo(1);
        assertThat(trial.attemptAny("update delivery set note = 'x', version = version + 1"))
                .isEqualTo("0 rows");
        trial.as(member(UUID.randomUUID()));
        assertThat(trial.number(ALL)).isZero();
        trial.as(TenantPrincipal.timer(owner));
        assertThat(trial.attemptAny("update delivery set reminded_of = current_date"))
                .isEqualTo(DONE);
    }

    @Test
    void nothingIsDeliveredThatThePublicDoesNotRead() throws SQLException {
        publish(2, "RETRACTED");
        trial.as(member(owner));
        assertThat(trial.attempt(delivery("someone"))).isEqualTo(REFUSED);
        assertThat(trial.attempt(delivery("someone").replace(document.toString(), UUID.randomUUID() + "")))
                .isEqualTo(REFUSED);
    }

    @Test
    void whatWasTakenBackStaysAsItIs() throws SQLException {
        record();
        assertThat(trial.attempt("update delivery set delivered_on = current_date + 2, version = version + 1"))
                .as("a day that is still to come")
                .isEqualTo(REFUSED);
        assertThat(trial.attempt("update delivery set note = 'x'"))
                .as("a version that was not counted")
                .isEqualTo(REFUSED);
        trial.run("update delivery set taken_back_at = now(), version = version + 1");

        assertThat(trial.attempt("update delivery set taken_back_at = null, version = version + 1"))
                .isEqualTo(REFUSED);
        assertThat(trial.attempt(commitment())).isEqualTo(REFUSED);
    }

    @Test
    void publicDeliveriesArePublishedAndReadOnly() throws SQLException {
        record();
        trial.run(commitment());
        String nothing = trial.all("public_delivery");
        trial.as(member(owner));
        trial.run("update delivery set note = 'inside', version = version + 1");
        assertThat(trial.all("public_delivery")).isEqualTo(nothing);

        trial.as(member(owner));
        trial.run("update delivery set shown = true, shown_at = now(), version = version + 1");
        assertThat(trial.all("public_delivery")).isNotEqualTo(nothing);
        assertThat(trial.attempt("delete from public_delivery")).isEqualTo(REFUSED);
        assertThat(trial.all("public_delivery_commitment")).as("not chosen").isEqualTo(nothing);

        trial.as(member(owner));
        trial.run("update delivery_commitment set shown = true");
        trial.run("update delivery set shown_at = clock_timestamp(), version = version + 1");
        assertThat(trial.all("public_delivery_commitment")).isNotEqualTo(nothing);

        trial.as(member(owner));
        trial.run("update delivery set taken_back_at = now(), version = version + 1");
        assertThat(trial.all("public_delivery")).isEqualTo(nothing);
        assertThat(trial.all("public_delivery_commitment")).isEqualTo(nothing);
    }

    private void record() throws SQLException {
        trial.as(member(owner));
        trial.run(delivery("someone"));
    }

    private void publish(int number, String kind) throws SQLException {
        trial.as(member(owner));
        trial.plant(
                """
                insert into publication (organisation_id, statement_id, number, slug, kind, title, language, text, canonical, fingerprint,
                  notes_to_editors, press_contact, public_note, silent_supporters, published_at)
                values ('%1$s', '%2$s', %3$d, '%2$s', '%4$s', 'T', 'en', '{}', 'T', 'f', '', '', '', 0, now())
                """
                        .formatted(owner, document, number, kind));
    }

    private String delivery(String subject) {
        return """
                insert into delivery (organisation_id, id, document_id, kind, number, addressee, event, place, delivered_on, channel, form,
                  language, note, recorded_by, recorded_by_subject, recorded_at)
                values ('%s', gen_random_uuid(), '%s', 'STATEMENT', 7, 'A', '', '', current_date, 'POST', 'SUMMARY', 'en', '', 'x', '%s', now())
                """
                .formatted(owner, document, subject);
    }

    private String commitment() {
        return """
                insert into delivery_commitment (organisation_id, id, delivery_id, document_id, number, promised_by, text, state, evidence,
                  source, recorded_by, recorded_by_subject, recorded_at)
                select organisation_id, gen_random_uuid(), id, document_id, 0, 'A', 'B', 'OPEN', '', '', 'x', 'someone', now() from delivery
                """;
    }
}
