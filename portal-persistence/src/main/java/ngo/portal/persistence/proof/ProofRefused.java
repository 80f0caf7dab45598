package ngo.portal.persistence.proof;

/** Something is not what it claims to be. The message is a whole sentence for whoever checks it. */
public final class ProofRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ProofRefused(String sentence) {
        super(sentence);
    }
}
