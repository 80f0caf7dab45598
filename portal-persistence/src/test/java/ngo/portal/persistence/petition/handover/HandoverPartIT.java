package ngo.portal.persistence.petition.handover;

import static ngo.portal.fixture.PolicyTransaction.lead;
import static ngo.portal.fixture.PolicyTransaction.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import ngo.portal.fixture.Database;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list of names is divided into parts that are small, complete and visible to its creator only, even if supporters withdraw meanwhile. */
class HandoverPartIT {

    private static final UUID OWNER = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final UUID NOBODY = new UUID(0, 0);

    private static Database database;

    private final UUID petition = UUID.randomUUID();
    private final UUID division = UUID.randomUUID();

    @BeforeAll
    static void aDatabaseOfItsOwn() throws SQLException {
        database = Database.running().another("handover");
        for (UUID one : List.of(OWNER, OTHER)) {
            superuser(
                    "insert into organisation (id, alias, name, short_name, state) values ('%1$s', '%1$s', 'O', 'O', 'ACTIVE')"
                            .formatted(one));
        }
    }

    @BeforeEach
    void aClosedPetition() throws SQLException {
        plant(
                """
                insert into petition (organisation_id, id, slug, title, state, text, text_number, opened_at, closes_at, created_by, created_at,
                  changed_at, version)
                values ('%1$s', '%2$s', '%2$s', 'T', 'OPEN', '{"language":"en"}', 1, now() - interval '9 days', now() + interval '9 days', 's',
                  now(), now(), 0)
                """);
        plant(
                """
                insert into public_petition (petition_id, owner_id, slug, state, language, owner_alias, owner_name, goal, mail_content,
                  state_note, opened_at, closes_at, zone) values ('%2$s', '%1$s', '%2$s', 'OPEN', 'en', 'o', 'O', 0, 'NEUTRAL', '', now(),
                  now() + interval '9 days', 'UTC')
                """);
        try (Connection scheduler = database.acting(TenantPrincipal.timer(NOBODY))) {
            column(scheduler, formatted("select ctx.open_petition_store('%2$s')"));
            scheduler.commit();
        }
        plant("update petition set state = 'CLOSED', closed_at = now(), state_at = now() where id = '%2$s'");
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "5000, 1", "5001, 2", "10001, 3"})
    void everybodyIsInOnePartAndNoPartIsLarge(int people, int most) throws SQLException {
        signed(people, "now()");
        List<Integer> sizes = divided();
        assertThat(sizes).hasSizeBetween((people + 4_999) / 5_000 + (people == 0 ? 1 : 0), most);
        assertThat(sizes).allMatch(size -> size <= 5_000);
        assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isEqualTo(people);

        List<String> found = new ArrayList<>();
        for (int part = 1; part <= sizes.size(); part++) {
            List<String> these = part(maker(), part);
            assertThat(these).hasSize(sizes.get(part - 1));
            found.addAll(these);
        }
        assertThat(new HashSet<>(found)).as("nobody twice, nobody left out").hasSize(people);
        assertThat(found.stream().map(one -> one.substring(0, 2)).toList())
                .as("by country, through all parts")
                .isSorted();
        for (int wrong : List.of(-1, 0, sizes.size() + 1, Integer.MAX_VALUE)) {
            assertThat(part(maker(), wrong)).isEmpty();
        }
    }

    @Test
    @Tag("part-1")
    void aHundredThousandAreInOnePartEach() throws SQLException {
        everybodyIsInOnePartAndNoPartIsLarge(100_000, 21);
    }

    @Test
    void whoWithdrawsBetweenTwoPartsMovesNobodyElse() throws SQLException {
        signed(10_001, "now()");
        List<Integer> sizes = divided();
        List<String> before = IntStream.rangeClosed(1, sizes.size())
                .mapToObj(part -> part(maker(), part))
                .flatMap(List::stream)
                .toList();
        List<String> found = new ArrayList<>(part(maker(), 1));
        plant("delete from petition_signature where petition_id = '%2$s' and id::text like '_0%%'");
        IntStream.rangeClosed(2, sizes.size()).forEach(part -> found.addAll(part(maker(), part)));

        assertThat(found).doesNotHaveDuplicates();
        assertThat(found)
                .containsExactlyElementsOf(IntStream.range(0, before.size())
                        .filter(i -> i < sizes.get(0) || before.get(i).charAt(4) != '0')
                        .mapToObj(before::get)
                        .toList())
                .hasSizeLessThan(before.size());
    }

    @Test
    void whoComesInLaterIsInNoPartAndWhoComesBackShows() throws SQLException {
        signed(10, "now()");
        plant("update petition_signature set state = 'INVALIDATED' where (petition_id, id) in "
                + "(select petition_id, id from petition_signature where petition_id = '%2$s' limit 1)");
        assertThat(divided()).containsExactly(9);
        signed(5, "now() + interval '1 second'");
        assertThat(part(maker(), 1)).hasSize(9);
        plant("update petition_signature set state = 'CONFIRMED' where petition_id = '%2$s'");
        assertThat(part(maker(), 1))
                .as("one more than it had, for the portal to refuse")
                .hasSize(10);
    }

    @Test
    void aDivisionIsItsMakersForADay() throws SQLException {
        signed(3, "now()");
        divided();
        TenantPrincipal colleague = new TenantPrincipal(OWNER, "colleague", "C", Set.of(MemberRole.MEMBER), Set.of());
        for (TenantPrincipal other :
                List.of(member(OTHER), lead(OTHER), lead(OWNER), colleague, TenantPrincipal.timer(OWNER))) {
            assertThat(part(other, 1)).as(other.toString()).isEmpty();
            assertThat(acting(other, "select id from petition_handover_division where id = '%3$s'"))
                    .as(other.toString())
                    .isEmpty();
        }
        assertThatThrownBy(() -> acting(member(OTHER), division(NOBODY, OTHER))).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> acting(member(OTHER), division(NOBODY, OWNER))).isInstanceOf(SQLException.class);
        plant("update petition set state = 'OPEN', closed_at = null where id = '%2$s'");
        assertThat(part(maker(), 1)).as("it is open again").isEmpty();
        plant("update petition set state = 'CLOSED', closed_at = now() where id = '%2$s'");
        assertThat(part(maker(), 1)).hasSize(3);
        plant("update petition_handover_division set made_at = now() - interval '25 hours' where id = '%3$s'");
        assertThat(part(maker(), 1)).isEmpty();
    }

    @Test
    void aFileIsAPartOfItsMakersDivision() throws SQLException {
        signed(3, "now()");
        divided();
        acting(maker(), made(division, 1, 1) + " returning number");
        for (String wrong : List.of(
                made(division, 1, 2), made(division, 2, 1), made(division, 0, 1), made(UUID.randomUUID(), 1, 1))) {
            assertThatThrownBy(() -> acting(maker(), wrong + " returning number"))
                    .isInstanceOf(SQLException.class);
        }
    }

    private String made(UUID of, int part, int parts) {
        return """
                insert into petition_handover (organisation_id, id, petition_id, number, content, file_type, language, entries, total,
                  fingerprint, made_by, made_by_subject, made_at, division_id, part, parts)
                values ('%%1$s', gen_random_uuid(), '%%2$s', 0, 'NAMES', 'PDF', 'en', 3, 3, 'f', 'x', ctx.subject(), now(), '%s', %d, %d)
                """
                .formatted(of, part, parts);
    }

    private static TenantPrincipal maker() {
        return member(OWNER);
    }

    private List<Integer> divided() throws SQLException {
        return Arrays.stream(acting(maker(), division(division, OWNER)).get(0).split(","))
                .map(Integer::valueOf)
                .toList();
    }

    private static String division(UUID id, UUID organisation) {
        return "insert into petition_handover_division (organisation_id, id, petition_id, content, made_by_subject) values ('"
                + organisation + "', '" + id
                + "', '%2$s', 'NAMES', ctx.subject()) returning array_to_string(sizes, ',')";
    }

    /** Country and id of each, in the order of the part. */
    private List<String> part(TenantPrincipal who, int part) {
        try {
            return acting(who, "select country || ' ' || id from ctx.petition_handover_part('%3$s', " + part + ")");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void signed(int many, String confirmed) throws SQLException {
        plant(
                """
                insert into petition_signature (petition_id, mail_hash, id, page_id, text_id, code_hash, commitment, country, language, display,
                  name_batch_id, name_generation, name_sealed, confirmed_at)
                select '%%2$s', sha256(convert_to(h, 'UTF8')), gen_random_uuid(), '%%2$s', '%%2$s', sha256(convert_to('%%2$s' || h, 'UTF8')),
                  sha256(convert_to('c' || h, 'UTF8')), (array['FR', 'DE', 'BE'])[1 + i %%%% 3], 'en', 'ADDRESSEE', '%%2$s', 1, '\\x00', at
                from (select i, at, i || ' ' || at as h from generate_series(1, %d) i, (select %s as at) moment) many
                """
                        .formatted(many, confirmed));
    }

    private List<String> acting(TenantPrincipal who, String sql) throws SQLException {
        try (Connection connection = database.acting(who)) {
            List<String> found = column(connection, formatted(sql));
            connection.commit();
            return found;
        }
    }

    private void plant(String sql) throws SQLException {
        superuser(formatted(sql));
    }

    private String formatted(String sql) {
        return sql.formatted(OWNER, petition, division);
    }

    private static void superuser(String sql) throws SQLException {
        try (Connection superuser = database.superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
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
