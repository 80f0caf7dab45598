package ngo.portal.persistence.petition.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.UUID;
import ngo.portal.fixture.Database;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is public of an organisation's page comes from that organisation, whatever id a page of another carries. */
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
}
