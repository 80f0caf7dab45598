package ngo.portal.persistence.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.organisation.MemberRole;
import org.junit.jupiter.api.Test;

class ContextSignerTest {

    private static final String KEY = "ab".repeat(32);
    private static final UUID ORGANISATION = UUID.fromString("0a000000-0000-4000-8000-000000000003");
    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);

    private final ContextSigner signer = new ContextSigner(KEY, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void theContextSaysWhoActsForWhomAndUntilWhen() {
        String context = signer.sign(lead("somebody", ORGANISATION));

        assertThat(context).startsWith("1|" + ORGANISATION + "|somebody|auditor,lead|1700000120|");
    }

    @Test
    void theContextSaysInWhichRolesOfTheOrganisation() {
        TenantPrincipal acting = new TenantPrincipal(
                ORGANISATION,
                "somebody",
                "Ada",
                Set.of(MemberRole.MEMBER, MemberRole.GRANTS_OFFICER),
                Set.of(CoalitionRole.LEAD));

        assertThat(signer.sign(acting))
                .startsWith("1|" + ORGANISATION + "|somebody|lead,role:GRANTS_OFFICER,role:MEMBER|1700000120|");
        assertThat(signer.sign(acting.lookingInto(ORGANISATION))).startsWith("1|" + ORGANISATION + "|somebody||");
        assertThat(signer.sign(acting.inOffice())).doesNotContain("role:");
    }

    @Test
    void theMacIsTheOneThatAnyOtherToolComputes() {
        // printf '1|0c000000-0000-4000-8000-000000000002|mirror|sync|1700000120' | openssl dgst -sha256 -mac hmac
        // -macopt hexkey:abab…
        assertThat(signer.sign(TenantPrincipal.keycloakSync()))
                .isEqualTo(
                        "1|0c000000-0000-4000-8000-000000000002|mirror|sync|1700000120|b554cd0331a382fbfb5fd1e86b571da3a81cb1264ac23d9ec4169d4eaf6e4472");
    }

    @Test
    void anotherOrganisationOrAnotherKeyMakesAnotherMac() {
        String mac = mac(signer.sign(lead("somebody", ORGANISATION)));
        ContextSigner other = new ContextSigner("cd".repeat(32), Clock.fixed(NOW, ZoneOffset.UTC));

        assertThat(mac(signer.sign(lead("somebody", UUID.randomUUID())))).isNotEqualTo(mac);
        assertThat(mac(other.sign(lead("somebody", ORGANISATION)))).isNotEqualTo(mac);
    }

    @Test
    void aSubjectCannotSmuggleAFurtherField() {
        String context = signer.sign(lead("x|lead|9999999999", ORGANISATION));

        assertThat(context.split("\\|", -1)).hasSize(6);
        assertThat(context).contains("|x_lead_9999999999|");
    }

    @Test
    void whoLooksAsSomebodyElseActsForNobody() {
        UUID document = UUID.randomUUID();
        UUID reader = UUID.randomUUID();

        String context = signer.sign(TenantPrincipal.previewing(new Preview(ORGANISATION, document, reader)));

        assertThat(context)
                .startsWith("1||preview|preview=" + ORGANISATION + "/" + document + "/" + reader + "|1700000120|");
    }

    private static TenantPrincipal lead(String subject, UUID organisation) {
        return new TenantPrincipal(
                organisation, subject, "Ada", Set.of(), Set.of(CoalitionRole.LEAD, CoalitionRole.AUDITOR));
    }

    private static String mac(String context) {
        return context.substring(context.lastIndexOf('|') + 1);
    }
}
