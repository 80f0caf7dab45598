package ngo.portal.ejb.people;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import ngo.portal.ejb.people.InviteFault.Reason;
import ngo.portal.ejb.people.PeopleRefusals.TableRefused;
import ngo.portal.persistence.organisation.MemberRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table of people becomes invitations, or says line by line why not. */
class InviteTableTest {

    private static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void anySeparatorOfASpreadsheetWillDo(String between) {
        String text = String.join(between, "Email", "Name") + "\r\n" + String.join(between, "a@x.org", "\"Ada\nB\"")
                + "\r\n\r\n" + String.join(between, "b@x.org", "Ben");

        InviteTable table = InviteTable.read(text.getBytes(UTF_8));

        assertThat(table.columns()).containsExactly("Email", "Name");
        assertThat(table.lines())
                .extracting(InviteTable.Line::number, line -> line.cell(0), line -> line.cell(1))
                .containsExactly(tuple(2L, "a@x.org", "Ada\nB"), tuple(5L, "b@x.org", "Ben"));
    }

    @Test
    void theMarkOfUtf8IsNoLetterAndOtherEncodingsAreRefused() {
        String text = "\uFEFFemail,name\na@x.org,Zo\u00eb\n";
        assertThat(InviteTable.read(text.getBytes(UTF_8)).columns()).containsExactly("email", "name");

        refused(TableRefused.Reason.NOT_UTF8, text.substring(1).getBytes(ISO_8859_1));
        refused(TableRefused.Reason.NOT_UTF8, text.getBytes(UTF_16));
        refused(TableRefused.Reason.NOT_UTF8, new byte[] {'e', 0, 'm', 0});
    }

    @Test
    void thereAreLimits() {
        refused(TableRefused.Reason.EMPTY, new byte[0]);
        refused(TableRefused.Reason.EMPTY, "email,name\n\n , \n".getBytes(UTF_8));
        refused(TableRefused.Reason.TOO_LARGE, new byte[InviteTable.MAX_BYTES + 1]);
        refused(TableRefused.Reason.TOO_MANY_ROWS, ("email\n" + "a@x.org\n".repeat(1001)).getBytes(UTF_8));
        refused(TableRefused.Reason.UNREADABLE, "email\n\"a@x.org\nb@x.org\n".getBytes(UTF_8));
        assertThat(InviteTable.read(("email\n" + "a@x.org\n".repeat(1000)).getBytes(UTF_8))
                        .lines())
                .hasSize(1000);
    }

    @Test
    void theHeaderDefinesTheColumns() {
        InviteTable table = InviteTable.read("Nom;Courriel;R\u00f4les;x\nAda;a@x.org;member;y\n".getBytes(UTF_8));

        assertThat(InviteColumn.guess(table.columns(), InviteTableTest::labels))
                .containsOnly(
                        Map.entry(InviteColumn.NAME, 0),
                        Map.entry(InviteColumn.EMAIL, 1),
                        Map.entry(InviteColumn.ROLES, 2));
    }

    @Test
    void goodLinesBecomeInvitations() {
        InviteCheck check = check(
                """
                email,name,language,roles,until
                Ada@X.org,Ada,French,"Member; Authorised signatory",2027-12-31
                b@x.org,,,,
                c@x.org,,العربية,grants-officer | press,
                """);

        assertThat(check.faults()).isEmpty();
        assertThat(check.good())
                .extracting(InviteForm::getEmail, InviteForm::getLanguage, InviteForm::getRoles, InviteForm::getUntil)
                .containsExactly(
                        tuple(
                                "ada@x.org",
                                "fr",
                                Set.of(MemberRole.MEMBER, MemberRole.SIGNATORY),
                                Instant.parse("2028-01-01T00:00:00Z")),
                        tuple("b@x.org", "en", Set.of(MemberRole.MEMBER), null),
                        tuple("c@x.org", "ar", Set.of(MemberRole.GRANTS_OFFICER, MemberRole.PRESS_OFFICER), null));
    }

    @Test
    void everyErrorOfALineIsReported() {
        InviteCheck check = check(
                """
                email,name,language,roles,until
                ,Ada,,,
                nobody,,,,
                a@x.org,,,,
                A@x.org,,,,
                known@x.org,,,,
                b@x.org,,Klingon,"member, king",31.12.2027
                c@x.org,,,,2027-02-28
                """);

        assertThat(check.good()).extracting(InviteForm::getEmail).containsExactly("a@x.org");
        assertThat(check.faults())
                .extracting(InviteFault::line, InviteFault::reason, InviteFault::value)
                .containsExactly(
                        tuple(2L, Reason.NO_ADDRESS, ""),
                        tuple(3L, Reason.NOT_AN_ADDRESS, "nobody"),
                        tuple(5L, Reason.TWICE_IN_FILE, "A@x.org"),
                        tuple(6L, Reason.KNOWN, "known@x.org"),
                        tuple(7L, Reason.UNKNOWN_LANGUAGE, "Klingon"),
                        tuple(7L, Reason.UNKNOWN_ROLE, "king"),
                        tuple(7L, Reason.NOT_A_DAY, "31.12.2027"),
                        tuple(8L, Reason.DAY_IS_OVER, "2027-02-28"));
    }

    @Test
    void aNameInATableIsNoLongerThanInTheForm() throws NoSuchFieldException {
        int most = InviteForm.class
                .getDeclaredField("name")
                .getAnnotation(Size.class)
                .max();
        for (int characters = most - 1; characters <= most + 1; characters++) {
            InviteCheck check = check("email,name\na@x.org," + "N".repeat(characters) + "\n");

            assertThat(check.faults())
                    .as("%d", characters)
                    .extracting(InviteFault::reason)
                    .isEqualTo(characters <= most ? List.of() : List.of(Reason.NAME_TOO_LONG));
        }
    }

    @Test
    void wordsOfPagesInAnyLanguageAreUnderstood() {
        InviteCheck check = check(
                """
                Adresse e-mail\tLangue\tRôles\tاليوم الأخير
                a@x.org\tfrancés\tMembre, Signataire autorisée\t٢٠٢٧-١٢-٣١
                b@x.org\tالفرنسية\tعضو، مفوض بالتوقيع\t
                c@x.org\tФранцузский\tمفوَّض/ة بالتوقيع؛ membre\t
                d@x.org\tfr\t"signataire autorise\nÉvaluatrice"\t
                e@x.org\tfr\tMember/Signataire autorisé·e\t
                """);

        assertThat(check.faults()).isEmpty();
        assertThat(check.good()).hasSize(5).allSatisfy(form -> assertThat(form.getLanguage())
                .isEqualTo("fr"));
        assertThat(check.good().get(0).getUntil()).isEqualTo(Instant.parse("2028-01-01T00:00:00Z"));
        assertThat(check.good())
                .extracting(InviteForm::getRoles)
                .containsExactly(
                        Set.of(MemberRole.MEMBER, MemberRole.SIGNATORY),
                        Set.of(MemberRole.MEMBER, MemberRole.SIGNATORY),
                        Set.of(MemberRole.MEMBER, MemberRole.SIGNATORY),
                        Set.of(MemberRole.SIGNATORY, MemberRole.REVIEWER),
                        Set.of(MemberRole.MEMBER, MemberRole.SIGNATORY));
    }

    private static List<String> labels(InviteColumn column) {
        return column == InviteColumn.UNTIL
                ? List.of("Last day", "اليوم الأخير")
                : column == InviteColumn.EMAIL ? List.of("Adresse e-mail") : List.of();
    }

    private static List<String> names(MemberRole role) {
        return switch (role) {
            case MEMBER -> List.of("Member", "Membre", "عضو");
            case SIGNATORY -> List.of("Authorised signatory", "Signataire autorisé·e", "مفوَّض/ة بالتوقيع");
            case REVIEWER -> List.of("Évaluateur·rice");
            default -> List.of(role.name().toLowerCase(Locale.ROOT));
        };
    }

    private static InviteCheck check(String text) {
        InviteTable table = InviteTable.read(text.getBytes(UTF_8));
        return InviteCheck.of(
                table,
                InviteColumn.guess(table.columns(), InviteTableTest::labels),
                Set.of("known@x.org"),
                InviteTableTest::names,
                NOW);
    }

    private static void refused(TableRefused.Reason reason, byte[] file) {
        assertThatThrownBy(() -> InviteTable.read(file))
                .isInstanceOfSatisfying(TableRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(reason));
    }
}
