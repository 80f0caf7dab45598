package ngo.portal.persistence.proof;

/** A file is not what it claims to be. The message is a whole sentence for the verifier. */
public final class ProofRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ProofRefused(String sentence) {
        super(sentence);
    }
}
