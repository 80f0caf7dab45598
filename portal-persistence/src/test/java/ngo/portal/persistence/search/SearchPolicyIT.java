package ngo.portal.persistence.search;

import static ngo.portal.fixture.PolicyTransaction.DONE;
import static ngo.portal.fixture.PolicyTransaction.REFUSED;
import static ngo.portal.fixture.PolicyTransaction.member;
import static ngo.portal.fixture.PolicyTransaction.signatory;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import ngo.portal.fixture.OneRequest;
import ngo.portal.fixture.PolicyTransaction;
import ngo.portal.persistence.access.Leads;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who finds which words, and what of an answer the reader index knows. */
class SearchPolicyIT {

    private final UUID owner = UUID.randomUUID();
    private final UUID peer = UUID.randomUUID();
    private final UUID stranger = UUID.randomUUID();
    private final UUID statement = UUID.randomUUID();
    private final UUID plan = UUID.randomUUID();

    private final PolicyTransaction trial = new PolicyTransaction();

    @BeforeEach
    void threeOrganisationsAndAText() throws SQLException {
        trial.found(owner, peer, stranger);
        trial.draft(owner, statement, "DRAFT");
        trial.plant("update statement set title = 'Quaggas', text = '%s' where id = '%s'"
                .formatted(text("They graze on <em>saltbush</em>."), statement));
    }

    @AfterEach
    void leaveNoRows() throws SQLException {
        trial.close();
    }

    @Test
    void wordsAreFoundByReadersOfTheDocumentAndNobodyElse() throws SQLException {
        assertThat(found(member(owner), "quaggas")).isEqualTo(1);
        assertThat(found(member(owner), "grazing saltbush")).isEqualTo(1);
        assertThat(found(member(owner), "quaggas -saltbush")).isZero();
        assertThat(found(member(peer), "quaggas")).isZero();

        trial.grant(owner, statement, peer, "COMMENT");
        assertThat(found(member(peer), "quaggas")).isEqualTo(1);
        assertThat(found(member(stranger), "quaggas")).isZero();
        assertThat(found(lead(stranger), "quaggas")).isZero();
        trial.grant(owner, statement, Leads.AUDIENCE, "APPROVE");
        assertThat(found(lead(stranger), "quaggas")).isEqualTo(1);

        trial.plant(
                "delete from access_grant where document_id = '%s' and grantee_id = '%s'".formatted(statement, peer));
        assertThat(found(member(peer), "quaggas")).isZero();
    }

    @Test
    void anOlderTextIsFoundByNobody() throws SQLException {
        trial.plant("update statement set text = '" + text("They drink.") + "' where id = '" + statement + "'");
        assertThat(found(member(owner), "saltbush")).isZero();
        assertThat(found(member(owner), "drink")).isEqualTo(1);
    }

    /** Under break-glass access, for the office, for the scheduler: nobody without a role searches. */
    @Test
    void whoHoldsNoRoleFindsNothing() throws SQLException {
        assertThat(found(TenantPrincipal.timer(owner), "quaggas")).isZero();
        assertThat(found(new TenantPrincipal(owner, "someone", "A", Set.of(), Set.of()), "quaggas"))
                .isZero();
        assertThat(found(TenantPrincipal.office("office", "O", Set.of(CoalitionRole.AUDITOR)), "quaggas"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "ME,          false, false, false",
        "ORGANISATION, true, false, false",
        "NAMED,        true, true,  false",
        "COALITION,    true, true,  true",
        "PUBLIC,       true, true,  true"
    })
    void aSectionIsFoundByWhomItsLevelReaches(String level, boolean colleague, boolean named, boolean reader)
            throws SQLException {
        UUID section = UUID.randomUUID();
        trial.as(member(owner));
        trial.plant(
                """
                insert into plan (organisation_id, id, title, goal, language, scope, state, created_at, changed_at, version)
                values ('%s', '%s', 'Plan', 'Goal', 'en', '', 'SHARED', now(), now(), 0)"""
                        .formatted(owner, plan));
        trial.plant(
                """
                insert into plan_section (organisation_id, id, plan_id, heading, text, text_number, owner_subject, owner_name, level,
                  created_at, changed_at, version) values ('%s', '%s', '%s', 'PROBLEM', '%s', 1, 'ada', 'Ada', 'ME', now(), now(), 0)"""
                        .formatted(owner, section, plan, text("Thylacines")));
        review();
        for (UUID one : new UUID[] {peer, stranger}) {
            trial.plant("insert into access_grant values ('%s', '%s', 'PLAN', '%s', 'COMMENT', now())"
                    .formatted(owner, plan, one));
        }
        trial.plant("update plan_section set level = '%s' where id = '%s'".formatted(level, section));
        if (level.equals("NAMED")) {
            trial.plant("insert into plan_section_share values ('%s', '%s', '%s', '%s')"
                    .formatted(owner, section, peer, plan));
        }

        assertThat(found(member(owner), "thylacine") == 1).isEqualTo(colleague);
        assertThat(found(member(peer), "thylacine") == 1).isEqualTo(named);
        assertThat(found(member(stranger), "thylacine") == 1).isEqualTo(reader);
        assertThat(found(member(UUID.randomUUID()), "thylacine")).isZero();
    }

    private void review() throws SQLException {
        trial.plant(
                """
                insert into risk_review (organisation_id, id, plan_id, reviewed_on, next_on, note, reviewed_by, created_at)
                values ('%s', gen_random_uuid(), '%s', current_date, current_date + 30, '', 'A', now())"""
                        .formatted(owner, plan));
    }

    @ParameterizedTest
    @CsvSource({
        "ar, حماية المدافعين عن حقوق الإنسان, المدافعون الانسان حمايه",
        "fr, Les défenseurs emprisonnés, defenseur emprisonne",
        "es, La campaña sigue, campana",
        "ru, Защита правозащитников во всём мире, правозащитники всем",
        "fa, یک کتاب, كتاب يك"
    })
    void wordsAreFoundHoweverTheyAreWritten(String language, String written, String sought) throws SQLException {
        trial.plant("update statement set text = '%s' where id = '%s'"
                .formatted(text(written).replace("\"en\"", "\"" + language + "\""), statement));
        assertThat(found(member(owner), sought)).isEqualTo(1);
    }

    @Test
    void wordsThatSomebodyHasSearchedForAreTheirsAlone() throws SQLException {
        String keep =
                "insert into search_query (organisation_id, id, subject, words, made_at) values ('%s', gen_random_uuid(), '%s', 'w', %s)";
        trial.as(member(owner));
        assertThat(trial.attempt(keep.formatted(owner, "someone", "now()"))).isEqualTo(DONE);
        assertThat(trial.attempt(keep.formatted(owner, "somebody-else", "now()")))
                .isEqualTo(REFUSED);
        trial.plant(keep.formatted(owner, "someone", "now() - interval '31 minutes'"));
        assertThat(trial.number("select count(*) from search_query")).isEqualTo(1);
        trial.as(OneRequest.at(owner, "colleague", MemberRole.MEMBER));
        assertThat(trial.finds("select 1 from search_query")).isFalse();
        assertThat(trial.changed("delete from search_query")).isEqualTo(1);
    }

    @Test
    void theListKnowsTheStateOfAnAnswer() throws SQLException {
        trial.plant("update statement set state = 'OPEN_FOR_SIGN_ON' where id = '" + statement + "'");
        trial.grant(owner, statement, peer, "SIGN");
        trial.as(signatory(peer));
        trial.run(
                """
                insert into sign_on (organisation_id, statement_id, owner_id, answer, text_number, fingerprint, display, printed_name,
                  region, reservation, late, answered_by, answered_by_subject, answered_at, version)
                values ('%s', '%s', '%s', 'SIGNED', 1, '', 'NAMED', 'O', '', '', false, 'A', 'someone', now(), 0)"""
                        .formatted(peer, statement, owner));
        String answered = "select 1 from document_reader where document_id = '" + statement
                + "' and reader_organisation = '" + peer + "' and answer = '%s'";
        assertThat(trial.finds(answered.formatted("SIGNED"))).isTrue();

        trial.plant("update statement set text_number = 2, binding_number = 2 where id = '" + statement + "'");
        assertThat(trial.finds(answered.formatted("RECONFIRM"))).isTrue();
    }

    private int found(TenantPrincipal acting, String words) throws SQLException {
        trial.as(acting);
        return trial.number("select count(*) from ctx.search('%s', '')".formatted(words));
    }

    private static TenantPrincipal lead(UUID organisation) {
        return new TenantPrincipal(organisation, "someone", "A", Set.of(MemberRole.MEMBER), Set.of(CoalitionRole.LEAD));
    }

    private static String text(String words) {
        return "{\"title\":\"T\",\"language\":\"en\",\"addressees\":[],\"sections\":[{\"id\":\"1\",\"heading\":\"H\",\"html\":\"<p>"
                + words + "</p>\"}]}";
    }
}
