package ngo.portal.persistence.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A bundle of the proofs of one statement in one file, which can be verified without the portal. */
public final class StatementBundle {

    private StatementBundle() {}

    /**
     * Packs a bundle.
     *
     * @param text as its fingerprint is computed; absent where it was retracted
     * @param policy that of the portal; a verifier should get theirs from elsewhere
     */
    public static byte[] of(@Nullable String text, List<TlogProof> proofs, String policy) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        if (text != null) {
            files.put("text.txt", text.getBytes(UTF_8));
        }
        proofs.forEach(proof -> files.put(
                "entry-" + files.size() + ".tlog-proof", proof.written().getBytes(UTF_8)));
        files.put("policy.txt", policy.getBytes(UTF_8));
        return ProofFiles.zip(files);
    }
}
