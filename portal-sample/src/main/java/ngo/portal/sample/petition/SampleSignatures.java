package ngo.portal.sample.petition;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;

/** Inserts a thousand signatures of thirty days in one transaction, so that the demonstration is complete before anybody opens the page. */
@Stateless
public class SampleSignatures {

    @Inject
    private SampleSignatureRepository signatures;

    /** For the scheduler; does nothing if somebody has signed. */
    public int lay(UUID petition) {
        return signatures.sign(petition);
    }
}
