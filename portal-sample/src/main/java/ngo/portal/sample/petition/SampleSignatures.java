package ngo.portal.sample.petition;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;

/** Thousand signatures of thirty days in one transaction: the demonstration is there before anybody has found the page. */
@Stateless
public class SampleSignatures {

    @Inject
    private SampleSignatureRepository signatures;

    /** For the clock; nothing where somebody has signed. */
    public int lay(UUID petition) {
        return signatures.sign(petition);
    }
}
