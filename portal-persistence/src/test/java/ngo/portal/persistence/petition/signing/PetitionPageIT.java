package ngo.portal.persistence.petition.signing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.Field;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ngo.portal.fixture.Database;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What is public of an organisation's page comes from that organisation, whatever id a page of another carries; and while nobody of it
 * comes in, nobody signs there.
 */
class PetitionPageIT {

    private static Database database;

    @BeforeAll
    static void aDatabaseOfItsOwn() throws SQLException {
        database = Database.running().another("pages");
    }

    @Test
    void aPageOfTheSameIdNeitherSpeaksOnAnothersPageNorEndsIt() throws SQLException {
        StagedSigning stage = new StagedSigning(database);
        String other = UUID.randomUUID().toString();
        stage.plant(
                """
                insert into organisation (id, alias, name, short_name, state) values ('%1$s', '%1$s', 'X', 'X', 'ACTIVE');
                insert into petition_page (organisation_id, petition_id, owner_id, id, alias, state, changed_by, changed_at)
                select '%1$s', p.petition_id, p.partner_id, p.id, 'x', 'LIVE', 's', now() from public_petition_page p
                where p.petition_id = '%2$s'
                """
                        .formatted(other, stage.petition));

        stage.act(
                """
                insert into petition_page_text (organisation_id, petition_id, owner_id, language, introduction, thanks, written_by, written_at)
                select g.organisation_id, g.petition_id, g.owner_id, 'en', 'Mine now', '', 's', now() from petition_page g
                where g.organisation_id = '%1$s';
                insert into petition_wording (organisation_id, petition_id, owner_id, number, language, text, fingerprint, written_by,
                  written_at)
                select g.organisation_id, g.petition_id, g.owner_id, 1, 'en', 'To me', repeat('0', 64), 's', now() from petition_page g
                where g.organisation_id = '%1$s';
                update petition_page set state = 'ENDED' where organisation_id = '%1$s'
                """
                        .formatted(other));

        assertThat(stage.all("select introduction from public_petition_page_text where petition_id = '%s'"))
                .isEmpty();
        assertThat(stage.all("select text from public_petition_wording where petition_id = '%s'"))
                .isEmpty();
        assertThat(stage.one("select ended_at is null from public_petition_page where petition_id = '%s'"))
                .isEqualTo("t");
    }

    /** The page has the id of its organisation. */
    private static UUID partnerOf(StagedSigning stage) throws SQLException {
        UUID partner = UUID.randomUUID();
        stage.plant(
                """
                insert into organisation (id, alias, name, short_name, state)
                select owner_id, owner_id::text, 'O', 'O', 'ACTIVE' from public_petition where petition_id = '%2$s'
                union all select '%1$s', '%1$s', 'P', 'P', 'ACTIVE';
                insert into public_petition_page (petition_id, id, partner_id, alias, name, owner, live_at)
                values ('%2$s', '%1$s', '%1$s', 'partner', 'P', false, now());
                insert into public_petition_wording (petition_id, page_id, number, language, text, fingerprint, printed_at)
                select petition_id, id, 1, 'en', 'Write to me', 'f', now() from public_petition_page where petition_id = '%2$s'
                """
                        .formatted(partner, stage.petition));
        return partner;
    }

    private static UUID ownerOf(StagedSigning stage) throws SQLException {
        return UUID.fromString(stage.one("select owner_id from public_petition where petition_id = '%s'"));
    }

    private static void put(StagedSigning stage, UUID organisation, String state) throws SQLException {
        stage.plant("update organisation set state = '" + state + "' where id = '" + organisation + "'");
    }

    private static String signed(StagedSigning stage, String who, UUID page) throws SQLException {
        return stage.anybody(stage.sign(who).replace(stage.page.toString(), page.toString()));
    }

    /** Confirmed by somebody who lets the organisation write. */
    private static String confirmed(StagedSigning stage, String who, UUID organisation) throws SQLException {
        stage.mailed();
        return stage.anybody(
                """
                select public_step(%s, 'CONFIRM', '{"commitment":"%s","consents":[{"organisation":"%s","wording":1,"batch":"%s","generation":1,"sealed":"ab"}]}')
                """
                        .formatted(
                                stage.code(who),
                                stage.one("select encode(" + stage.commitment(who) + ", 'hex')"),
                                organisation,
                                UUID.randomUUID()));
    }

    private static String missing(StagedSigning stage, UUID organisation) throws SQLException {
        return stage.scheduled(
                "select (count(*) > 0)::text from ctx.missing_petition_batches() where kind = 'SUPPORTER' and organisation_id = '"
                        + organisation + "'");
    }

    @Test
    void onThePageOfAnOrganisationThatIsClosedNobodySigns() throws SQLException {
        StagedSigning stage = new StagedSigning(database);
        UUID partner = partnerOf(stage);
        String consents = "select count(*) from petition_consent where petition_id = '%s'";
        assertThat(signed(stage, "ada", partner)).isEqualTo("TAKEN");
        assertThat(confirmed(stage, "ada", partner)).isEqualTo("DONE");
        assertThat(stage.one(consents)).isEqualTo("1");
        assertThat(missing(stage, partner)).isEqualTo("true");

        for (String state : List.of("FROZEN", "SUSPENDED", "LEFT")) {
            put(stage, partner, "ACTIVE");
            assertThat(signed(stage, state, partner)).as("before").isEqualTo("TAKEN");
            put(stage, partner, state);
            assertThat(signed(stage, "late " + state, partner)).as(state).isEqualTo("INVALID");
            assertThat(signed(stage, "late " + state, stage.page)).as(state).isEqualTo("TAKEN");
            assertThat(confirmed(stage, state, partner)).as(state).isEqualTo("DONE");
            assertThat(stage.one(consents)).as(state).isEqualTo("1");
            assertThat(missing(stage, partner)).as(state).isEqualTo("false");
        }
        assertThat(stage.total()).as("each signature counts").isEqualTo("4");

        put(stage, partner, "LEAVING");
        assertThat(signed(stage, "bea", partner)).isEqualTo("TAKEN");
        assertThat(confirmed(stage, "bea", partner)).isEqualTo("DONE");
        assertThat(stage.one(consents)).isEqualTo("2");
    }

    @Test
    void aPetitionOfAnOrganisationThatIsClosedIsPausedUntilItComesBack() throws SQLException {
        StagedSigning stage = new StagedSigning(database);
        UUID partner = partnerOf(stage);
        UUID owner = ownerOf(stage);
        for (String state : List.of("FROZEN", "SUSPENDED", "LEFT")) {
            put(stage, owner, "ACTIVE");
            assertThat(signed(stage, state, stage.page)).as("before").isEqualTo("TAKEN");
            put(stage, owner, state);
            assertThat(signed(stage, "late " + state, stage.page)).as(state).isEqualTo("PAUSED");
            assertThat(signed(stage, "late " + state, partner)).as(state).isEqualTo("PAUSED");
            assertThat(confirmed(stage, state, partner)).as(state).isEqualTo("DONE");
            // Names for the addressee are sealed under what it is given, too.
            assertThat(missing(stage, owner)).as(state).isEqualTo("true");
        }
        stage.plant("update public_petition set state = 'CLOSED', closed_at = now() where petition_id = '%s'");
        assertThat(signed(stage, "bea", stage.page)).isEqualTo("CLOSED");
        stage.plant("update public_petition set state = 'OPEN', closed_at = null where petition_id = '%s'");
        put(stage, owner, "LEAVING");
        assertThat(signed(stage, "bea", stage.page)).isEqualTo("TAKEN");
        assertThat(signed(stage, "cem", partner)).isEqualTo("TAKEN");
    }

    /** Asked as the portal asks. */
    @Test
    void aFormGoesOnAsThePetitionsOwnAndConsentsAreTakenBackAllTheSame() throws Exception {
        StagedSigning stage = new StagedSigning(database);
        UUID partner = partnerOf(stage);
        UUID owner = ownerOf(stage);
        String slug = stage.petition.toString();
        try (EntityManagerFactory factory = Persistence.createEntityManagerFactory(
                        "public",
                        Map.of(
                                "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                                "jakarta.persistence.jtaDataSource", "",
                                "jakarta.persistence.jdbc.url", database.url(),
                                "jakarta.persistence.jdbc.user", "portal_public",
                                "jakarta.persistence.jdbc.password", Database.PASSWORD));
                EntityManager entities = factory.createEntityManager()) {
            SigningRepository signatures = new SigningRepository();
            Field field = SigningRepository.class.getDeclaredField("entities");
            field.setAccessible(true);
            field.set(signatures, entities);

            assertThat(signatures.page(slug, "en", "partner", "").orElseThrow())
                    .returns(partner, SigningPageRow::page)
                    .returns("OPEN", SigningPageRow::state)
                    .returns(true, SigningPageRow::ownerCollects);
            assertThat(signatures.choices(stage.petition, partner, "en", "en"))
                    .extracting(ConsentChoiceRow::organisation)
                    .containsExactly(owner, partner);
            for (String state : List.of("FROZEN", "SUSPENDED", "LEFT")) {
                put(stage, partner, state);
                assertThat(signatures
                                .page(slug, "en", "partner", "")
                                .orElseThrow()
                                .page())
                        .isEqualTo(stage.page);
                assertThat(signatures.choices(stage.petition, partner, "en", "en"))
                        .extracting(ConsentChoiceRow::organisation)
                        .containsExactly(owner);
                assertThat(signatures.choices(stage.petition, partner, "en", "en", List.of(partner)))
                        .extracting(ConsentChoiceRow::organisation)
                        .containsExactly(owner, partner);
            }
            put(stage, partner, "ACTIVE");
            put(stage, owner, "FROZEN");
            assertThat(signatures.choices(stage.petition, partner, "en", "en"))
                    .extracting(ConsentChoiceRow::organisation)
                    .containsExactly(partner);
            assertThat(signatures.page(slug, "en", "partner", "").orElseThrow())
                    .returns("PAUSED", SigningPageRow::state)
                    .returns(false, SigningPageRow::ownerCollects);
            stage.plant("update public_petition_page set ended_at = now() where petition_id = '%s' and not owner");
            assertThat(signatures.page(slug, "en", "partner", "").orElseThrow().ownPage())
                    .isTrue();
            assertThat(signatures.page(slug, "en", "nobody", "")).isEmpty();
        }
    }
}
