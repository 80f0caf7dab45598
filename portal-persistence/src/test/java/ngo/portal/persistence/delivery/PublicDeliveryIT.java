package ngo.portal.persistence.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ngo.portal.fixture.Database;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is read of deliveries as the public role reads it. */
class PublicDeliveryIT {

    private static final int MOST = 20;

    private static final String OWNER = UUID.randomUUID().toString();

    @SuppressWarnings("NullAway.Init") // made before all tests
    private static Database database;

    @BeforeAll
    static void aDatabaseOfItsOwn() throws SQLException {
        database = Database.running().another("deliveries");
    }

    /** The feed has no place for plans, and its subscribers want to read about statements and petitions. */
    @Test
    void howeverManyPlansWereDeliveredLaterTheNewestAreThoseOfStatementsAndPetitions() throws Exception {
        String statement = UUID.randomUUID().toString();
        String petition = UUID.randomUUID().toString();
        String plan = UUID.randomUUID().toString();
        plant(
                """
                insert into publication (organisation_id, statement_id, number, slug, kind, title, language, text, canonical, fingerprint,
                  notes_to_editors, press_contact, public_note, silent_supporters, published_at)
                select '%1$s', '%2$s', i, 'water', case i when 1 then 'PUBLISHED' else 'CORRECTED' end, 'Water ' || i, 'en', '{}', '', '', '',
                  '', '', 0, now() from generate_series(1, 2) i
                """
                        .formatted(OWNER, statement),
                """
                insert into public_petition (petition_id, owner_id, slug, state, language, owner_alias, owner_name, goal, mail_content,
                  state_note, opened_at, closes_at, zone, closed_at)
                values ('%2$s', '%1$s', 'rivers', 'CLOSED', 'en', 'o', 'O', 1, '', '', now(), now(), 'UTC', now())
                """
                        .formatted(OWNER, petition),
                """
                insert into public_petition_text (petition_id, language, title, text, canonical, fingerprint, source_fingerprint, original,
                  printed_at)
                select '%s', l, 'Rivers ' || l, '{}', '', '', '', l = 'en', now() from unnest(array['en', 'fr']) l
                """
                        .formatted(petition),
                """
                insert into public_plan (organisation_id, plan_id, slug, title, goal, language, scope, owner_alias, owner_name, state,
                  adopted_at, published_at)
                values ('%s', '%s', 'forests', 'Forests', '', 'en', '', 'o', 'O', 'ACTIVE', now(), now())
                """
                        .formatted(OWNER, plan),
                deliveries(statement, 1, "now() - interval '2 days'"),
                deliveries(petition, 1, "now() - interval '1 day'"),
                deliveries(plan, MOST + 1, "now()"));

        try (EntityManagerFactory factory = factory();
                EntityManager entities = factory.createEntityManager()) {
            PublicDeliveryRepository deliveries = new PublicDeliveryRepository();
            Field field = PublicDeliveryRepository.class.getDeclaredField("entities");
            field.setAccessible(true);
            field.set(deliveries, entities);

            assertThat(deliveries.of(UUID.fromString(plan))).hasSize(MOST + 1);
            List<ListedDelivery> newest = deliveries.newest(MOST);
            assertThat(newest).extracting(ListedDelivery::title).containsExactly("Rivers en", "Water 2");
            assertThat(newest).extracting(ListedDelivery::place).containsExactly("petitions", "statements");
            assertThat(newest).extracting(ListedDelivery::slug).containsExactly("rivers", "water");
            assertThat(deliveries.newest(1)).hasSize(1);
        }
    }

    private static String deliveries(String document, int number, String shownAt) {
        return """
                insert into public_delivery (organisation_id, document_id, number, addressee, event, place, delivered_on, channel, form,
                  language, reply, replied_by, reply_summary, reply_source, shown_at)
                select '%s', '%s', i, 'A', '', '', current_date, 'POST', 'SUMMARY', 'en', 'AWAITED', '', '', '', %s
                from generate_series(1, %d) i
                """
                .formatted(OWNER, document, shownAt, number);
    }

    private static void plant(String... rows) throws SQLException {
        try (Connection unbound = database.unbound();
                Statement sql = unbound.createStatement()) {
            for (String row : rows) {
                sql.execute(row);
            }
        }
    }

    private static EntityManagerFactory factory() {
        return Persistence.createEntityManagerFactory(
                "public",
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "jakarta.persistence.jtaDataSource", "",
                        "jakarta.persistence.jdbc.url", database.url(),
                        "jakarta.persistence.jdbc.user", "portal_public",
                        "jakarta.persistence.jdbc.password", Database.PASSWORD));
    }
}
