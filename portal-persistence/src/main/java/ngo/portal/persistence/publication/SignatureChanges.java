package ngo.portal.persistence.publication;

import java.util.ArrayList;
import java.util.List;

/**
 * The changes that bring the published signatures in line with the present ones. A signature shown by region only is
 * recognised by its region and the instant of the answer, because nothing published reveals the organisation.
 */
public record SignatureChanges(List<PublicSignature> toPublish, List<PublicSignature> toWithdraw) {

    public static SignatureChanges between(List<PublicSignature> published, List<PublicSignature> standing) {
        List<PublicSignature> left = new ArrayList<>(published);
        List<PublicSignature> missing = new ArrayList<>();
        for (PublicSignature signature : standing) {
            left.stream()
                    .filter(one -> isSame(one, signature))
                    .findFirst()
                    .ifPresentOrElse(left::remove, () -> missing.add(signature));
        }
        return new SignatureChanges(List.copyOf(missing), List.copyOf(left));
    }

    private static boolean isSame(PublicSignature one, PublicSignature other) {
        return one.display() == other.display()
                && one.alias().equals(other.alias())
                && one.region().equals(other.region())
                && one.signedAt().equals(other.signedAt());
    }
}
