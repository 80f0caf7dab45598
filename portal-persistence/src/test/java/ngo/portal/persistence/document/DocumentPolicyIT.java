package ngo.portal.persistence.document;

import static ngo.portal.fixture.PolicyTransaction.CHECKED;
import static ngo.portal.fixture.PolicyTransaction.DONE;
import static ngo.portal.fixture.PolicyTransaction.REFUSED;
import static ngo.portal.fixture.PolicyTransaction.lead;
import static ngo.portal.fixture.PolicyTransaction.member;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.UUID;
import ngo.portal.fixture.OneRequest;
import ngo.portal.fixture.PolicyTransaction;
import ngo.portal.persistence.access.Leads;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database shows of the talk about a document, of its versions and drafts. */
class DocumentPolicyIT {

    private static final String NOBODY = "";

    private final UUID owner = UUID.randomUUID();
    private final UUID reader = UUID.randomUUID();
    private final UUID peer = UUID.randomUUID();
    private final UUID document = UUID.randomUUID();
    private final UUID section = UUID.randomUUID();
    private final UUID thread = UUID.randomUUID();

    private PolicyTransaction trial = new PolicyTransaction();

    @BeforeEach
    void aDocumentWithTwoReaders() throws SQLException {
        share();
    }

    private void share() throws SQLException {
        trial.found(owner, reader, peer);
        trial.draft(owner, document, "CONSULTATION");
        trial.grant(owner, document, reader, "COMMENT");
        trial.grant(owner, document, peer, "COMMENT");
    }

    @AfterEach
    void leaveNoRows() throws SQLException {
        trial.close();
    }

    @Test
    void aCommentIsReadByThoseForWhomItWasWritten() throws SQLException {
        assertThat(whoSees("comment", member(reader), comment("ORGANISATION"))).isEqualTo("reader");
        assertThat(whoSees("comment", member(reader), comment("LEADS"))).isEqualTo("reader lead");
        assertThat(whoSees("comment", member(reader), comment("ALL"))).isEqualTo("owner reader peer lead");
    }

    @Test
    void readersOfATextReadTheFateOfTheirAmendments() throws SQLException {
        assertThat(whoSees("comment_resolution", member(reader), resolution(reader)))
                .isEqualTo("owner reader peer lead");
        assertThat(whoSees("amendment", member(reader), amendment(reader))).isEqualTo("owner reader peer lead");
        assertThat(whoSees("amendment_verdict", member(owner), verdict(owner))).isEqualTo("owner reader peer lead");
        assertThat(whoSees("document_version", member(owner), version(owner))).isEqualTo("owner reader peer lead");
    }

    @Test
    void whoHasNotGotATextAddsNothingToIt() throws SQLException {
        UUID stranger = UUID.randomUUID();
        trial.as(lead(stranger));

        assertThat(trial.attempt(comment("ALL").replace(reader.toString(), stranger.toString())))
                .isEqualTo(REFUSED);
        assertThat(trial.attempt(amendment(stranger))).isEqualTo(REFUSED);
        assertThat(trial.attempt(resolution(stranger))).isEqualTo(REFUSED);
        assertThat(trial.attempt(verdict(stranger))).isEqualTo(REFUSED);
        assertThat(trial.attempt(version(stranger))).isEqualTo(REFUSED);
        assertThat(trial.attempt(draft(stranger))).isEqualTo(REFUSED);
    }

    @Test
    void whoReadsATextIsNotItsOwner() throws SQLException {
        trial.as(member(reader));

        assertThat(trial.attempt(verdict(reader))).isEqualTo(REFUSED);
        assertThat(trial.attempt(verdict(owner))).isEqualTo(REFUSED);
        assertThat(trial.attempt(version(reader))).isEqualTo(REFUSED);
        assertThat(trial.attempt(version(owner))).isEqualTo(REFUSED);
        assertThat(trial.attempt(draft(reader))).isEqualTo(REFUSED);
    }

    @Test
    void leadsWriteVersionsOfWhatWasHandedIn() throws SQLException {
        trial.as(lead(peer));
        assertThat(trial.attempt(version(owner))).isEqualTo(REFUSED);

        trial.grant(owner, document, Leads.AUDIENCE, "APPROVE");
        trial.as(lead(peer));

        assertThat(trial.attempt(version(owner))).isEqualTo(DONE);
    }

    @Test
    void aDraftIsSeenByThePersonWhoTypedIt() throws SQLException {
        trial.as(member(owner));
        trial.run(draft(owner));
        assertThat(trial.finds("select 1 from document_draft")).isTrue();

        trial.as(new TenantPrincipal(
                owner, "a colleague", "B", member(owner).roles(), member(owner).coalitionRoles()));
        assertThat(trial.finds("select 1 from document_draft")).isFalse();
        trial.as(lead(owner));
        assertThat(trial.finds("select 1 from document_draft")).isTrue();
    }

    @Test
    void losingATextMeansLosingItsDiscussion() throws SQLException {
        trial.as(member(reader));
        trial.run(comment("ORGANISATION"));
        trial.run(amendment(reader));
        trial.as(member(owner));
        trial.plant("delete from access_grant where grantee_id = '%s'".formatted(reader));

        trial.as(member(reader));

        assertThat(trial.finds("select 1 from comment")).isFalse();
        assertThat(trial.finds("select 1 from amendment")).isFalse();
    }

    @Test
    void aSectionThatIsHiddenTakesItsTalkAndItsVersionsAlong() throws SQLException {
        hideSectionUnless("ctx.organisation() in (owner, '%s')".formatted(reader));

        assertThat(whoSees("comment", member(reader), comment("ALL"))).isEqualTo("owner reader");
        assertThat(whoSees("comment_resolution", member(reader), resolution(reader)))
                .isEqualTo("owner reader");
        assertThat(whoSees("amendment", member(reader), amendment(reader))).isEqualTo("owner reader");
        assertThat(whoSees("amendment_verdict", member(owner), verdict(owner))).isEqualTo("owner reader");
        assertThat(whoSees("document_version", member(owner), version(owner))).isEqualTo("owner reader");
        trial.as(member(peer));
        assertThat(trial.attempt(amendment(peer))).isEqualTo(REFUSED);
    }

    @Test
    void aSectionCanBeHiddenFromColleaguesToo() throws SQLException {
        hideSectionUnless("ctx.subject() = 'someone'");
        trial.as(member(owner));
        trial.run(version(owner));
        trial.run(comment("ORGANISATION").replace(reader.toString(), owner.toString()));

        trial.as(colleague(owner));

        assertThat(trial.finds("select 1 from document_version")).isFalse();
        assertThat(trial.finds("select 1 from comment")).isFalse();
    }

    @Test
    void wordsAreChangedAndWithdrawnByTheirAuthorAlone() throws SQLException {
        trial.as(member(reader));
        String mine = comment("ALL")
                .replace("created_at)", "created_at, author_subject)")
                .replace("now())", "now(), '%s')");
        assertThat(trial.attempt(mine.formatted("somebody else"))).isEqualTo(REFUSED);
        trial.run(mine.formatted("someone"));
        String changed = "update comment set body = 'Otherwise', edited_at = now()";
        String withdrawn = "update comment set body = '-', withdrawn_at = now(), withdrawn_by = 'A'";

        trial.as(colleague(reader));
        assertThat(trial.changed(changed)).isZero();
        trial.as(member(owner));
        assertThat(trial.changed(withdrawn)).isZero();
        trial.as(member(reader));
        assertThat(trial.changed(changed)).isOne();
        assertThat(trial.changed(withdrawn)).isOne();
        assertThat(trial.changed(changed)).isZero();
    }

    @Test
    void aWordingIsChangedByItsOrganisationUntilItIsAnswered() throws SQLException {
        trial.as(member(reader));
        trial.run(amendment(reader));
        String changed = "update amendment set proposed = 'Otherwise', edition = edition + 1";

        trial.as(member(owner));
        assertThat(trial.changed(changed)).isZero();
        trial.as(colleague(reader));
        assertThat(trial.changed(changed)).isOne();
        trial.plant(verdict(owner)
                .replace("gen_random_uuid()", "(select id from amendment where document_id = '" + document + "')"));
        assertThat(trial.changed(changed)).isZero();
    }

    @Test
    void whatWasWithdrawnIsNotAnswered() throws SQLException {
        trial.as(member(reader));
        trial.run(amendment(reader));
        trial.run("update amendment set proposed = '', withdrawn_at = now(), withdrawn_by = 'A'");
        trial.as(member(owner));

        assertThat(trial.attempt(verdict(owner)
                        .replace(
                                "gen_random_uuid()",
                                "(select id from amendment where document_id = '" + document + "')")))
                .isEqualTo(REFUSED);
    }

    /** As a kind of document does whose sections are not for every reader. */
    private void hideSectionUnless(String condition) throws SQLException {
        trial.close();
        trial = PolicyTransaction.after(
                """
                create or replace function ctx.sees_section(document uuid, owner uuid, section uuid) returns boolean
                  language sql stable set search_path = pg_catalog, pg_temp as $$
                  select exists (
                    select 1 from public.document_reader r
                    where r.document_id = sees_section.document and r.organisation_id = sees_section.owner
                      and (section <> '%s' or %s))
                $$
                """
                        .formatted(section, condition));
        share();
    }

    private static TenantPrincipal colleague(UUID organisation) {
        return OneRequest.at(organisation, "a colleague", MemberRole.MEMBER);
    }

    @Test
    void aKindThatDoesNotSayWhatItShowsShowsNothing() throws SQLException {
        UUID riddle = UUID.randomUUID();
        trial.as(member(owner));
        trial.run(granted(riddle, "RIDDLE", owner));

        assertThat(trial.attempt(version(owner).replace(document.toString(), riddle.toString())))
                .isEqualTo(REFUSED);
        assertThat(trial.attempt(amendment(owner).replace(document.toString(), riddle.toString())))
                .isEqualTo(REFUSED);
    }

    @Test
    void aGrantMakesNoOtherKindOfADocument() throws SQLException {
        UUID riddle = UUID.randomUUID();
        trial.as(member(owner));
        trial.run(granted(riddle, "RIDDLE", owner));

        assertThat(trial.attempt(granted(riddle, "STATEMENT", peer))).isEqualTo(CHECKED);

        trial.as(member(peer));
        assertThat(trial.finds("select 1 from document_reader where document_id = '%s'".formatted(riddle)))
                .isFalse();
        assertThat(trial.attempt(amendment(peer).replace(document.toString(), riddle.toString())))
                .isEqualTo(REFUSED);
    }

    private String granted(UUID id, String kind, UUID grantee) {
        return "insert into access_grant values ('%s', '%s', '%s', '%s', 'COMMENT', now())"
                .formatted(owner, id, kind, grantee);
    }

    private String comment(String visibility) {
        return """
                insert into comment (organisation_id, id, owner_id, document_id, thread_id, section_id, paragraph, paragraph_key,
                  quote, body, visibility, author_name, created_at)
                values ('%s', '%s', '%s', '%s', '%s', '%s', 0, '', '', 'Words', '%s', 'A', now())
                """
                .formatted(reader, thread, owner, document, thread, section, visibility);
    }

    private String resolution(UUID organisation) {
        return """
                insert into comment_resolution (organisation_id, document_id, owner_id, thread_id, section_id, resolved_by,
                  resolved_at) values ('%s', '%s', '%s', '%s', '%s', 'A', now())
                """
                .formatted(organisation, document, owner, thread, section);
    }

    private String amendment(UUID organisation) {
        return """
                insert into amendment (organisation_id, id, owner_id, document_id, section_id, paragraph, paragraph_key, original,
                  proposed, reason, author_name, created_at)
                values ('%s', gen_random_uuid(), '%s', '%s', '%s', 0, '', '', 'Words', '', 'A', now())
                """
                .formatted(organisation, owner, document, section);
    }

    private String verdict(UUID organisation) {
        return """
                insert into amendment_verdict (organisation_id, amendment_id, document_id, section_id, verdict, reason, decided_by,
                  decided_at) values ('%s', gen_random_uuid(), '%s', '%s', 'ACCEPTED', '', 'A', now())
                """
                .formatted(organisation, document, section);
    }

    private String version(UUID organisation) {
        return """
                insert into document_version (organisation_id, document_id, section_id, position, number, text, change_class, note,
                  author_organisation, author_name, created_at)
                values ('%1$s', '%2$s', '%3$s', 0, 2, 'Words', 'DRAFTED', '', '%1$s', 'A', now())
                """
                .formatted(organisation, document, section);
    }

    private String draft(UUID organisation) {
        return """
                insert into document_draft (organisation_id, document_id, section_id, subject, text, beside, base_number, saved_at)
                values ('%1$s', '%2$s', '%2$s', 'someone', 'Words', '{}', 1, now())
                """
                .formatted(organisation, document);
    }

    /** Who of all sees the row that somebody writes; a stranger, who should see none, is among them. */
    private String whoSees(String table, TenantPrincipal writer, String insert) throws SQLException {
        Savepoint before = trial.mark();
        trial.as(writer);
        trial.run(insert);
        String seen = String.join(
                " ",
                look("owner", member(owner), table),
                look("reader", member(reader), table),
                look("peer", member(peer), table),
                look("lead", lead(peer), table),
                look("stranger", lead(UUID.randomUUID()), table));
        trial.goBack(before);
        return seen.strip().replaceAll(" +", " ");
    }

    private String look(String name, TenantPrincipal acting, String table) throws SQLException {
        trial.as(acting);
        return trial.finds("select 1 from " + table + " where document_id = '" + document + "'") ? name : NOBODY;
    }
}
