package ngo.portal.persistence.publication;

import java.util.ArrayList;
import java.util.List;

/**
 * What has to happen so that the signatures printed are those that stand. One shown by region only is known again by its
 * region and the instant of the answer, for nothing printed tells whose it is.
 */
public record SignatureChanges(List<PublicSignature> toPrint, List<PublicSignature> toWithdraw) {

    public static SignatureChanges between(List<PublicSignature> printed, List<PublicSignature> standing) {
        List<PublicSignature> left = new ArrayList<>(printed);
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
