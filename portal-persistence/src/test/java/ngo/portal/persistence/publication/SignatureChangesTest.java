package ngo.portal.persistence.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.statement.Display;
import org.junit.jupiter.api.Test;

class SignatureChangesTest {

    private static final Instant FIRST = Instant.parse("2027-01-31T17:00:00Z");
    private static final Instant LATER = FIRST.plusSeconds(60);

    @Test
    void aValidPublishedSignatureStaysAsItIs() {
        SignatureChanges changes = SignatureChanges.between(
                List.of(named("fidh", FIRST), regional("Africa", FIRST)),
                List.of(regional("Africa", FIRST), named("fidh", FIRST)));

        assertThat(changes.toPublish()).isEmpty();
        assertThat(changes.toWithdraw()).isEmpty();
    }

    @Test
    void aLateSignatureIsPublishedNamedOrNot() {
        PublicSignature late = regional("Africa", LATER);

        SignatureChanges changes = SignatureChanges.between(
                List.of(regional("Africa", FIRST)), List.of(named("fidh", LATER), late, regional("Africa", FIRST)));

        assertThat(changes.toPublish()).extracting(PublicSignature::signedAt).containsExactly(LATER, LATER);
        assertThat(changes.toWithdraw()).isEmpty();
    }

    @Test
    void ofTwoOrganisationsOfOneRegionTheOneThatWithdrewIsTakenBack() {
        PublicSignature gone = regional("Africa", LATER);

        SignatureChanges changes =
                SignatureChanges.between(List.of(gone, regional("Africa", FIRST)), List.of(regional("Africa", FIRST)));

        assertThat(changes.toWithdraw()).containsExactly(gone);
    }

    @Test
    void signingAgainWithAnotherDisplayReplacesThePublishedSignature() {
        PublicSignature before = named("fidh", FIRST);
        PublicSignature now = regional("Europe", LATER);

        SignatureChanges changes = SignatureChanges.between(List.of(before), List.of(now));

        assertThat(changes.toWithdraw()).containsExactly(before);
        assertThat(changes.toPublish()).containsExactly(now);
    }

    private static PublicSignature named(String alias, Instant at) {
        return signature(alias, Display.NAMED, "Europe", at);
    }

    private static PublicSignature regional(String region, Instant at) {
        return signature("", Display.REGION, region, at);
    }

    private static PublicSignature signature(String alias, Display display, String region, Instant at) {
        return new PublicSignature(UUID.randomUUID(), alias, alias, display, region, "", false, false, at, null, "");
    }
}
